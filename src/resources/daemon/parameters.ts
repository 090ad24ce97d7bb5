/** The parameters of daemon. */
import { isHash, isList, type Value } from '../../model/value.ts';
import type { ParameterSpec } from '../resource-type.ts';
import { valueText } from '../value-text.ts';
import { wrongLimits } from './limits.ts';
import { signalOf } from './signals.ts';

/** A name that every file system and supervisor of folders takes as it is; of @ and + see lower.ts. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,62}$/;
/** A path that stands on a line of its own in every format. */
const PATH = /^\/([^\x00-\x1f\x7f]*[^\x00-\x1f\x7f\s\\])?$/;
const BOOLEAN = ['true', 'false'];
const NUMBER = /^\d{1,9}$/;
const ACCOUNT = /^[A-Za-z0-9_][A-Za-z0-9_.-]*\$?$/;
const DEPENDENCY =
  /^([^\x00-\x20\x7f=:/][^\x00-\x1f\x7f=:/]*=)?((tcp:)?(\[[0-9A-Fa-f:]+\]|[A-Za-z0-9_.-]+|::1):\d{1,5}|(unix|path):\/[^\x00-\x1f\x7f]*|daemon:[A-Za-z0-9_][A-Za-z0-9_.@+-]*)$/;
const SCANNED = 'Under runit, daemontools and s6:';

export const parameters: readonly ParameterSpec[] = [
  {
    name: 'name',
    kind: 'parameter',
    namevar: true,
    pattern: NAME,
    doc: 'The name under every supervisor: letters, digits, _ . and -; @ and + only under runit, daemontools and s6.',
  },
  {
    name: 'ensure',
    kind: 'property',
    values: ['running', 'stopped', 'present', 'absent', 'true', 'false'],
    doc: 'running (the default), stopped, present: whether it runs is left alone, or absent: not there at all. With down, present by default.',
  },
  {
    name: 'enable',
    kind: 'property',
    values: BOOLEAN,
    doc: 'Whether it starts at boot; by default when it shall run.',
  },
  { name: 'provider', kind: 'parameter', doc: 'The supervisor or init system; by default what the host has.' },
  {
    name: 'command',
    kind: 'parameter',
    list: true,
    doc: 'The program in the foreground: a list of words as they are, or a line, which goes through a shell if it has signs for one.',
  },
  { name: 'description', kind: 'parameter', doc: 'One line for people.' },
  { name: 'user', kind: 'parameter', pattern: ACCOUNT, default: 'root', doc: 'Whom it runs as.' },
  { name: 'group', kind: 'parameter', pattern: ACCOUNT, doc: "Its group; by default the user's own." },
  {
    name: 'groups',
    kind: 'parameter',
    list: true,
    pattern: ACCOUNT,
    doc: "Supplementary groups beside the user's own ones.",
  },
  { name: 'directory', kind: 'parameter', pattern: PATH, default: '/', doc: 'Where it runs.' },
  {
    name: 'environment',
    kind: 'parameter',
    check: wrongEnvironment,
    doc: 'A hash of variables; Sensitive ones stay secret.',
  },
  {
    name: 'environment_file',
    kind: 'parameter',
    list: true,
    pattern: new RegExp(`^-?${PATH.source.slice(1)}`),
    doc: 'Files on the host with lines NAME=VALUE, read at every start, or folders of one file for each variable, which end in /; with a - before it one that may be missing.',
  },
  {
    name: 'prepare',
    kind: 'parameter',
    list: true,
    doc: 'Lines of shell before each start, and before it waits; run by root, with its environment. It starts only when they succeed.',
  },
  { name: 'umask', kind: 'parameter', pattern: /^[0-7]{3,4}$/, default: '0022', doc: 'The umask.' },
  {
    name: 'limits',
    kind: 'parameter',
    check: wrongLimits,
    doc: 'A hash of limits: nofile, nproc, core, as (or memory), …; a number, unlimited, or soft:hard; sizes in bytes or with K, M, G.',
  },
  {
    name: 'restart',
    kind: 'parameter',
    values: ['always', 'on-failure', 'never'],
    default: 'always',
    doc: 'When it is started again.',
  },
  {
    name: 'restart_max',
    kind: 'parameter',
    pattern: NUMBER,
    default: 5n,
    doc: 'At most so many restarts within restart_window; 0 is no limit.',
  },
  {
    name: 'restart_window',
    kind: 'parameter',
    pattern: NUMBER,
    default: 60n,
    doc: 'Seconds that restart_max is counted in.',
  },
  {
    name: 'restart_delay',
    kind: 'parameter',
    pattern: NUMBER,
    default: 1n,
    doc: 'Seconds between two starts, at least.',
  },
  { name: 'stop_signal', kind: 'parameter', check: wrongSignal, default: 'TERM', doc: 'The signal that ends it.' },
  {
    name: 'stop_timeout',
    kind: 'parameter',
    pattern: /^[1-9]\d{0,5}$/,
    default: 30n,
    doc: 'Seconds until it is killed.',
  },
  { name: 'reload', kind: 'parameter', doc: 'A signal or a command: what a notification does in place of a restart.' },
  {
    name: 'log',
    kind: 'parameter',
    check: wrongLog,
    default: 'system',
    doc: 'system; inherit (what the supervisor itself does with output); or a hash: directory, size (1000000), count (10), age in seconds, timestamps (true), min (files that svlogd keeps when the disk is full).',
  },
  {
    name: 'wait_for',
    kind: 'parameter',
    list: true,
    pattern: DEPENDENCY,
    doc: 'What has to be there before it starts: host:port, unix:/path, path:/path, daemon:name; redis=host:port is called redis.',
  },
  {
    name: 'wait_attempts',
    kind: 'parameter',
    pattern: NUMBER,
    default: 0n,
    doc: 'How often each is looked at, once a second; 0 is for ever.',
  },
  { name: 'requires', kind: 'parameter', list: true, pattern: NAME, doc: 'Daemons it cannot do without.' },
  { name: 'wants', kind: 'parameter', list: true, pattern: NAME, doc: 'Daemons that come first if they are there.' },
  {
    name: 'down',
    kind: 'parameter',
    values: BOOLEAN,
    doc: 'true: described, but neither started nor stopped, and not at boot.',
  },
  { name: 'check', kind: 'parameter', doc: 'A command that returns 0 when the daemon is healthy.' },
  {
    name: 'hardening',
    kind: 'parameter',
    check: wrongHardening,
    doc: "A hash of options of systemd's service section.",
  },
  {
    name: 'unless',
    kind: 'parameter',
    doc: 'A command that returns 0 when the host brings this daemon itself: then nothing is made here.',
  },
  { name: 'folder', kind: 'parameter', pattern: PATH, doc: `${SCANNED} the folder of its own files.` },
  {
    name: 'scandir',
    kind: 'parameter',
    pattern: PATH,
    doc: `${SCANNED} the scanned folder that its link goes into; by default the one that the host has.`,
  },
  {
    name: 'owner',
    kind: 'parameter',
    apart: true,
    pattern: ACCOUNT,
    doc: `${SCANNED} the user whose own supervisor scans scandir and runs it, and who owns its files, link and log; group is theirs then.`,
  },
  {
    name: 'timeout',
    kind: 'parameter',
    pattern: /^[1-9]\d{0,4}$/,
    default: 30n,
    doc: 'Seconds to wait for a start, a stop or check.',
  },
];

