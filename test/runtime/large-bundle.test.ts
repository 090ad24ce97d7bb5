/** A large bundle: a run with nothing to do reads only what proves that; everything is looked at before a change. */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import { catalogOf, planOf, runtimeFiles } from './catalog-of.ts';
import { apply, type Scratch, scratch, shells, writeBundle } from './run-bundle.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

const declared = ['/a', '/b'].map(title => ({
  type: 'File',
  title,
  with: { ensure: 'file', owner: 'root', group: 'root', mode: '0644', content: title.repeat(400_000) },
}));

it.each(shells.map(shell => [shell.join(' '), shell] as const))('under %s', (_, shell) => {
  const bundle = emit(planOf(catalogOf(declared)), runtimeFiles).value;
  const script = writeBundle(join(at.directory, 'bundle'), bundle);
  expect(apply(shell, script, at).out).toContain('2 resources, 2 changed');
  const content = bundle.members.find(({ path }) => path.startsWith('files/'))!.path;
  appendFileSync(join(at.directory, 'bundle', content), 'x');
  expect(apply(shell, script, at).out).toContain('2 resources, 0 changed');
  rmSync(at.path('a'));
  const refused = apply(shell, script, at);
  expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('the bundle is damaged')]);
  expect(existsSync(at.path('a'))).toBe(false);
  // the tables are looked at even so
  appendFileSync(join(at.directory, 'bundle/probe/file_sum'), '\n');
  expect(apply(shell, script, at).err).toContain('the bundle is damaged');
  expect(readFileSync(at.path('b'), 'utf8').length).toBe(800_000);
});
