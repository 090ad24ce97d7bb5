/** The plans of fixtures/, with the steps that a scratch root can take: no init, no packages, no commands. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskTree } from '../../src/cli/disk-tree.ts';
import { builtinModules, loadRuntime } from '../../src/cli/installation.ts';
import { compile } from '../../src/compile.ts';
import { Environment } from '../../src/compiler/environment/environment.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import type { Plan } from '../../src/model/plan.ts';
import { asText } from '../../src/resources/value-text.ts';
import { onlySteps } from './shuffled-plan.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const TAKEN = new Set(['File', 'File_line', 'Host', 'Ini_setting', 'User', 'Group']);

/** By host: fixtures/cases/NAME.pp is the host NAME. */
export function fixturePlans(): ReadonlyMap<string, Plan> {
  const plans = new Map<string, Plan>();
  for (const path of ['fixtures/site', 'fixtures/cases/motd.pp', 'fixtures/cases/web.pp']) {
    const { site } = loadSite(diskTree(home), path, { builtinModules: [builtinModules], nodes: [] });
    const environment = new Environment(site);
    for (const host of site.hosts) {
      const { plan } = compile(environment, host, loadRuntime()).value;
      if (!plan) throw new Error(`${path}: ${host.name} was not compiled`);
      const name = host.name === 'default' ? path.replace(/^.*\/|\.pp$/g, '') : host.name;
      // facts are those of this machine here
      plans.set(name, { ...onlySteps(plan, step => TAKEN.has(step.ref.type)), guards: [] });
    }
  }
  return plans;
}

type Step = Plan['steps'][number];

function textOf(step: Step, name: string): string | undefined {
  const value = step.resource.parameters.get(name)?.value;
  return value === undefined || value === null ? undefined : asText(value);
}

/** Files in which several resources have a line each; those come in the order of the resources. */
export function sharedFiles(plan: Plan): readonly string[] {
  const editors = plan.steps.filter(({ ref }) => ref.type === 'Ini_setting' || ref.type === 'File_line');
  return [...new Set(editors.map(step => textOf(step, 'path')!))];
}

/** What packages and commands would have made in the root: accounts, files to edit, directories. */
export function prepareFor(plan: Plan, root: string): void {
  const at = (path: string): string => join(root, path);
  mkdirSync(at('etc'), { recursive: true });
  accounts(plan, at('etc/passwd'), at('etc/group'));
  const managed = new Set(plan.steps.map(({ ref }) => ref.title));
  const files = plan.steps.filter(({ ref }) => ref.type === 'File').map(step => textOf(step, 'path') ?? step.ref.title);
  for (const folder of [...files, ...sharedFiles(plan)].map(path => dirname(path)))
    if (!managed.has(folder)) mkdirSync(at(folder), { recursive: true });
  for (const path of sharedFiles(plan))
    if (!managed.has(path) && !managed.has(dirname(path))) writeFileSync(at(path), '# a line of somebody\n');
}

/** Users and groups that are as they shall be: in which order they are made decides their numbers. */
function accounts(plan: Plan, passwd: string, group: string): void {
  const titles = (type: string): readonly string[] =>
    plan.steps.filter(({ ref }) => ref.type === type).map(({ ref }) => ref.title);
  const owners = plan.steps.flatMap(step => [textOf(step, 'owner') ?? [], textOf(step, 'group') ?? []].flat());
  const users = titles('User');
  const names = [...new Set(['root', ...users, ...owners])];
  const id = (name: string): number => (name === 'root' ? 0 : 2000 + names.indexOf(name));
  const homeOf = (name: string): string => (name === 'root' ? '/root' : `/home/${name}`);
  const lines = names.map(name => `${name}:x:${id(name)}:${id(name)}::${homeOf(name)}:/bin/sh\n`);
  writeFileSync(passwd, lines.join(''));
  const shared = titles('Group').map((name, at) => `${name}:x:${3000 + at}:${users.join(',')}\n`);
  writeFileSync(group, [...names.map(name => `${name}:x:${id(name)}:\n`), ...shared].join(''));
}
