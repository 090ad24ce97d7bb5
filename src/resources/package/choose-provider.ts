import { packageProviderInvalid, packageProviderMissing } from '../../diagnostics/catalogue/package.ts';
import type { Attributes } from '../attributes.ts';
import type { LowerContext } from '../resource-type.ts';
import { valueText } from '../value-text.ts';
import type { PackageProvider } from './provider.ts';
import { packageProviders } from './providers/index.ts';

/** The host chooses: the bundle carries every package manager of an operating system. */
const AUTO: PackageProvider = {
  name: 'auto',
  features: [
    'versionable',
    'version_ranges',
    'upgradeable',
    'purgeable',
    'holdable',
    'install_options',
    'uninstall_options',
    'virtual_packages',
  ],
  uses: [
    'package-detect',
    ...new Set(packageProviders.filter(provider => provider.suits !== undefined).flatMap(provider => provider.uses)),
  ],
  probe: 'package_auto',
  tools: [],
};

/** Systems whose package managers are not supported; others that no provider claims are left to the host. */
const UNSUPPORTED = new Set(['FreeBSD', 'OpenBSD', 'NetBSD', 'Darwin', 'Solaris', 'Gentoo', 'AIX', 'windows', 'HP-UX']);

/**
 * The provider of a package: the one it names, else the default of the host's facts, else AUTO.
 * Reports an unknown provider and a system without one; undefined then.
 */
export function choosePackageProvider(given: Attributes, context: LowerContext): PackageProvider | undefined {
  const name = given.text('provider');
  if (name !== undefined) {
    const named = packageProviders.find(provider => provider.name === name);
    if (named === undefined) {
      const known = packageProviders.map(provider => provider.name).join(', ');
      context.report(
        packageProviderInvalid({ resource: given.reference, provider: name, known }, given.span('provider')),
      );
    }
    return named;
  }
  const facts = (path: string) => context.fact(path);
  const suited = packageProviders.find(provider => provider.suits?.(facts) === true);
  if (suited !== undefined) return suited;
  const system = valueText(facts('os.family'));
  if (system !== undefined && UNSUPPORTED.has(system)) {
    context.report(packageProviderMissing({ resource: given.reference, system }, given.span()));
    return undefined;
  }
  return AUTO;
}
