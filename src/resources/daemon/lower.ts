/**
 * daemon -> step. The texts of the definition travel as contents, the words say where each belongs:
 *
 *   daemon name=web ensure=running enable=true provider=systemd \
 *     file='systemd unit 0644 <sha256> /etc/systemd/system/web.service' gone='systemd /etc/systemd/system/web-logger.service'
 */
import { createHash } from 'node:crypto';
import {
  daemonHardeningIgnored,
  daemonProviderInvalid,
  daemonProviderUnsupported,
} from '../../diagnostics/catalogue/daemon.ts';
import type { BundledContent, Lowered, ProbeRow } from '../../model/plan.ts';
import { command, option, type Word } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { probeRows as fileRows } from '../file/probes.ts';
import type { LowerContext } from '../resource-type.ts';
import { defaultServiceProviders } from '../service/default-providers.ts';
import { serviceProviders } from '../service/providers/index.ts';
import type { DaemonDefinition, DefinitionFile } from './definition.ts';
import type { DaemonEmitter } from './emitters/emitter.ts';
import { daemonEmitters } from './emitters/index.ts';
import { readDefinition } from './read-definition.ts';

/** The scripts that travel to the host: in /usr/local/lib/stringless while there is a daemon. */
const SCRIPTS: readonly string[] = [
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

/** Providers of `service` as the emitters call them. */
const OF_SERVICE: Readonly<Record<string, string>> = { debian: 'sysv', redhat: 'sysv', init: 'sysv' };

interface Wish {
  readonly ensure: 'running' | 'stopped' | 'absent' | undefined;
  readonly enable: boolean | undefined;
}

/** The step of a daemon; mistakes go to context.report, and then there is none. */
export function lowerDaemon(given: Attributes, context: LowerContext): Lowered | undefined {
  const emitters = chooseEmitters(given, context);
  if (emitters === undefined) return undefined;
  const wish = wishOf(given);
  const definition = wish.ensure === 'absent' ? undefined : readDefinition(given);
  if (given.has('hardening') && !emitters.some(emitter => emitter.name === 'systemd'))
    context.report(
      daemonHardeningIgnored({ resource: given.reference, provider: emitters[0]!.name }, given.span('hardening')),
    );
  const name = given.name;
  const carried = emitters.map(emitter => carry(emitter, name, definition));
  const provider = emitters.length === 1 ? emitters[0]!.name : 'auto';
  return {
    call: command('Daemon', ...headWords(given, name, wish, provider), ...carried.flatMap(one => one.words)),
    probes: emitters.length === 1 ? probesOf(given, name, wish, provider, carried[0]!) : [],
    contents: carried.flatMap(one => one.contents),
    uses: usesOf(emitters),
    refreshable: true,
    tools: [],
  };
}

function chooseEmitters(given: Attributes, context: LowerContext): readonly DaemonEmitter[] | undefined {
  const named = given.text('provider');
  const known = daemonEmitters.map(emitter => emitter.name).join(', ');
  const names = named === undefined ? defaultServiceProviders(path => context.fact(path)) : [named];
  const wanted = names.map(name => OF_SERVICE[name] ?? name);
  const emitters = daemonEmitters.filter(emitter => wanted.includes(emitter.name));
  if (emitters.length > 0) return emitters;
  const issue = named === undefined ? daemonProviderUnsupported : daemonProviderInvalid;
  context.report(issue({ resource: given.reference, provider: names[0] ?? '', known }, given.span('provider')));
  return undefined;
}

function wishOf(given: Attributes): Wish {
  const text = given.text('ensure');
  if (text === 'absent') return { ensure: 'absent', enable: undefined };
  const down = given.flag('down') ?? false;
  const fallback = down ? undefined : 'running';
  const ensure = text === undefined ? fallback : text === 'running' || text === 'true' ? 'running' : 'stopped';
  return { ensure, enable: given.flag('enable') ?? ensure === 'running' };
}

function headWords(given: Attributes, name: string, wish: Wish, provider: string): readonly Word[] {
  const words = [option('name', name)];
  if (wish.ensure) words.push(option('ensure', wish.ensure));
  if (wish.enable !== undefined) words.push(option('enable', String(wish.enable)));
  words.push(option('provider', provider));
  if (wish.ensure === 'absent') return words;
  if (given.has('check')) words.push(option('check', given.text('check')!));
  if (given.has('reload')) words.push(option('reload', 'true'));
  words.push(option('stop_timeout', given.text('stop_timeout')!), option('timeout', given.text('timeout')!));
  return words;
}

interface Carried {
  readonly words: readonly Word[];
  readonly contents: readonly BundledContent[];
  readonly files: readonly (DefinitionFile & { readonly sha256: string })[];
  readonly gone: readonly string[];
}

/** The files of one emitter, and the paths where it shall have none; of an absent daemon that is all of them. */
function carry(emitter: DaemonEmitter, name: string, definition: DaemonDefinition | undefined): Carried {
  const contents: BundledContent[] = [];
  const files = (definition ? emitter.files(definition) : []).map(file => {
    const bytes = new TextEncoder().encode(file.text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sensitive = (definition?.secret ?? false) && file.part === 'run';
    contents.push({ sha256, bytes, sensitive });
    return { ...file, sha256 };
  });
  const gone = emitter.paths(name).filter(path => !files.some(file => file.path === path));
  const words = [
    ...files.map(({ part, mode, sha256, path }) => option('file', [emitter.name, part, mode, sha256, path].join(' '))),
    ...gone.map(path => option('gone', `${emitter.name} ${path}`)),
  ];
  return { words, contents, files, gone };
}

/** Files as those of `file`, the shared scripts, and one row for what the supervisor says. */
function probesOf(
  given: Attributes,
  name: string,
  wish: Wish,
  provider: string,
  carried: Carried,
): readonly ProbeRow[] {
  if (given.has('check')) return [];
  const absent = { mode: undefined, owner: undefined, group: undefined, sha256: undefined, target: undefined };
  const gone = carried.gone.flatMap(path => fileRows({ path, type: 'absent', ...absent }));
  if (wish.ensure === 'absent') {
    const folder = fileRows({ path: `/etc/stringless/daemon/${name}`, type: 'absent', ...absent });
    return [...gone, ...folder];
  }
  const files = carried.files.flatMap(({ path, mode, sha256 }) =>
    fileRows({ path, type: 'file', mode, owner: 'root', group: 'root', sha256, target: undefined }),
  );
  const scripts = SCRIPTS.map(script => ({ kind: 'daemon_script', fields: [script] }));
  const fields = [name, wish.ensure ?? '', String(wish.enable ?? '')];
  // one question to systemd proves all units; of the others each daemon is asked for
  const state =
    provider === 'systemd' ? { kind: 'service_systemd', fields } : { kind: 'daemon', fields: [provider, ...fields] };
  return [...files, ...gone, ...scripts, state];
}

function usesOf(emitters: readonly DaemonEmitter[]): readonly string[] {
  const services = new Set(emitters.flatMap(emitter => emitter.services));
  const providers = serviceProviders.filter(provider => services.has(provider.name));
  return [
    ...new Set([
      'daemon',
      ...SCRIPTS,
      'file-probe',
      ...(emitters.length > 1 || services.has('debian') ? ['service-detect'] : []),
      ...providers.flatMap(provider => provider.uses),
      ...emitters.flatMap(emitter => emitter.uses),
    ]),
  ];
}
