/** Any order that the relationships allow ends in the same state: what no relationship says does not matter. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import type { Plan } from '../../src/model/plan.ts';
import { catalogOf, planOf, runtimeFiles } from '../runtime/catalog-of.ts';
import { apply, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { numbers, seed } from '../runtime/seeded.ts';
import { fixturePlans, prepareFor, sharedFiles } from './fixture-plans.ts';
import { file, summary, treeOf } from './safety-site.ts';
import { shuffled } from './shuffled-plan.ts';

const plain = planOf(
  catalogOf(
    [
      { type: 'Class', title: 'a', in: 'Stage[main]' },
      { type: 'Class', title: 'b', in: 'Stage[main]' },
      { ...file('/a', { ensure: 'directory', mode: '0750' }), in: 'Class[a]' },
      { ...file('/a/b', { ensure: 'directory' }), in: 'Class[a]' },
      { ...file('/a/b/c', { content: 'c', mode: '0600' }), in: 'Class[b]' },
      { ...file('/a/l', { ensure: 'link', target: 'b/c' }), in: 'Class[b]' },
      file('/p', { ensure: 'directory', recurse: true, purge: true }),
      file('/p/keep', { content: 'keep' }),
      file('/gone', { ensure: 'absent', force: true }),
      file('/x', { content: 'x', owner: 'daemon' }),
      file('/y', { content: 'y' }),
    ],
    ['Class[a] -> Class[b]', 'File[/x] ~> File[/gone]'],
  ),
);

/** What stands in a root before, and the plan. */
const trials: readonly (readonly [string, Plan, (root: string) => void, number])[] = [
  [
    'plain',
    plain,
    root => execFileSync('sh', ['-ec', 'mkdir -p p/d gone/d; echo x >p/theirs; echo old >x'], { cwd: root }),
    12,
  ],
  ...[...fixturePlans()].map(([name, plan]) => [name, plan, (root: string) => prepareFor(plan, root), 3] as const),
];

/** Lines of different resources come in the order of these, each under its section. */
function sortLines(plan: Plan, root: string): void {
  for (const path of sharedFiles(plan)) {
    let section = '';
    const lines = readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => {
        section = /^\[.*\]$/.exec(line)?.[0] ?? section;
        return `${section} ${line}\n`;
      });
    writeFileSync(join(root, path), lines.toSorted().join(''));
  }
}

it.each(trials)(`%s ends in the same state in any order (seed ${seed})`, (_, plan, prepare, turns) => {
  const random = numbers(seed);
  const ends = new Set<string>();
  const orders = new Set<string>();
  for (let turn = 0; turn < turns; turn++) {
    const at = scratch();
    prepare(at.root);
    const other = turn === 0 ? plan : shuffled(plan, random);
    orders.add(other.steps.map(step => step.ref.title).join(' '));
    const script = writeBundle(join(at.directory, 'bundle'), emit(other, runtimeFiles).value);
    const first = apply(['dash'], script, at);
    expect([first.err, summary(first)]).toEqual(['', expect.stringContaining(' 0 failed')]);
    expect(summary(apply(['dash'], script, at))).toContain(' 0 changed');
    sortLines(plan, at.root);
    ends.add(treeOf(at.root));
    at.remove();
  }
  expect(orders.size).toBeGreaterThan(1);
  expect(ends.size).toBe(1);
});
