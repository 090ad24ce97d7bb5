/** What a service provider is to the compiler; what it does on the host is in providers/service-<name>.sh. */
import type { ParameterSpec } from '../resource-type.ts';

/** Puppet's names of what a provider can do, and ours for what only some init systems know. */
export type ServiceFeature = 'enableable' | 'maskable';

export interface ServiceProvider {
  /** As in `provider => …`. */
  readonly name: string;
  readonly doc: ParameterSpec['doc'];
  readonly features: readonly ServiceFeature[];
  /** Runtime files besides the type's own. */
  readonly uses: readonly string[];
  /** The batch probe that proves all its services at once; others are asked one by one. */
  readonly probe?: string;
}
