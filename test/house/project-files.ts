/** The project's own files, as the house rules look at them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const NOT_OURS = ['node_modules/**', 'dist/**', 'out/**', '.git/**'];

/** Paths below the root that match, sorted; without what is installed or built. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: root, exclude: NOT_OURS }).sort();
}

/** The text of a file by its path below the root. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
