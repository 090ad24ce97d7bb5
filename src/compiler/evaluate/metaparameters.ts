/** Parameters that every resource has. Spec: https://puppet.com/docs/puppet/8/metaparameter */

/** Those that form relationships. */
export const RELATIONSHIPS: ReadonlySet<string> = new Set(['before', 'require', 'notify', 'subscribe']);

/** The others, which contained resources take over from their container. */
export const INHERITED = ['alias', 'audit', 'loglevel', 'noop', 'schedule', 'stage', 'tag'] as const;

/** In the order in which Puppet declares them. */
export const METAPARAMETERS: ReadonlySet<string> = new Set([...INHERITED, ...RELATIONSHIPS]);

/** Types of which several resources may do the same: their names need not differ. */
export const NOT_ISOMORPHIC: ReadonlySet<string> = new Set(['Exec', 'Notify']);
