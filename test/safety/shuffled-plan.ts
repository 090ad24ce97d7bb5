/** Plans with fewer steps, and with their steps in another order that the relationships allow. */
import type { Plan, Step } from '../../src/model/plan.ts';
import { pick } from '../runtime/seeded.ts';

/** The plan with these steps alone; what came after a step that is left out comes after what that one came after. */
export function onlySteps(plan: Plan, keep: (step: Step) => boolean): Plan {
  const gone = new Map(plan.steps.filter(step => !keep(step)).map(({ id, requires }) => [id, requires]));
  const kept = (ids: readonly number[]): readonly number[] => [
    ...new Set(ids.flatMap(id => (gone.has(id) ? kept(gone.get(id)!) : [id]))),
  ];
  const order = [...plan.steps.map(({ id }) => id).filter(id => !gone.has(id)), ...plan.joints.map(({ id }) => id)];
  return inOrder(
    {
      ...plan,
      steps: plan.steps.map(step => ({ ...step, requires: kept(step.requires) })),
      joints: plan.joints.map(joint => ({ ...joint, requires: kept(joint.requires) })),
    },
    order,
    joint => plan.steps.filter(({ id }) => !gone.has(id) && id <= joint.after).length,
  );
}

/** The same steps in a random order that their requirements allow. */
export function shuffled(plan: Plan, random: () => number): Plan {
  const left = new Map<number, readonly number[]>();
  for (const { id, requires } of [...plan.steps, ...plan.joints]) left.set(id, requires);
  const order: number[] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, requires]) => !requires.some(id => left.has(id))).map(([id]) => id);
    const next = pick(random, ready);
    left.delete(next);
    order.push(next);
  }
  const steps = new Set(plan.steps.map(({ id }) => id));
  return inOrder(plan, order, joint => order.slice(0, order.indexOf(joint.id)).filter(id => steps.has(id)).length);
}

/** Steps and joints in the order of these ids, numbered anew; other ids are forgotten. */
function inOrder(plan: Plan, order: readonly number[], after: (joint: Plan['joints'][number]) => number): Plan {
  const stepOf = new Map(plan.steps.map(step => [step.id, step]));
  const jointOf = new Map(plan.joints.map(joint => [joint.id, joint]));
  const steps = order.flatMap(id => stepOf.get(id) ?? []);
  const joints = order.flatMap(id => jointOf.get(id) ?? []);
  const number = new Map([...steps, ...joints].map(({ id }, at) => [id, at + 1]));
  const renumber = (ids: readonly number[]): readonly number[] => ids.flatMap(id => number.get(id) ?? []);
  return {
    ...plan,
    steps: steps.map(step => ({
      ...step,
      id: number.get(step.id)!,
      requires: renumber(step.requires),
      notifies: renumber(step.notifies),
    })),
    joints: joints.map(joint => ({
      ...joint,
      id: number.get(joint.id)!,
      requires: renumber(joint.requires),
      after: after(joint),
    })),
  };
}
