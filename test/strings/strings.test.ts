/**
 * Any text arrives wherever a manifest can put one, byte for byte, under every shell, and nothing of it is executed:
 * manifest text, the compiler, the bundle, a run, a second run that has nothing to do, and back.
 * STRINGLESS_STRINGS=1000000 asks for so many texts, SEED=n for the same ones again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch, shells } from '../runtime/run-bundle.ts';
import { numbers, seed } from '../runtime/seeded.ts';
import { acting, lasting, type Place } from './places.ts';
import { applyBatch, type Batch, batchOf, prepareRoot, problemsOf, type Said } from './string-run.ts';

const wanted = Number(process.env.STRINGLESS_STRINGS ?? 20_000);
const ACTING = 2400;
const LASTING = 450;
const REPORTED = 40;
const batches = Math.ceil(wanted / (ACTING + LASTING + REPORTED));
/** The one whose texts are keys of the report. */
const notifications = acting.filter(place => place.name.includes('notification'));

type Run = (...options: string[]) => Said;
interface Trial {
  readonly places: readonly Place[];
  readonly size: number;
  /** What else must hold once all has arrived. */
  after(run: Run, batch: Batch, root: string): readonly string[];
}

const trials: readonly Trial[] = [
  { places: acting, size: ACTING, after: () => [] },
  { places: lasting, size: LASTING, after: secondRunAndUndo },
  { places: notifications, size: (REPORTED * 1000) / notifications[0]!.share, after: reported },
];

function secondRunAndUndo(run: Run, _batch: Batch, root: string): readonly string[] {
  const second = run();
  const problems = / 0 changed, 0 failed/.test(second.out) ? [] : [`the second run: ${second.out}${second.err}`];
  const undone = run('--undo');
  if (undone.status !== 0) problems.push(`undo: ${undone.status} ${undone.err}`);
  for (const folder of ['p', 'd', 'c', 'l', 't', 'i'])
    problems.push(...readdirSync(join(root, folder)).map(name => `left by undo: ${folder}/${JSON.stringify(name)}`));
  return problems;
}

function reported(run: Run, batch: Batch, root: string): readonly string[] {
  const path = join(root, 'report');
  run('--report', path);
  const statuses: object = JSON.parse(readFileSync(path, 'utf8')).resource_statuses;
  return batch.titles
    .filter(title => !Object.hasOwn(statuses, `Notify[${title}]`))
    .map(title => `not in the report: ${JSON.stringify(title)}`);
}

/** One of the trials under a shell; the numbers decide all of its texts. */
function tried({ places, size, after }: Trial, shell: readonly string[], random: () => number) {
  const at = scratch();
  try {
    prepareRoot(at);
    const batch = batchOf(places, size, random);
    const run = applyBatch(shell, batch, at);
    const problems = problemsOf(batch, run(), at);
    return { count: batch.count, problems: [...problems, ...after(run, batch, at.root)] };
  } finally {
    at.remove();
  }
}

it.each(shells.map((shell, at) => [shell.join(' '), shell, at] as const))(
  `every byte arrives under %s, nothing is executed (seed ${seed})`,
  { timeout: 24 * 3_600_000 },
  (name, shell, at) => {
    const problems: string[] = [];
    let count = 0;
    for (let one = seed; one < seed + batches && problems.length < 20; one++) {
      if (one % shells.length !== at) continue;
      const random = numbers(one);
      for (const trial of trials) {
        const { count: more, problems: found } = tried(trial, shell, random);
        count += more;
        problems.push(...found.map(problem => `SEED=${one}: ${problem}`));
      }
    }
    console.info(`${name}: ${count} texts, ${problems.length} problems, seed ${seed}`);
    expect(problems).toEqual([]);
    expect(count > 0 || batches < shells.length).toBe(true);
  },
);
