/**
 * A run may be killed at any moment: every file is the old or the new one, the next run leaves nothing behind and
 * reaches the same end. STRINGLESS_KILLS=1000 asks for so many kills, SEED=n for the same ones again.
 */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleWithPath, catalogOf, type Declared, planOf } from '../runtime/catalog-of.ts';
import { apply, busyboxPath, scratch, shells, writeBundle } from '../runtime/run-bundle.ts';
import { numbers, seed } from '../runtime/seeded.ts';
import { brokenBackups, countingPrograms, countPrograms, killRun, leftovers, type Moment } from './kill-run.ts';

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
const random = numbers(seed);

const torn = (root: string): readonly string[] => {
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
const tree = (root: string): string =>
  execFileSync(
    'sh',
    [
      '-c',
      'cd "$1" && find . -path ./var -prune -o -printf "%M %U %G %p %l\\n" | sort && find . -path ./var -prune -o -type f -print | sort | xargs sha256sum',
      'sh',
      root,
    ],
    { encoding: 'utf8' },
  );

const { TMPDIR = '/tmp' } = process.env;
afterEach(() => {
  process.env.TMPDIR = TMPDIR;
});

const kinds = shells.filter(([program]) => program === 'dash' || program === 'busybox');
describe.each(kinds.map(shell => [shell.join(' '), shell] as const))('%s, killed', (name, shell) => {
  it(`leaves the old or the new, and the next run finishes (seed ${seed})`, { timeout: 3_600_000 }, async () => {
    const at = scratch();
    const pristine = join(at.directory, 'pristine');
    const temporary = join(at.directory, 'tmp');
    mkdirSync(temporary);
    execFileSync('bash', ['-ec', SETUP], { cwd: at.root });
    execFileSync('cp', ['-a', at.root, pristine]);
    const reset = (): void => {
      rmSync(at.root, { recursive: true, force: true });
      execFileSync('cp', ['-a', pristine, at.root]);
    };
    const plainPath = name === 'dash' ? '/usr/bin' : busyboxPath();
    process.env.TMPDIR = temporary;
    const whole = writeBundle(join(at.directory, 'whole'), bundleWithPath(plainPath, plan));
    const counted = writeBundle(
      join(at.directory, 'counted'),
      bundleWithPath(name === 'dash' ? countingPrograms(join(at.directory, 'counting')) : plainPath, plan),
    );
    const run = { shell, script: counted, options: ['--root', at.root], scratch: at.directory };

    const began = Date.now();
    const programs = countPrograms(run);
    const expected = tree(at.root);
    const duration = Date.now() - began;
    const every = Array.from({ length: programs }, (_, n): readonly Moment[] => [
      { program: n + 1, side: 'before' },
      { program: n + 1, side: 'behind' },
    ]).flat();
    const count = wanted > 0 ? Math.ceil(wanted / kinds.length) : 24;
    const moments: Moment[] = wanted > 0 ? every.slice(0, count) : [];
    while (moments.length < count / 2 && every.length > 0) moments.push(every[Math.floor(random() * every.length)]!);

    const problems: string[] = [];
    let killed = 0;
    let tried = 0;
    // a moment may come after the end of the run: those do not count
    for (; killed < count && tried < 3 * count; tried++) {
      const moment = moments[tried] ?? { after: random() * duration };
      reset();
      const told = JSON.stringify(moment);
      if (await killRun(run, moment)) killed++;
      problems.push(...torn(at.root).map(problem => `${told}: ${problem}`));
      const next = apply(shell, whole, at);
      if (next.status !== 0) problems.push(`${told}: the next run ends with ${next.status}: ${next.err}`);
      problems.push(...leftovers(at.root, temporary).map(left => `${told}: ${left} is left`));
      problems.push(...brokenBackups(at.root).map(one => `${told}: the backup ${one} is torn`));
      if (tree(at.root) !== expected) problems.push(`${told}: the next run ends elsewhere`);
      if (problems.length > 10) break;
    }
    console.info(`${name}: ${tried} moments, ${killed} kills, ${problems.length} problems, seed ${seed}`);
    expect(problems).toEqual([]);
    expect(killed).toBeGreaterThanOrEqual(count / 2);
    expect(apply(shell, whole, at, '--detailed-exitcodes').status).toBe(0);
    at.remove();
  });
});
