/** The tables beside the script: what proves steps clean, what steps and containers are called and need. */
import { createHash } from 'node:crypto';
import { displayRef } from '../model/catalog.ts';
import type { Plan, ProbeRow, Step } from '../model/plan.ts';
import type { Word } from '../model/shell.ts';
import { placeOf } from '../model/span.ts';

export interface ProbeTables {
  /** Text of each table by name, sorted. */
  readonly tables: ReadonlyMap<string, string>;
  /** The kinds, sorted: each has a table of its name. */
  readonly kinds: readonly string[];
  /** Steps without a row: always looked at. */
  readonly unproven: readonly number[];
}

const KIND = /^[a-z][a-z0-9_]*$/;

/**
 * Rows `ID<TAB>FIELD...` by kind; of a plain kind `FIELD...`, and the ids in a table KIND.ids; what a program is asked
 * about in KIND.asked. A step with a field that a line cannot hold gets no row at all.
 */
export function probeTables(steps: readonly Step[]): ProbeTables {
  const rows = new Map<string, string[]>();
  const unproven: number[] = [];
  for (const step of steps) {
    if (step.probes.length === 0 || !step.probes.every(fits)) {
      unproven.push(step.id);
      continue;
    }
    for (const { kind, fields, plain, asked } of step.probes) {
      if (!KIND.test(kind)) throw new Error(`not the name of a probe: ${kind}`);
      if (plain) addRow(rows, `${kind}.ids`, [step.id]);
      if (asked !== undefined) addRow(rows, `${kind}.asked`, [forXargs(asked)]);
      addRow(rows, kind, plain ? fields : [step.id, ...fields]);
    }
  }
  const names = [...rows.keys()].sort();
  return {
    tables: new Map(names.map(name => [name, rows.get(name)!.join('')])),
    kinds: names.filter(name => KIND.test(name)),
    unproven,
  };
}

function addRow(rows: Map<string, string[]>, table: string, fields: readonly (string | number)[]): void {
  const row = `${fields.join('\t')}\n`;
  const there = rows.get(table);
  if (there) there.push(row);
  else rows.set(table, [row]);
}

/** What xargs reads as one word: anything but what most names are made of stands behind a backslash. */
function forXargs(name: string): string {
  return name.replace(/[^\w./:@%+,=~-]|^_$/g, '\\$&');
}

function fits(row: ProbeRow): boolean {
  return row.fields.every(field => !/[\x00-\x1f\x7f]/.test(field));
}

/** steps.tsv: id, reference, path, place, tags, ids it needs; joints in their places, without a path. */
export function stepTable(plan: Plan): string {
  const lines: string[] = [];
  let joint = 0;
  for (const step of plan.steps) {
    for (; plan.joints[joint] && plan.joints[joint]!.after < step.id; joint++) lines.push(jointLine(plan, joint));
    lines.push(
      line([
        step.id,
        displayRef(step.ref),
        step.path,
        placeOf(step.span),
        step.tags.join(' '),
        step.requires.join(' '),
      ]),
    );
  }
  for (; joint < plan.joints.length; joint++) lines.push(jointLine(plan, joint));
  return lines.join('');
}

function jointLine(plan: Plan, at: number): string {
  const { id, ref, requires } = plan.joints[at]!;
  return line([id, displayRef(ref), '', '', '', requires.join(' ')]);
}

/** containers.tsv: number of the last step before the completion, its id, reference, ids of what it holds. */
export function containerTable(plan: Plan): string {
  return plan.joints
    .filter(({ phase }) => phase === 'end')
    .map(({ id, ref, requires, after }) => line([after, id, displayRef(ref), requires.join(' ')]))
    .join('');
}

/**
 * desired.tsv: reference and words `name=value` of each step, by which a host knows what was wished the last time.
 * No secrets, and no texts: their sums stand beside them. The first line has the sum of the others.
 */
export function desiredTable(plan: Plan): string {
  const rows = plan.steps.map(step => line([displayRef(step.ref), ...desiredWords(step)])).join('');
  return `# ${createHash('sha256').update(rows).digest('hex')}\n${rows}`;
}

function desiredWords(step: Step): readonly string[] {
  const texts = step.call.arguments.map(plainText);
  const secret = new Set(texts.flatMap(text => /^sensitive=(.*)$/s.exec(text)?.[1] ?? []));
  const skipped = new Set(['text', 'sensitive', ...secret, ...(secret.has('content') ? ['sha256'] : [])]);
  return texts.filter(text => !skipped.has(/^[^=]*/.exec(text)![0]));
}

function plainText(word: Word): string {
  if (word.kind === 'joined') return word.parts.map(plainText).join('');
  return word.kind === 'quoted' ? word.value : word.kind === 'bare' ? word.text : '';
}

/** Fields on one line: backslash and control characters as in JSON. */
function line(fields: readonly (string | number)[]): string {
  const texts = fields.map(field =>
    typeof field === 'number' ? field : field.replace(/[\x00-\x1f\x7f\\]/g, text => JSON.stringify(text).slice(1, -1)),
  );
  return `${texts.join('\t')}\n`;
}
