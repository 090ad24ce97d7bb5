/** The parts that a lowering puts together: words, probe rows, contents. */
import { createHash } from 'node:crypto';
import type { BundledContent, Lowered, ProbeRow } from '../model/plan.ts';
import { type Command, option, type Word } from '../model/shell.ts';

/** Parameters by name as a step takes them: what is undefined is left out, a list is its name repeated. */
export type Settings = Readonly<Record<string, string | readonly string[] | undefined>>;

/** One word `name=value` each for the settings. */
export function wordsOf(values: Settings): readonly Word[] {
  return Object.entries(values).flatMap(([name, value = []]) => [value].flat().map(one => option(name, one)));
}

/** Text that must not stand in a script: it travels as a content of the bundle, the script names it by its hash. */
export function secretContent(text: string): BundledContent {
  const bytes = new TextEncoder().encode(text);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, sensitive: true };
}

/** The same as fields of a probe row. */
export function fieldsOf(values: Settings): readonly string[] {
  return Object.entries(values).flatMap(([name, value = []]) => [value].flat().map(one => `${name}=${one}`));
}

/** A probe row, or nothing when a field holds what a line of a table cannot. */
export function probeRow(kind: string, ...fields: readonly string[]): readonly ProbeRow[] {
  return fields.some(field => /[\u0000-\u001f\u007f]/.test(field)) ? [] : [{ kind, fields }];
}

/** A lowered resource with the usual defaults filled in. */
export function lowered(call: Command, rest: Partial<Omit<Lowered, 'call'>> & Pick<Lowered, 'uses'>): Lowered {
  return { call, probes: [], contents: [], refreshable: false, tools: [], ...rest };
}
