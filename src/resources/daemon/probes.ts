/**
 * Rows that prove a daemon clean: its files as those of `file`, the shared scripts, and one for what the supervisor says.
 * Where the host chooses the supervisor, the rows of every candidate (daemon-auto-probe.sh):
 *
 *   daemon_auto_file  systemd  file_exact  81a4  0  0  etc/systemd/system/web.service
 *   daemon_auto_file  runit  directory  runit - www - /var/log/web
 *   daemon_auto       web  running  true
 */
import type { BundledContent, ProbeRow } from '../../model/plan.ts';
import type { Word } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { probeRows as fileRows } from '../file/probes.ts';
import { type DaemonPlace, type DefinitionFile, folderOf, SCRIPTS } from './definition.ts';
import type { DefinitionFolder } from './definition-folders.ts';

/** What is asked for; undefined is left alone. */
export interface Wish {
  readonly ensure: 'running' | 'stopped' | 'absent' | undefined;
  readonly enable: boolean | undefined;
}

/** What the step has for one emitter. */
export interface Carried {
  readonly emitter: string;
  readonly words: readonly Word[];
  readonly contents: readonly BundledContent[];
  readonly files: readonly (DefinitionFile & { readonly sha256: string })[];
  readonly folders: readonly DefinitionFolder[];
  /** Paths where nothing shall be. */
  readonly gone: readonly string[];
}

const UNKNOWN = { mode: undefined, owner: undefined, group: undefined, sha256: undefined, target: undefined };

type Rows = readonly ProbeRow[];

/** @returns none where only the step itself can find out */
export function daemonRows(given: Attributes, place: DaemonPlace, wish: Wish, carried: readonly Carried[]): Rows {
  if (given.has('check') || given.has('unless')) return [];
  const [only, ...others] = carried;
  if (others.length > 0) return rowsOfAll(place, wish, carried);
  const files = [...filesOf(given, place, only!), ...placeFiles(place, wish)];
  // what a table cannot hold nobody proves
  if (files.some(rows => rows.length === 0)) return [];
  return wish.ensure === 'absent' ? files.flat() : [...files.flat(), ...scriptRows(), stateRow(place, wish, only!)];
}

const absentRows = (path: string): Rows => fileRows({ ...UNKNOWN, path, type: 'absent' });
const scriptRows = (): Rows => SCRIPTS.map(script => ({ kind: 'daemon_script', fields: [script] }));

/** What one emitter has there, and what not; the rows of each path. */
function filesOf(given: Attributes, { owner }: DaemonPlace, carried: Carried): readonly Rows[] {
  const group = owner === undefined ? 'root' : given.text('group');
  return [
    ...carried.folders.map(one => fileRows({ ...UNKNOWN, ...one, type: 'directory' })),
    ...carried.files.map(file => fileRows({ ...expected(file), owner: owner ?? 'root', group })),
    ...carried.gone.map(absentRows),
  ];
}

const expected = ({ path, mode, sha256 }: Carried['files'][number]) =>
  ({ path, type: 'file', mode, owner: 'root', group: 'root', sha256, target: undefined }) as const;

/** The daemon's folder and its place among the daemons of the host. */
function placeFiles({ name, folder, scandir, owner }: DaemonPlace, wish: Wish): readonly Rows[] {
  const entry = owner === undefined ? folderOf(name) : folderOf(`${owner}:${name}`);
  if (wish.ensure === 'absent') {
    const linked = scandir === undefined ? [] : [`${scandir}/${name}`];
    return [...new Set([...linked, folder, entry])].map(absentRows);
  }
  return folder === entry ? [] : [fileRows({ ...UNKNOWN, path: entry, type: 'link', target: folder })];
}

/** One question to systemd proves all units; of the others each daemon is asked for. */
function stateRow({ name, folder, scandir, owner }: DaemonPlace, wish: Wish, { emitter }: Carried): ProbeRow {
  if (emitter === 'systemd') return { kind: 'service_systemd', ...unitRow(name, wish) };
  const where = folder === folderOf(name) && scandir === undefined ? [] : [folder, scandir ?? '', owner ?? ''];
  return { kind: 'daemon', fields: [emitter, name, wish.ensure ?? '', String(wish.enable ?? ''), ...where] };
}

const unitRow = (name: string, { ensure, enable }: Wish) => ({
  fields: [name, ensure ?? '-', String(enable ?? '-')],
  asked: name,
});

/** A path that no line tool and no xargs reads otherwise. */
const PLAIN = /^[\w./:@%+,=~-]+$/;

/** The rows of all emitters, of which the host's own count. Such a daemon is root's and in the usual place. */
function rowsOfAll(place: DaemonPlace, wish: Wish, carried: readonly Carried[]): Rows {
  const paths = carried.flatMap(({ files, folders, gone }) => [
    ...[...files, ...folders].map(one => one.path),
    ...gone,
  ]);
  if (!paths.every(path => PLAIN.test(path))) return [];
  const rows = carried.flatMap(one =>
    autoFields(one).map(fields => ({ kind: 'daemon_auto_file', fields: [one.emitter, ...fields] })),
  );
  const state = { kind: 'daemon_auto', ...unitRow(place.name, wish) };
  return [...rows, ...(wish.ensure === 'absent' ? placeFiles(place, wish).flat() : [...scriptRows(), state])];
}

const autoFields = (carried: Carried): readonly (readonly string[])[] => [
  ...carried.folders.map(folder => ['directory', folderWord(carried.emitter, folder)]),
  ...[...carried.files.map(file => fileRows(expected(file))), ...carried.gone.map(absentRows)]
    .flat()
    .map(({ kind, fields }) => [kind, ...fields]),
];

/** A folder as the step's words have it: `runit 0750 kim - /home/kim/runit/web`. */
export const folderWord = (emitter: string, { mode, owner, group, path }: DefinitionFolder): string =>
  [emitter, mode ?? '-', owner, group ?? '-', path].join(' ');
