/** Plan -> Bundle: the apply script, the runtime files it uses, contents, tables, the catalog and MANIFEST. */
import { unreadableFact } from '../diagnostics/catalogue/emit.ts';
import type { Bundle, BundleMember } from '../model/bundle.ts';
import type { Staged } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import { applyScript } from './apply-script.ts';
import { guardsOf } from './guards.ts';
import { neededFiles, provingFiles } from './library.ts';
import { manifestHeader, manifestText } from './manifest.ts';
import { containerTable, desiredTable, probeTables, stepTable } from './tables.ts';
import { togetherTable } from './together-table.ts';

/** What goes into a bundle besides the plan. */
export interface EmitOptions {
  /** Counts up from bundle to bundle; a host refuses an older one. 0 when the site does not number its bundles. */
  readonly serial?: number;
  /** Text of catalog.json, secrets redacted. */
  readonly catalog?: string;
}

/** What a run begins with, and what it reads when there is something to do. */
const FIRST = ['session'];
const LATER = ['session-full'];

/** From here on a run that finds nothing to do does not wait for the sums of what it does not read. */
const LARGE = 2 ** 19;

/**
 * @param plan what shall run
 * @param library text of every runtime file by name without `.sh`, `start` among them
 * @returns the bundle, the same bytes for the same input; facts that the host cannot check are named as infos
 */
export function emit(plan: Plan, library: ReadonlyMap<string, string>, options: EmitOptions = {}): Staged<Bundle> {
  const serial = options.serial ?? 0;
  const { guards, unchecked } = guardsOf(plan.guards);
  const probes = probeTables(plan.steps);
  const begin = [...FIRST, ...(guards.length > 0 ? ['facts'] : []), ...provingFiles(library, plan.steps)];
  const first = neededFiles(library, begin);
  const all = neededFiles(library, [...begin, ...LATER, ...plan.steps.flatMap(step => step.uses)]);
  const desired = desiredTable(plan);
  const together = togetherTable(plan);

  const early: readonly BundleMember[] = [
    ...first.map(name => textMember(`lib/${name}.sh`, library.get(name)!)),
    ...[...probes.tables].map(([kind, table]) => textMember(`probe/${kind}`, table)),
  ];
  const later = all.filter(name => !first.includes(name));
  const others: BundleMember[] = [
    ...later.map(name => textMember(`lib/${name}.sh`, library.get(name)!)),
    ...contentMembers(plan),
    textMember('steps.tsv', stepTable(plan)),
    textMember('containers.tsv', containerTable(plan)),
    ...(together === '' ? [] : [textMember('together.tsv', together)]),
    textMember('desired.tsv', desired),
    ...(options.catalog === undefined ? [] : [textMember('catalog.json', options.catalog)]),
  ];
  const header = manifestHeader(plan.host, serial, early.length + others.length + 1);
  const script = applyScript({
    plan,
    serial,
    header,
    start: library.get('start') ?? '',
    first: early.map(({ path }) => path),
    later,
    large: sizeOf(others) > LARGE,
    desired: desired.slice(0, desired.indexOf('\n')),
    guards,
    probeKinds: probes.kinds,
    unproven: probes.unproven,
    kibibytes: Math.ceil((sizeOf(early) + sizeOf(others)) / 1024),
    tools: [...new Set(plan.steps.flatMap(step => step.tools))].sort(),
  });
  others.push({ ...textMember('apply', script), mode: 0o700 });
  others.sort(byPath);
  const manifest = textMember('MANIFEST', manifestText(header, [...early, ...others]));
  return {
    value: { host: plan.host, members: [manifest, ...early, ...others].sort(byPath) },
    diagnostics: unchecked.map(name => unreadableFact({ name })),
  };
}

function sizeOf(members: readonly BundleMember[]): number {
  return members.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Contents by hash, each once. */
function contentMembers(plan: Plan): readonly BundleMember[] {
  const contents = new Map(plan.steps.flatMap(step => step.contents.map(content => [content.sha256, content.bytes])));
  return [...contents].map(([sha256, bytes]) => ({ path: `files/${sha256}`, bytes, mode: 0o600 }));
}

/** A bundle may hold secrets: its members are for their owner alone. */
function textMember(path: string, text: string): BundleMember {
  return { path, bytes: new TextEncoder().encode(text), mode: 0o600 };
}

/** Bytewise, as LC_ALL=C sort; all paths are ASCII. */
function byPath(a: BundleMember, b: BundleMember): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
