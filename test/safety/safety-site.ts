/** What the safety tests share: a bundle of files in a scratch root. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Value } from '../../src/model/value.ts';
import { bundleWithPath, catalogOf, type Declared, planOf } from '../runtime/catalog-of.ts';
import { busyboxPath, type Outcome, type Scratch, shells, writeBundle } from '../runtime/run-bundle.ts';

export const file = (title: string, given: Readonly<Record<string, Value>> = {}): Declared => ({
  type: 'File',
  title,
  with: given,
});

/** dash with GNU's tools and busybox ash with busybox's. */
export const two = shells
  .filter(([program]) => program === 'dash' || program === 'busybox')
  .map(shell => [shell[0]!, shell] as const);

/** Writes a bundle of these files for one of the two shells; gives the path of its script. */
export function bundled(
  name: string,
  at: Scratch,
  declared: readonly Declared[],
  relations: readonly string[] = [],
  folder = 'bundle',
): string {
  const plan = planOf(catalogOf(declared, relations));
  return writeBundle(join(at.directory, folder), bundleWithPath(name === 'busybox' ? busyboxPath() : '/usr/bin', plan));
}

/** Type, mode, owner, link and sum of everything below the root but the state directory. */
export function treeOf(root: string): string {
  return execFileSync(
    'sh',
    [
      '-c',
      `cd "$1" && find . -path ./var -prune -o -printf '%M %U %G %p %l\\n' | sort &&
       find . -path ./var -prune -o -type f -print0 | sort -z | xargs -0 sha256sum`,
      'sh',
      root,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  );
}

export const summary = (outcome: Outcome): string =>
  outcome.lines.find(line => line.startsWith('apply: ')) ?? outcome.lines.join('\n');
