/** Any order that the relationships allow ends in the same state: what no relationship says does not matter. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import type { Plan, Step } from '../../src/model/plan.ts';
import { catalogOf, planOf, runtimeFiles } from '../runtime/catalog-of.ts';
import { apply, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { file, summary, treeOf } from './safety-site.ts';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

/** The same steps and joints in another order that their requirements allow, numbered anew. */
function shuffled(plan: Plan, random: () => number): Plan {
  const left = new Map<number, readonly number[]>();
  for (const { id, requires } of [...plan.steps, ...plan.joints]) left.set(id, requires);
  const order: number[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, requires]) => !requires.some(id => left.has(id))).map(([id]) => id);
    const next = ready[Math.floor(random() * ready.length)]!;
    left.delete(next);
    order.push(next);
  }
  const steps = order.filter(id => id <= plan.steps.length);
  const joints = order.filter(id => id > plan.steps.length);
  const number = new Map([...steps, ...joints].map((id, at) => [id, at + 1]));
  const renumber = (ids: readonly number[]): readonly number[] => ids.map(id => number.get(id)!);
  return {
    ...plan,
    steps: steps.map((id): Step => {
      const step = plan.steps[id - 1]!;
      return { ...step, id: number.get(id)!, requires: renumber(step.requires), notifies: renumber(step.notifies) };
    }),
    joints: joints.map(id => {
      const joint = plan.joints.find(one => one.id === id)!;
      const after = order.slice(0, order.indexOf(id)).filter(one => one <= plan.steps.length).length;
      return { ...joint, id: number.get(id)!, requires: renumber(joint.requires), after };
    }),
  };
}

const plan = planOf(
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

describe(`orders of seed ${seed}`, () => {
  it('all end in the same state, with nothing left to do', () => {
    let state = seed;
    const random = (): number => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return (state >>> 0) / 4294967296;
    };
    const ends = new Set<string>();
    const orders = new Set<string>();
    for (let turn = 0; turn < 12; turn++) {
      const at = scratch();
      execFileSync('sh', ['-ec', 'mkdir -p p/d gone/d; echo x >p/theirs; echo old >x'], { cwd: at.root });
      const other = turn === 0 ? plan : shuffled(plan, random);
      orders.add(other.steps.map(step => step.ref.title).join(' '));
      const script = writeBundle(join(at.directory, 'bundle'), emit(other, runtimeFiles).value);
      const first = apply(['dash'], script, at);
      expect([first.err, summary(first)]).toEqual(['', expect.stringContaining(' 0 failed')]);
      expect(summary(apply(['dash'], script, at))).toContain(' 0 changed');
      ends.add(treeOf(at.root));
      at.remove();
    }
    expect(orders.size).toBeGreaterThan(6);
    expect(ends.size).toBe(1);
  });
});
