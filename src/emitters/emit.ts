/** Plan -> Bundle: the apply script, the runtime files it uses, contents, tables, the catalog and MANIFEST. */
import { unreadableFact } from '../diagnostics/catalogue/emit.ts';
import type { Bundle, BundleMember } from '../model/bundle.ts';
import type { Staged } from '../model/diagnostic.ts';
import type { Plan } from '../model/plan.ts';
import { applyScript } from './apply-script.ts';
import { guardsOf } from './guards.ts';
import { neededFiles } from './library.ts';
import { manifestHeader, manifestText } from './manifest.ts';
import { containerTable, desiredTable, probeTables, stepTable } from './tables.ts';

/** What goes into a bundle besides the plan. */
export interface EmitOptions {
  /** Counts up from bundle to bundle; a host refuses an older one. 0 when the site does not number its bundles. */
  readonly serial?: number;
  /** Text of catalog.json, secrets redacted. */
  readonly catalog?: string;
}

const CORE = ['session', 'facts'];

/**
 * @param plan what shall run
 * @param library text of every runtime file by name without `.sh`, `start` among them
 * @returns the bundle, the same bytes for the same input; facts that the host cannot check are named as infos
 */
export function emit(plan: Plan, library: ReadonlyMap<string, string>, options: EmitOptions = {}): Staged<Bundle> {
  const serial = options.serial ?? 0;
  const { guards, unchecked } = guardsOf(plan.guards);
  const probes = probeTables(plan.steps);
  const files = neededFiles(library, [...CORE, ...plan.steps.flatMap(step => step.uses)]);

  const members: BundleMember[] = [
    ...files.map(name => textMember(`lib/${name}.sh`, library.get(name)!)),
    ...[...probes.tables].map(([kind, table]) => textMember(`probe/${kind}`, table)),
    ...contentMembers(plan),
    textMember('steps.tsv', stepTable(plan)),
    textMember('containers.tsv', containerTable(plan)),
    textMember('desired.tsv', desiredTable(plan)),
    ...(options.catalog === undefined ? [] : [textMember('catalog.json', options.catalog)]),
  ];
  const header = manifestHeader(plan.host, serial, members.length + 1);
  const script = applyScript({
    plan,
    serial,
    header,
    start: library.get('start') ?? '',
    libraries: files,
    guards,
    probeKinds: probes.kinds,
    unproven: probes.unproven,
    kibibytes: Math.ceil(members.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1024),
    tools: [...new Set(plan.steps.flatMap(step => step.tools))].sort(),
  });
  members.push({ ...textMember('apply', script), mode: 0o700 });
  members.sort(byPath);
  members.push(textMember('MANIFEST', manifestText(header, members)));
  return {
    value: { host: plan.host, members: members.sort(byPath) },
    diagnostics: unchecked.map(name => unreadableFact({ name })),
  };
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
