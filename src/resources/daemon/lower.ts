/**
 * daemon -> step. The texts of the definition travel as contents, the words say where each belongs:
 *
 *   Daemon name=web ensure=running enable=true provider=systemd \
 *     file='systemd unit 0644 <sha256> /etc/systemd/system/web.service' gone='systemd /etc/systemd/system/web-logger.service'
 *
 * Under a supervisor that scans, `directory='runit 0750 kim - /home/kim/runit/web'` is what has to be there before.
 */
import { createHash } from 'node:crypto';
import {
  daemonHardeningIgnored,
  daemonLogMinIgnored,
  daemonNameUnsupported,
  daemonPlaceUnsupported,
  daemonProviderInvalid,
  daemonProviderUnsupported,
} from '../../diagnostics/catalogue/daemon.ts';
import type { BundledContent, Lowered } from '../../model/plan.ts';
import { command, option, type Word } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, type Settings, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { defaultServiceProviders } from '../service/default-providers.ts';
import { serviceProviders } from '../service/providers/index.ts';
import { type DaemonDefinition, type DaemonPlace, daemonOf, folderOf, SCRIPTS } from './definition.ts';
import { definitionFolders } from './definition-folders.ts';
import type { DaemonEmitter } from './emitters/emitter.ts';
import { daemonEmitters } from './emitters/index.ts';
import { type Carried, daemonRows, folderWord, type Wish } from './probes.ts';
import { dependencyOf, logOf, readDefinition, readPlace } from './read-definition.ts';

/** Providers of `service` as the emitters call them. */
const OF_SERVICE: Readonly<Record<string, string>> = { debian: 'sysv', redhat: 'sysv', init: 'sysv' };

/** The step of a daemon; mistakes go to context.report, and then there is none. */
export function lowerDaemon(given: Attributes, context: LowerContext): Lowered | undefined {
  const emitters = chooseEmitters(given, context);
  if (emitters === undefined || !placeAndNamesFit(given, emitters, context)) return undefined;
  const wish = wishOf(given);
  const definition = wish.ensure === 'absent' ? undefined : readDefinition(given, wish.enable ?? false);
  reportIgnored(given, emitters, context);
  const place = readPlace(given);
  const carried = emitters.map(emitter => carry(emitter, place, definition));
  const provider = emitters.length === 1 ? emitters[0]!.name : 'auto';
  return lowered(command('Daemon', ...headWords(given, place, wish, provider), ...carried.flatMap(one => one.words)), {
    probes: daemonRows(given, place, wish, carried),
    contents: carried.flatMap(one => one.contents),
    uses: usesOf(emitters),
    refreshable: true,
  });
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

/**
 * Where a daemon is means something to what scans folders only; a user's must not become root's. And only a folder can be
 * called anything: to systemd an @ makes an instance and + is no letter, and scripts have their names in commands of others.
 */
function placeAndNamesFit(given: Attributes, emitters: readonly DaemonEmitter[], context: LowerContext): boolean {
  const other = emitters.find(emitter => !emitter.scans);
  if (other === undefined) return true;
  const issue = { resource: given.reference, provider: other.name };
  const places = ['folder', 'scandir', 'owner'].filter(parameter => given.has(parameter));
  for (const parameter of places)
    context.report(daemonPlaceUnsupported({ ...issue, parameter }, given.span(parameter)));
  const names = ['name', 'requires', 'wants', 'wait_for'].flatMap(parameter =>
    given.list(parameter).flatMap(text => {
      const name = parameter === 'wait_for' ? daemonOf(dependencyOf(text)) : text;
      return name !== undefined && /[@+]/.test(name) ? [{ name, span: given.span(parameter) }] : [];
    }),
  );
  for (const { name, span } of names) context.report(daemonNameUnsupported({ ...issue, name }, span));
  return places.length + names.length === 0;
}

/** What only one supervisor knows, where that is none of those at hand. */
function reportIgnored(given: Attributes, emitters: readonly DaemonEmitter[], context: LowerContext): void {
  const names = emitters.map(emitter => emitter.name);
  const values = { resource: given.reference, provider: names[0]! };
  if (given.has('hardening') && !names.includes('systemd'))
    context.report(daemonHardeningIgnored(values, given.span('hardening')));
  if (logOf(given.value('log'))?.min !== undefined && !names.includes('runit'))
    context.report(daemonLogMinIgnored(values, given.span('log')));
}

function wishOf(given: Attributes): Wish {
  const text = given.text('ensure');
  if (text === 'absent') return { ensure: 'absent', enable: undefined };
  const down = given.flag('down') ?? false;
  const left = text === 'present' || (text === undefined && down);
  const ensure = left ? undefined : text === 'stopped' || text === 'false' ? 'stopped' : 'running';
  return { ensure, enable: given.flag('enable') ?? (!down && ensure !== 'stopped') };
}

function headWords(given: Attributes, place: DaemonPlace, wish: Wish, provider: string): readonly Word[] {
  const { name, folder, scandir, owner } = place;
  return wordsOf({
    name,
    ensure: wish.ensure,
    enable: wish.enable?.toString(),
    provider,
    folder: folder === folderOf(name) ? undefined : folder,
    scandir,
    owner,
    group: owner === undefined ? undefined : given.text('group'),
    ...(wish.ensure === 'absent' ? {} : presentWords(given)),
  });
}

/** What only a daemon that is there has. */
const presentWords = (given: Attributes): Settings => ({
  check: given.text('check'),
  unless: given.text('unless'),
  reload: given.has('reload') ? 'true' : undefined,
  stop_timeout: given.text('stop_timeout'),
  timeout: given.text('timeout'),
});

/** The files of one emitter, and the paths where it shall have none; of an absent daemon that is all of them. */
function carry(emitter: DaemonEmitter, place: DaemonPlace, definition: DaemonDefinition | undefined): Carried {
  const contents: BundledContent[] = [];
  const files = (definition ? emitter.files(definition) : []).map(file => {
    const bytes = new TextEncoder().encode(file.text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const sensitive = (definition?.secret ?? false) && file.part === 'run';
    contents.push({ sha256, bytes, sensitive });
    return { ...file, sha256, mode: place.owner === undefined ? file.mode : modeOfOwned(file.mode) };
  });
  const gone = emitter.paths(place).filter(path => !files.some(file => file.path === path));
  const folders = emitter.scans && definition ? definitionFolders(definition, files) : [];
  const words = [
    ...folders.map(folder => option('directory', folderWord(emitter.name, folder))),
    ...files.map(({ part, mode, sha256, path }) => option('file', [emitter.name, part, mode, sha256, path].join(' '))),
    ...gone.map(path => option('gone', `${emitter.name} ${path}`)),
  ];
  return { emitter: emitter.name, words, contents, folders, files, gone };
}

/** Nobody writes by mistake in what is made, and strangers do not read it. */
const modeOfOwned = (mode: string): string => (Number.parseInt(mode, 8) & 0o550).toString(8).padStart(4, '0');

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
