/** What a package provider is to the compiler; what it does on the host is in providers/package-<file>.sh. */
import type { Value } from '../../model/value.ts';

/** Puppet's names of what a provider can do. */
export type PackageFeature =
  | 'versionable'
  | 'version_ranges'
  | 'upgradeable'
  | 'purgeable'
  | 'holdable'
  | 'install_options'
  | 'uninstall_options'
  | 'virtual_packages'
  | 'targetable';

export interface PackageProvider {
  /** As in `provider => …`. */
  readonly name: string;
  /**
   * Is it the default for the host that these facts describe? undefined when they do not say.
   * Every fact read becomes a guard, so read no more than the answer needs.
   */
  readonly suits?: (facts: (path: string) => Value | undefined) => boolean | undefined;
  readonly features: readonly PackageFeature[];
  /** It installs nothing without `source`. */
  readonly needsSource?: true;
  /** Runtime files besides the type's own. */
  readonly uses: readonly string[];
  /** The batch probe (probe_<kind>) that can prove its packages. */
  readonly probe: string;
  /** States the batch probe cannot prove are given no row. */
  readonly provesLatest?: true;
  readonly tools: readonly string[];
}