function wrongEnvironment(value: Value): string | undefined {
  if (!isHash(value)) return 'environment must be a hash such as { PORT => 8080 }';
  for (const [key, inner] of value.entries()) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(String(key))) return `'${String(key)}' is no name of an environment variable`;
    const text = settingText(inner);
    if (text === undefined) return `the value of ${String(key)} must be a string, number or boolean`;
  }
  return undefined;
}

/** A setting's text, secret or not; '' for undef. */
export function settingText(value: Value): string | undefined {
  if (value === null) return '';
  if (isSecret(value)) return settingText(value.value);
  return valueText(value);
}

/** A Sensitive inside a hash. */
export function isSecret(value: Value): value is Extract<Value, { kind: 'sensitive' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'sensitive';
}

function wrongSignal(value: Value): string | undefined {
  return signalOf(valueText(value) ?? '') === undefined ? `'${valueText(value) ?? ''}' is no signal` : undefined;
}

const LOG_KEYS: Readonly<Record<string, RegExp>> = {
  directory: PATH,
  size: /^[1-9]\d{0,14}$/,
  count: /^[1-9]\d{0,5}$/,
  age: NUMBER,
  timestamps: /^(true|false)$/,
  min: /^[1-9]\d{0,5}$/,
};

function wrongLog(value: Value): string | undefined {
  if (value === 'system' || value === 'inherit') return undefined;
  if (!isHash(value) || !value.has('directory')) return "log must be 'system', 'inherit' or a hash with a directory";
  for (const [key, inner] of value.entries()) {
    const pattern = LOG_KEYS[String(key)];
    if (!pattern) return `log has no '${String(key)}': it has ${Object.keys(LOG_KEYS).join(', ')}`;
    if (!pattern.test(valueText(inner) ?? '')) return `${valueText(inner) ?? 'this'} is no ${String(key)} of a log`;
  }
  return undefined;
}

function wrongHardening(value: Value): string | undefined {
  if (!isHash(value)) return "hardening must be a hash such as { 'ProtectSystem' => 'strict' }";
  for (const [key, inner] of value.entries()) {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(String(key))) return `'${String(key)}' is no option of systemd`;
    for (const one of isList(inner) ? inner : [inner]) {
      const text = valueText(one);
      if (text === undefined || /[\x00-\x1f\x7f]|\\$/.test(text)) return `the value of ${String(key)} must be one line`;
    }
  }
  return undefined;
}
