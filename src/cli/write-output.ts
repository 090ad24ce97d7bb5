/** Writes what a command made: all of it or, when something fails, nothing half-written. */
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundleMember } from '../model/bundle.ts';

/**
 * Writes files below a folder. Each top-level file or directory among them is made under a temporary name and renamed
 * when all are complete; what has that name already is replaced.
 * @throws the error of node:fs when the disk is full or the folder cannot be written; temporary files are removed.
 */
export function writeOutput(folder: string, files: readonly BundleMember[]): void {
  mkdirSync(folder, { recursive: true });
  const temporary = (path: string) => join(folder, `.${process.pid}.${path}`);
  const tops = [...new Set(files.map(({ path }) => path.split('/')[0]!))];
  try {
    for (const { path, bytes, mode } of files) {
      mkdirSync(dirname(temporary(path)), { recursive: true });
      writeFileSync(temporary(path), bytes);
      chmodSync(temporary(path), mode);
    }
    for (const top of tops) {
      rmSync(join(folder, top), { recursive: true, force: true });
      renameSync(temporary(top), join(folder, top));
    }
  } finally {
    for (const top of tops) rmSync(temporary(top), { recursive: true, force: true });
  }
}
