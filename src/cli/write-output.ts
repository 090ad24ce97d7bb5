/** Writes what a command made: all of it or, when something fails, nothing half-written. */
import { chmodSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BundleMember } from '../model/bundle.ts';

/** What has the final name gives way; a directory cannot be renamed over another. */
function replace(from: string, to: string, old: string): void {
  const isDirectory = (path: string) => existsSync(path) && lstatSync(path).isDirectory();
  if (isDirectory(to) || (isDirectory(from) && existsSync(to))) renameSync(to, old);
  renameSync(from, to);
}

/**
 * Writes files below a folder. Each top-level file or directory among them is made under a temporary name and renamed
 * when all are complete; what has that name already is replaced.
 * @throws the error of node:fs when the disk is full or the folder cannot be written; then what was there stays
 */
export function writeOutput(folder: string, files: readonly BundleMember[]): void {
  mkdirSync(folder, { recursive: true });
  const temporary = (path: string) => join(folder, `.${process.pid}.new.${path}`);
  const old = (path: string) => join(folder, `.${process.pid}.old.${path}`);
  const tops = [...new Set(files.map(({ path }) => path.split('/')[0]!))];
  try {
    for (const { path, bytes, mode } of files) {
      mkdirSync(dirname(temporary(path)), { recursive: true });
      try {
        writeFileSync(temporary(path), bytes, { flush: true });
      } catch (error) {
        // an error of writing names no file
        throw Object.assign(error as Error, { path: join(folder, path) });
      }
      chmodSync(temporary(path), mode);
    }
    for (const top of tops) replace(temporary(top), join(folder, top), old(top));
  } finally {
    for (const top of tops)
      for (const path of [temporary(top), old(top)]) rmSync(path, { recursive: true, force: true });
  }
}
