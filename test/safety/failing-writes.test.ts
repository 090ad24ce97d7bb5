/**
 * The disk refuses at any write, of a program or of the shell itself: old files stay whole, what depends on a failure is
 * left alone, the run does not say that all is well, and the next one finishes. STRINGLESS_KILLS=1000 asks for so many
 * writes, SEED=n for the same ones again.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileType } from '../../src/resources/file/type.ts';
import { fileLineType } from '../../src/resources/file_line/type.ts';
import { bundleWithPath, catalogOf, planOf } from '../runtime/catalog-of.ts';
import { apply, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { numbers, pick, seed } from '../runtime/seeded.ts';
import { countingPrograms, countPrograms, failingRun, leftovers, traced } from './kill-run.ts';
import { file, treeOf } from './safety-site.ts';

const [old, big] = ['old\n'.repeat(9000), 'new\n'.repeat(9000)];
/** Each needs the one before it. */
const chain: readonly (readonly [string, string, string])[] = [
  ['/a', old, big],
  ['/d/b', 'old\n', 'new\n'],
  ['/lines', 'old\n', 'old\nline\n'],
  ['/c', 'old\n', 'new\n'],
];
const plan = planOf(
  catalogOf(
    [
      file('/a', { content: big, mode: '0644' }),
      file('/d/b', { content: 'new\n', owner: 'daemon', mode: '0600' }),
      { type: 'File_line', title: 'l', with: { path: '/lines', line: 'line' } },
      file('/c', { content: 'new\n' }),
      file('/gone', { ensure: 'absent' }),
      file('/link', { ensure: 'link', target: 'new' }),
    ],
    ['File[/a] -> File[/d/b]', 'File[/d/b] -> File_line[l]', 'File_line[l] -> File[/c]'],
  ),
  [fileType, fileLineType],
);
const wanted = Number(process.env.STRINGLESS_KILLS ?? 0);

it(`keeps what is there when the disk refuses (seed ${seed})`, { timeout: 3_600_000 }, () => {
  const random = numbers(seed);
  const at = scratch();
  const [pristine, temporary] = [join(at.directory, 'pristine'), join(at.directory, 'tmp')];
  mkdirSync(temporary);
  mkdirSync(at.path('d'));
  execFileSync('sh', ['-ec', 'echo x >gone; ln -s old link; echo old | tee d/b lines >c; yes old | head -9000 >a'], {
    cwd: at.root,
  });
  execFileSync('cp', ['-a', at.root, pristine]);
  const reset = (): void => {
    rmSync(at.root, { recursive: true, force: true });
    execFileSync('cp', ['-a', pristine, at.root]);
  };
  const whole = writeBundle(join(at.directory, 'whole'), bundleWithPath('/usr/bin', plan));
  const run = { shell: ['dash'], script: whole, options: ['--root', at.root], scratch: at.directory };
  const { programs, calls } = traced(run);
  reset();
  const standIns = countingPrograms(join(at.directory, 'counting'), programs);
  const script = writeBundle(join(at.directory, 'counted'), bundleWithPath(standIns, plan));
  const counted = countPrograms({ ...run, script });
  const expected = treeOf(at.root);

  const numbered = (count: number, what: 'program' | 'call') =>
    Array.from({ length: count }, (_, n) => ({ [what]: n + 1 }) as { program: number } | { call: number });
  const all = [...numbered(counted, 'program'), ...numbered(calls, 'call')];
  const moments = wanted > 0 ? all.slice(0, wanted) : Array.from({ length: 24 }, () => pick(random, all));
  const problems: string[] = [];
  let failures = 0;
  moments.forEach((moment, n) => {
    reset();
    const error = n % 2 === 0 ? 'ENOSPC' : 'EROFS';
    const outcome = failingRun({ ...run, script: 'program' in moment ? script : whole }, moment, error);
    const problem = (text: string) => problems.push(`${JSON.stringify(moment)} ${error}: ${text}\n${outcome.err}`);
    const done = chain.map(([path, before, after]) => {
      const text = existsSync(at.path(path)) ? readFileSync(at.path(path), 'utf8') : undefined;
      if (text !== before && text !== after) problem(`${path} is torn`);
      return text === after;
    });
    if (done.lastIndexOf(true) >= done.indexOf(false) && done.includes(false))
      problem(`went on after a failure: ${done}`);
    if (outcome.status === 0 && treeOf(at.root) !== expected) problem('said that all is well');
    if (outcome.status !== 0) failures++;
    if (outcome.status !== 0 && outcome.err === '') problem('said nothing');
    const next = apply(['dash'], whole, at);
    if (next.status !== 0) problem(`the next run ends with ${next.status}: ${next.err}`);
    if (treeOf(at.root) !== expected) problem('the next run ends elsewhere');
    const left = leftovers(at.root, temporary);
    if (left.length > 0) problem(`left: ${left}`);
  });
  console.info(
    `${moments.length} writes of ${all.length} refused, ${failures} failures, ${problems.length} problems, seed ${seed}`,
  );
  expect(problems).toEqual([]);
  expect(failures).toBeGreaterThan(0);
  at.remove();
});
