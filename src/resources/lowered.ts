/** The parts that a lowering puts together: words, probe rows, contents. */
import { createHash } from 'node:crypto';
import type { BundledContent, Lowered, ProbeRow } from '../model/plan.ts';
import { type Command, option, type Word } from '../model/shell.ts';

/** One word `name=value` each for the parameters that are given. */
export function wordsOf(values: Readonly<Record<string, string | undefined | readonly string[]>>): readonly Word[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : typeof value === 'string' ? [option(name, value)] : value.map(v => option(name, v)),
  );
}

/** Text that must not stand in a script: it travels as a content of the bundle, the script names it by its hash. */
export function secretContent(text: string): BundledContent {
  const bytes = new TextEncoder().encode(text);
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes, sensitive: true };
}

/** A probe row, or nothing when a field holds what a line of a table cannot. */
export function probeRow(kind: string, ...fields: readonly string[]): readonly ProbeRow[] {
  return fields.some(field => /[\u0000-\u001f\u007f]/.test(field)) ? [] : [{ kind, fields }];
}

/** A lowered resource with the usual defaults filled in. */
export function lowered(call: Command, rest: Partial<Omit<Lowered, 'call'>> & Pick<Lowered, 'uses'>): Lowered {
  return { call, probes: [], contents: [], refreshable: false, tools: [], ...rest };
}
