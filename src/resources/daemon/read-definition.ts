/** Parameters -> DaemonDefinition: defaults filled in, values as text. */
import { isHash, isList, type Value } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { valueText } from '../value-text.ts';
import {
  type DaemonDefinition,
  type DaemonPlace,
  type Dependency,
  folderOf,
  type LogDefinition,
} from './definition.ts';
import { limitsOf } from './limits.ts';
import { isSecret, settingText } from './parameters.ts';
import { signalOf } from './signals.ts';

/** @param given the parameters, of which those that name the place are right */
export function readPlace(given: Attributes): DaemonPlace {
  const name = given.text('name')!;
  const [folder, scandir] = [given.text('folder'), given.text('scandir')].map(path => path?.replace(/(?<=.)\/+$/, ''));
  return { name, folder: folder ?? folderOf(name), scandir, owner: given.text('owner') };
}

/**
 * @param given the parameters, which the type's rules have found right
 * @param enable whether it shall start at boot
 */
export function readDefinition(given: Attributes, enable = true): DaemonDefinition {
  const environment = given.value('environment');
  const settings = environment !== undefined && isHash(environment) ? [...environment.entries()] : [];
  return {
    ...readPlace(given),
    description: given.text('description') ?? '',
    enable,
    command: commandWords(given),
    user: given.text('owner') ?? given.text('user')!,
    group: given.text('group'),
    groups: given.list('groups'),
    directory: given.text('directory')!,
    environment: settings.map(([key, value]) => [String(key), settingText(value) ?? ''] as const),
    secret: given.sensitive('environment') || settings.some(([, value]) => isSecret(value)),
    environmentFiles: given.list('environment_file'),
    prepare: given.list('prepare'),
    umask: given.text('umask')!.padStart(4, '0'),
    limits: limitsOf(given.value('limits')),
    restart: given.text('restart') as DaemonDefinition['restart'],
    restartMax: given.integer('restart_max')!,
    restartWindow: given.integer('restart_window')!,
    restartDelay: given.integer('restart_delay')!,
    stopSignal: signalOf(given.text('stop_signal')!)!,
    stopTimeout: given.integer('stop_timeout')!,
    reload: reloadOf(given.text('reload')),
    log: logOf(given.value('log')),
    inherit: given.text('log') === 'inherit',
    waitFor: given.list('wait_for').map(dependencyOf),
    waitAttempts: given.integer('wait_attempts')!,
    requires: given.list('requires'),
    wants: given.list('wants'),
    check: given.text('check'),
    hardening: hardeningOf(given.value('hardening')),
  };
}

/** A list is taken as it is; a line without signs for a shell is split at spaces, any other is a shell's. */
function commandWords(given: Attributes): readonly string[] {
  const value = given.value('command');
  if (value !== undefined && isList(value)) return given.list('command');
  const line = (given.text('command') ?? '').trim();
  return /^[A-Za-z0-9_./:=@%+, -]+$/.test(line) && !/^[A-Za-z0-9_]+=/.test(line)
    ? line.split(/ +/)
    : ['/bin/sh', '-c', line];
}

/** `redis=localhost:6379`: a name ends at the first =, and has neither : nor /. */
export function dependencyOf(text: string): Dependency {
  const shown = /^[^=:/]+(?==)/.exec(text)?.[0];
  const word = shown === undefined ? text : text.slice(shown.length + 1);
  return { shown, word: /^(tcp|unix|path|daemon):/.test(word) ? word : `tcp:${word}` };
}

function reloadOf(text: string | undefined): DaemonDefinition['reload'] {
  if (text === undefined) return undefined;
  const signal = signalOf(text);
  return signal === undefined ? { command: text } : { signal };
}

/** undefined for the system's log. */
export function logOf(value: Value | undefined): LogDefinition | undefined {
  if (value === undefined || !isHash(value)) return undefined;
  const text = (key: string, fallback: string): string => valueText(value.get(key) ?? fallback)!;
  return {
    directory: text('directory', ''),
    size: Number(text('size', '1000000')),
    count: Number(text('count', '10')),
    age: Number(text('age', '0')),
    timestamps: text('timestamps', 'true') === 'true',
    min: value.has('min') ? Number(text('min', '')) : undefined,
  };
}

/** true and false as systemd's yes and no, a list as words with spaces between. */
function hardeningOf(value: Value | undefined): readonly (readonly [string, string])[] {
  if (value === undefined || !isHash(value)) return [];
  return [...value.entries()].map(([key, inner]) => {
    const texts = (isList(inner) ? inner : [inner]).map(one => valueText(one) ?? '');
    const [only] = texts;
    return [String(key), only === 'true' ? 'yes' : only === 'false' ? 'no' : texts.join(' ')] as const;
  });
}
