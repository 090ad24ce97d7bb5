/** together.tsv: steps that follow one another, of one kind, that may be carried out at once. */
import type { Plan, Step } from '../model/plan.ts';

/** Rows GROUP, ID and NAME; a group is called by its first step. No step of a group needs another of it. */
export function togetherTable(plan: Plan): string {
  const requires = new Map<number, readonly number[]>(plan.joints.map(joint => [joint.id, joint.requires]));
  const groups: Step[][] = [];
  for (const step of plan.steps) {
    const last = groups.at(-1);
    const one = last?.[0]?.together?.key;
    if (step.together === undefined || step.noop === true) groups.push([]);
    else if (one === step.together.key && !needs(step, new Set(last!.map(({ id }) => id)), requires)) last!.push(step);
    else groups.push([step]);
  }
  return groups
    .filter(group => group.length > 1)
    .flatMap(group => group.map(({ id, together }) => `${group[0]!.id}\t${id}\t${together!.name}\n`))
    .join('');
}

/** Does a step need one of these, directly or through the beginnings and ends of containers? */
function needs(step: Step, these: ReadonlySet<number>, requires: ReadonlyMap<number, readonly number[]>): boolean {
  const seen = new Set<number>();
  const left = [...step.requires];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (these.has(id)) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const before of requires.get(id) ?? []) left.push(before);
  }
  return false;
}
