/** A long-running program as a person describes it, read from the resource once; every emitter starts from this. */

/** One limit: a count, bytes or seconds; `unlimited` is none. */
export interface Limit {
  /** As prlimit names it: nofile, nproc, as, … */
  readonly name: string;
  readonly soft: string;
  readonly hard: string;
}

/** What has to be there before a daemon starts. */
export interface Dependency {
  /** What messages call it; undefined: as it is written. */
  readonly shown: string | undefined;
  /** `tcp:HOST:PORT`, `unix:/path`, `path:/path`, `daemon:NAME`. */
  readonly word: string;
}

/** The daemon that is waited for, if it is one. */
export const daemonOf = ({ word }: Dependency): string | undefined => /^daemon:(.*)/.exec(word)?.[1];

export interface LogDefinition {
  readonly directory: string;
  readonly size: number;
  readonly count: number;
  /** Seconds; 0 is never. */
  readonly age: number;
  readonly timestamps: boolean;
  /** So many files stay when the disk is full; undefined leaves that to svlogd. */
  readonly min: number | undefined;
}

/** Where a daemon is, which also one that shall be absent has. */
export interface DaemonPlace {
  readonly name: string;
  /** The folder of its own files. */
  readonly folder: string;
  /** The scanned folder that its link goes into; undefined: the host's own. */
  readonly scandir: string | undefined;
  /** Whose supervisor runs it, as that user; undefined: root's. */
  readonly owner: string | undefined;
}

export interface DaemonDefinition extends DaemonPlace {
  readonly description: string;
  /** Starts at boot; only a watcher of circus has that among its files. */
  readonly enable: boolean;
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly user: string;
  readonly group: string | undefined;
  readonly groups: readonly string[];
  readonly directory: string;
  readonly environment: readonly (readonly [string, string])[];
  /** The environment holds a Sensitive value. */
  readonly secret: boolean;
  readonly environmentFiles: readonly string[];
  /** Lines of shell before each start. */
  readonly prepare: readonly string[];
  readonly umask: string;
  readonly limits: readonly Limit[];
  readonly restart: 'always' | 'on-failure' | 'never';
  /** 0 is no limit. */
  readonly restartMax: number;
  readonly restartWindow: number;
  readonly restartDelay: number;
  /** Without SIG. */
  readonly stopSignal: string;
  readonly stopTimeout: number;
  readonly reload: { readonly signal: string } | { readonly command: string } | undefined;
  /** undefined: the system's log, or as `inherit` says. */
  readonly log: LogDefinition | undefined;
  /** Without a log: the output stays with the supervisor. */
  readonly inherit: boolean;
  readonly waitFor: readonly Dependency[];
  readonly waitAttempts: number;
  readonly requires: readonly string[];
  readonly wants: readonly string[];
  readonly check: string | undefined;
  /** Options of systemd's [Service] section. */
  readonly hardening: readonly (readonly [string, string])[];
}

/** What a changed file of a definition means for a daemon that runs. */
export type Part =
  /** The daemon runs by it: restart. */
  | 'run'
  /** The logger runs by it: restart the logger. */
  | 'log'
  /** Restart when its line `# restart on change:` differs. */
  | 'unit'
  /** Read anew when it counts: nothing to restart. */
  | 'meta';

export interface DefinitionFile {
  readonly part: Part;
  readonly path: string;
  /** Four octal digits. */
  readonly mode: string;
  readonly text: string;
}

/** Where the scripts that daemons share are on the host. */
export const LIBRARY = '/usr/local/lib/stringless';

/** The scripts that travel to the host: in LIBRARY while there is a daemon. */
export const SCRIPTS: readonly string[] = [
  'daemon-as',
  'daemon-control',
  'daemon-env',
  'daemon-finish',
  'daemon-keep',
  'daemon-limit',
  'daemon-log',
  'daemon-to',
  'daemon-wait',
];

/** The folder of a daemon's own files where none is given. */
export const folderOf = (name: string): string => `/etc/stringless/daemon/${name}`;
