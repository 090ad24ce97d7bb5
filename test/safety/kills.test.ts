/**
 * A run may be killed at any moment: every file is the old or the new one, the next run leaves nothing behind and
 * reaches the same end. Killed are a site of its own and the fixtures: before and after every program, at every call of
 * the shell, at random. STRINGLESS_KILLS=1000 asks for so many kills of each, SEED=n for the same ones again.
 */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { bundleWithPath, catalogOf, type Declared, planOf } from '../runtime/catalog-of.ts';
import { apply, busyboxPath, scratch, shells, writeBundle } from '../runtime/run-bundle.ts';
import { numbers, pick, seed } from '../runtime/seeded.ts';
import { fixturePlans, prepareFor, sharedFiles } from './fixture-plans.ts';
import { brokenBackups, countingPrograms, countPrograms, killRun, leftovers, type Moment, traced } from './kill-run.ts';
import { treeOf } from './safety-site.ts';

const SETUP = `
mkdir -p etc/app home/u old.d/sub keep.d; chown daemon home/u
printf 'old\\n%.0s' $(seq 3000) >etc/app/big; echo old >etc/app/small; echo old >home/u/rc; chown daemon home/u/rc
echo old >secret; chmod 644 secret; echo old >old.d/sub/x; echo old >gone; ln -s old link; echo old >tofile; mkdir empty`;

const file = (title: string, given: Declared['with']): Declared => ({ type: 'File', title, with: given ?? {} });
const big = 'new line\n'.repeat(20_000);
const declared: readonly Declared[] = [
  file('/etc/app', { ensure: 'directory', mode: '0750' }),
  file('/etc/app/big', { content: big, mode: '0644' }),
  file('/etc/app/small', { content: 'new\n', owner: 'daemon', group: 'daemon', mode: '0640' }),
  file('/etc/app/more', { content: 'new\n', mode: '0600' }),
  file('/home/u/rc', { content: 'new\n', owner: 'daemon', mode: '0600' }),
  file('/home/u/made', { content: 'new\n', owner: 'daemon', mode: '0640' }),
  file('/secret', { content: 'new\n', mode: '0600' }),
  file('/old.d', { ensure: 'absent', force: true }),
  file('/gone', { ensure: 'absent' }),
  file('/link', { ensure: 'link', target: 'new' }),
  file('/tofile', { ensure: 'link', target: '/etc' }),
  file('/new.d', { ensure: 'directory', mode: '0700', owner: 'daemon' }),
  ...Array.from({ length: 6 }, (_, n) => file(`/etc/app/many${n}`, { content: `${n}`, owner: 'daemon', mode: '0640' })),
];
const plan = planOf(catalogOf(declared));

/** Files with the only contents that they may ever have, and who may never read the new one. */
const contents = new Map<string, readonly [string, string]>([
  ['etc/app/big', ['old\n'.repeat(3000), big]],
  ['etc/app/small', ['old\n', 'new\n']],
  ['home/u/rc', ['old\n', 'new\n']],
  ['secret', ['old\n', 'new\n']],
]);
const secrets = ['secret', 'home/u/rc', 'etc/app/more'];

const wanted = Number(process.env.STRINGLESS_KILLS ?? 0);

/** What may never be: another content than the old and the new, a secret that others can read. */
type Torn = (root: string) => readonly string[];

const tornOwn: Torn = root => {
  const problems = [...contents].flatMap(([name, allowed]) => {
    const text = readFileSync(join(root, name), 'utf8');
    return allowed.includes(text) ? [] : [`${name} is torn: ${text.length} bytes`];
  });
  for (const name of secrets) {
    const stat = lstatSync(join(root, name), { throwIfNoEntry: false });
    if (stat && stat.mode & 0o077 && readFileSync(join(root, name), 'utf8') !== 'old\n')
      problems.push(`${name} is open`);
  }
  return problems;
};

/** Every file of the plan is absent or as before, or as it is in the end; of a shared file every line is. */
function tornOf(plan: Plan, before: string, after: string): Torn {
  const shared = sharedFiles(plan);
  const files = plan.steps.filter(({ ref }) => ref.type === 'File').map(({ ref }) => ref.title);
  const textOf = (root: string, path: string): string | undefined =>
    lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile()
      ? readFileSync(join(root, path), 'utf8')
      : undefined;
  const linesOf = (root: string, path: string): readonly string[] => (textOf(root, path) ?? '').split(/(?<=\n)/);
  const torn = (root: string, path: string): boolean => {
    if (!shared.includes(path)) return ![textOf(before, path), textOf(after, path)].includes(textOf(root, path));
    const known = new Set([...linesOf(before, path), ...linesOf(after, path)]);
    return linesOf(root, path).some(line => !known.has(line));
  };
  return root => [...new Set([...files, ...shared])].filter(path => torn(root, path)).map(path => `${path} is torn`);
}

