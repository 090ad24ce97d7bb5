/**
 * The script that becomes the daemon, for every supervisor that starts a script (all but systemd):
 *
 *   #!/bin/sh
 *   # web: made by Stringless; changes are overwritten
 *   export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
 *   export PORT=8080
 *   cd /srv/web || exit 111
 *   umask 0022
 *   exec /usr/local/lib/stringless/daemon-limit nofile=1024:4096 -- \
 *     /usr/local/lib/stringless/daemon-as www '' '' -- \
 *     /usr/local/lib/stringless/daemon-wait web 0 tcp:localhost:6379 -- \
 *     /usr/bin/web --port 8080
 */
import { type DaemonDefinition, LIBRARY } from '../definition.ts';
import { shellWord, shellWords } from '../quote/shell-word.ts';

/** What daemon-as sets; a description that names one of these itself sets it after that. */
const OF_USER: readonly string[] = ['HOME', 'USER', 'LOGNAME', 'SHELL'];
/** Supervisors whose word on another daemon only root can read: there the waiting comes before the user. */
const PRIVATE: readonly string[] = ['runit', 'daemontools', 's6'];

export interface ProgramOptions {
  /** How `daemon:NAME` is asked for. */
  readonly provider: string;
  /** Output goes to the logger's pipe; else to where the supervisor's own logger reads. */
  readonly pipe: boolean;
}

export function programScript(definition: DaemonDefinition, options: ProgramOptions): string {
  const { name, environment, directory, umask, prepare } = definition;
  const begin = beginOf(definition, options);
  const chain = [...begin, ...chainOf(definition, options), shellWords(definition.command)];
  return [
    '#!/bin/sh',
    `# ${name}: made by Stringless; changes are overwritten`,
    ...(options.pipe ? [] : ['exec 2>&1']),
    'export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
    ...environment.map(([key, value]) => `export ${key}=${shellWord(value)}`),
    `cd ${shellWord(directory)} || exit 111`,
    `umask ${umask}`,
    ...(prepare.length > 0
      ? [`${linked([...begin, shellWords(['/bin/sh', '-ec', prepare.join('\n')])])} || exit 111`]
      : []),
    `exec ${linked(chain)}`,
    '',
  ].join('\n');
}

const linked = (chain: readonly string[]): string => chain.join(' -- \\\n  ');
const part = (program: string, ...words: readonly string[]): string => `${LIBRARY}/${program} ${shellWords(words)}`;

/** Where the output goes, and the settings of files: for the program and for what prepares its start. */
function beginOf({ name, environmentFiles }: DaemonDefinition, { pipe }: ProgramOptions): readonly string[] {
  return [...(pipe ? [part('daemon-to', name)] : []), ...environmentFiles.map(file => part('daemon-env', file))];
}

/** The words between the supervisor and the program, each of which becomes the next. */
function chainOf(definition: DaemonDefinition, { provider }: ProgramOptions): readonly string[] {
  const { name, owner, user, group = '', groups, limits, environment } = definition;
  const own = owner === undefined ? environment.filter(([key]) => OF_USER.includes(key)) : [];
  const words = waitWords(definition, provider);
  const waits = words.length > 0 ? [part('daemon-wait', name, String(definition.waitAttempts), ...words)] : [];
  const first =
    owner === undefined && PRIVATE.includes(provider) && words.some(word => /^([^=:/]+=)?daemon:/.test(word));
  return [
    ...(limits.length > 0 ? [part('daemon-limit', ...limits.map(l => `${l.name}=${l.soft}:${l.hard}`))] : []),
    ...(first ? waits : []),
    // a user's own supervisor runs as that user
    ...(owner === undefined ? [part('daemon-as', user, group, groups.join(','))] : []),
    // env takes no --: what it sets ends where no word has a =, and daemon-wait without anything to wait for is a bound
    ...(own.length > 0
      ? [`env ${shellWords(own.map(([k, v]) => `${k}=${v}`))} ${part('daemon-wait', name, '0')}`]
      : []),
    ...(first ? [] : waits),
  ];
}

/** What it waits for: what it was told to, and the daemons it cannot do without where no init system orders them. */
export function waitWords(definition: DaemonDefinition, provider: string): readonly string[] {
  const needed = provider === 'systemd' ? [] : definition.requires.map(other => `daemon:${other}`);
  const waited = definition.waitFor.map(({ shown, word }) => (shown === undefined ? word : `${shown}=${word}`));
  // what a user's own supervisor runs is known by its link only
  const where = definition.owner === undefined ? '' : `${definition.scandir}/`;
  const all = [...new Set([...waited, ...needed])];
  return all.map(word => word.replace(/^([^=:/]+=)?daemon:/, (_, shown = '') => `${shown}daemon:${provider}:${where}`));
}
