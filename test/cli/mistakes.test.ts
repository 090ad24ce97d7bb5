/**
 * What people are told about their mistakes: mistakes/*.txt are files of a site, then what `stringless compile` says to
 * them. `npm run accept` writes what it says now.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { stringless, workFolder } from './stringless.ts';

const accept = process.env.ACCEPT === '1';
const SAYS = '#=== says\n';

test.each(globSync('mistakes/*.txt', { cwd: import.meta.dirname }).sort())('%s', file => {
  const path = join(import.meta.dirname, file);
  const [input = '', expected = ''] = readFileSync(path, 'utf8').split(SAYS);
  const files = Object.fromEntries(
    input
      .split(/^#--- (?=\S)/m)
      .slice(1)
      .map(part => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );
  const folder = workFolder(basename(file, '.txt'), files);
  const { status, stdout, stderr } = stringless(
    folder,
    'compile',
    existsSync(join(folder, 'site')) ? 'site' : 'site.pp',
  );
  expect(stdout).toBe('');
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'out'))).toBe(false);
  if (accept) writeFileSync(path, `${input}${SAYS}${stderr}`);
  else expect(stderr, 'if it is meant: npm run accept').toBe(expected);
});
