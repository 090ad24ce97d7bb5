/** What a directory whose contents are managed tells its step: what to leave alone and what to remove. */
import type { Word } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';

export function recursionWords(given: Attributes, path: string, context: LowerContext): readonly Word[] {
  const recurse = given.text('recurse') ?? 'true';
  return wordsOf({
    title: given.title,
    recurse,
    ...(recurse === 'true' ? given.switched('purge') : {}),
    recurselimit: given.integer('recurselimit')?.toString(),
    ignore: given.list('ignore'),
    managed: [...managedBelow(given, path, context)].sort(),
  });
}

/** Paths below a directory that other resources manage; a class's own title need not be the path. */
export function managedBelow(given: Attributes, path: string, context: LowerContext): ReadonlySet<string> {
  const prefix = path === '/' ? '/' : `${path}/`;
  const found = new Set<string>();
  for (const other of context.all('File')) {
    if (other.reference === given.reference) continue;
    const below = normalPath(other.name);
    if (below.startsWith(prefix)) found.add(below);
  }
  return found;
}

/** As Puppet writes paths: single slashes, none at the end. */
export function normalPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  return single.length > 1 ? single.replace(/\/$/, '') : single;
}
