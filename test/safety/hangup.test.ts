/** Who looks on goes away, by a hang-up or a closed pipe: the run goes on, into the log, and ends as ever. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apply, scratch } from '../runtime/run-bundle.ts';
import { bundled, file, summary, two } from './safety-site.ts';

const names = Array.from({ length: 60 }, (_, n) => `f${n}`);
const ways = ['SIGHUP', 'a closed pipe'];
const trials = two.flatMap(([name, shell]) => ways.map(way => [name, way, shell] as const));

it.each(trials)('%s goes on after %s', async (name, way, shell) => {
  const at = scratch();
  const script = bundled(
    name,
    at,
    names.map(one => file(`/${one}`, { content: one, mode: '0604' })),
  );
  const child = spawn(shell[0]!, [...shell.slice(1), script, '--root', at.root], { detached: true });
  await new Promise(resolve => child.stdout.once('data', resolve));
  child.stdout.destroy();
  child.stderr.destroy();
  if (way === 'SIGHUP') process.kill(-child.pid!, 'SIGHUP');
  const status = await new Promise(resolve => child.once('exit', resolve));
  expect(status).toBe(0);
  for (const one of names) expect(readFileSync(at.path(one), 'utf8')).toBe(one);
  const log = at.path('var/lib/stringless/log');
  expect(readFileSync(log, 'utf8')).toContain('apply: 60 resources, 60 changed, 0 failed');
  expect(statSync(log).mode & 0o777).toBe(0o600);
  expect(existsSync(at.path('var/lib/stringless/lock'))).toBe(false);
  expect(readdirSync(at.root).filter(one => one.startsWith('.stringless'))).toEqual([]);
  expect(summary(apply(shell, script, at))).toContain(' 0 changed');
  at.remove();
});
