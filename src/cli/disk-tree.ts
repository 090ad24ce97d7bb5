/** The FileTree of real files. */
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FileStat, FileTree } from '../model/files.ts';

/** What is missing or unreadable is undefined; anything else is a fault of the machine and is thrown. */
function whenThere<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code && ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'ELOOP', 'ENAMETOOLONG', 'EINVAL'].includes(code))
      return undefined;
    throw error;
  }
}

function statOf(path: string): FileStat {
  const stat = lstatSync(path);
  const mode = stat.mode & 0o7777;
  if (stat.isSymbolicLink()) return { type: 'link', mode, target: readlinkSync(path) };
  return { type: stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other', mode };
}

/** Files on disk; relative paths count from `base`. Links are followed by read and list, not by stat. */
export function diskTree(base: string): FileTree {
  const at = (path: string): string => resolve(base, path);
  return {
    // a fifo or device would block or never end
    read: path => whenThere(() => (statSync(at(path)).isFile() ? new Uint8Array(readFileSync(at(path))) : undefined)),
    list: path => whenThere(() => readdirSync(at(path)).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))),
    stat: path => whenThere(() => statOf(at(path))),
  };
}