const { TMPDIR = '/tmp' } = process.env;
afterEach(() => {
  process.env.TMPDIR = TMPDIR;
});

interface Site {
  readonly plan: Plan;
  prepare(root: string): void;
  readonly torn?: Torn;
  /** In CI. */
  readonly kills: number;
}
const sites: readonly (readonly [string, Site])[] = [
  ['own', { plan, prepare: root => execFileSync('bash', ['-ec', SETUP], { cwd: root }), torn: tornOwn, kills: 18 }],
  ...[...fixturePlans()]
    .filter(([name]) => name !== 'circus-sysv')
    .map(
      ([name, fixture]) =>
        [name, { plan: fixture, prepare: (root: string) => prepareFor(fixture, root), kills: 3 }] as const,
    ),
];

/** Some of each kind, or every one and then at random until there are so many. */
function momentsOf(programs: number, calls: number, count: number, random: () => number): readonly Moment[] {
  const beside = Array.from({ length: programs }, (_, n): readonly Moment[] => [
    { program: n + 1, side: 'before' },
    { program: n + 1, side: 'behind' },
  ]).flat();
  const called = Array.from({ length: calls }, (_, n): Moment => ({ call: n + 1 }));
  if (wanted > 0) return [...beside, ...called].slice(0, count);
  const some = (from: readonly Moment[], part: number): readonly Moment[] =>
    from.length === 0 ? [] : Array.from({ length: Math.ceil(count * part) }, () => pick(random, from));
  return [...some(beside, 0.4), ...some(called, 0.3)];
}

const STARTING = 3;
const kinds = shells.filter(([program]) => program === 'dash' || program === 'busybox');
const trials = sites.flatMap(([title, site]) => kinds.map(shell => [title, shell[0]!, shell, site] as const));

it.each(trials)(
  `%s killed under %s: the old or the new, and the next run finishes (seed ${seed})`,
  { timeout: 3_600_000 },
  async (title, name, shell, site) => {
    const random = numbers(seed);
    const at = scratch();
    const [pristine, final, temporary] = ['pristine', 'final', 'tmp'].map(folder => join(at.directory, folder));
    mkdirSync(temporary!);
    site.prepare(at.root);
    execFileSync('cp', ['-a', at.root, pristine!]);
    const reset = (): void => {
      rmSync(at.root, { recursive: true, force: true });
      execFileSync('cp', ['-a', pristine!, at.root]);
    };
    const plainPath = name === 'dash' ? '/usr/bin' : busyboxPath();
    process.env.TMPDIR = temporary;
    const whole = writeBundle(join(at.directory, 'whole'), bundleWithPath(plainPath, site.plan));
    const run = { shell, script: whole, options: ['--root', at.root], scratch: at.directory };
    const { programs, calls } = traced(run);
    execFileSync('cp', ['-a', at.root, final!]);
    const torn = site.torn ?? tornOf(site.plan, pristine!, final!);

    // busybox starts its applets by itself, so nothing can stand in for them
    const standIns = name === 'dash' ? countingPrograms(join(at.directory, 'counting'), programs) : plainPath;
    const script = writeBundle(join(at.directory, 'counted'), bundleWithPath(standIns, site.plan));
    reset();
    const began = Date.now();
    const counted = countPrograms({ ...run, script });
    // the first programs look at the bundle, before anything can be changed and before the PATH is set
    if (name === 'dash') expect(programs.length - counted).toBe(STARTING);
    const expected = treeOf(at.root);
    const duration = Date.now() - began;
    const count = wanted > 0 ? Math.ceil(wanted / kinds.length) : site.kills;
    const moments = momentsOf(counted, calls, count, random);

    const problems: string[] = [];
    let killed = 0;
    let tried = 0;
    // a moment may come after the end of the run: those do not count
    for (; killed < count && tried < 3 * count; tried++) {
      const moment = moments[tried] ?? { after: random() * duration };
      reset();
      const told = JSON.stringify(moment);
      if (await killRun({ ...run, script: 'program' in moment ? script : whole }, moment)) killed++;
      problems.push(...torn(at.root).map(problem => `${told}: ${problem}`));
      const next = apply(shell, whole, at);
      if (next.status !== 0) problems.push(`${told}: the next run ends with ${next.status}: ${next.err}`);
      problems.push(...leftovers(at.root, temporary!).map(left => `${told}: ${left} is left`));
      problems.push(...brokenBackups(at.root).map(one => `${told}: the backup ${one} is torn`));
      if (treeOf(at.root) !== expected) problems.push(`${told}: the next run ends elsewhere`);
      if (problems.length > 10) break;
    }
    console.info(`${title}, ${name}: ${tried} moments, ${killed} kills, ${problems.length} problems, seed ${seed}`);
    expect(problems).toEqual([]);
    expect(killed).toBeGreaterThanOrEqual(count / 2);
    expect(apply(shell, whole, at, '--detailed-exitcodes').status).toBe(0);
    at.remove();
  },
);
