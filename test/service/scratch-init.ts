/** A scratch folder with the fakes of an init system, and the state they keep. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface ScratchInit {
  /** For the PATH. */
  readonly programs: string;
  readonly folder: string;
  /** Writes a file of the state, or anywhere in the folder when the path says so. */
  write(path: string, text?: string, mode?: number): string;
  read(path: string): string;
  has(path: string): boolean;
  /** The calls that changed something, since the last time this was asked. */
  calls(): readonly string[];
  remove(): void;
}

/** @param names of the files in fakes/ */
export function scratchInit(...names: readonly string[]): ScratchInit {
  const folder = mkdtempSync(join(tmpdir(), 'stringless-init-'));
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  mkdirSync(join(folder, 'state'));
  for (const name of names) {
    copyFileSync(join(import.meta.dirname, 'fakes', name), join(programs, name));
    chmodSync(join(programs, name), 0o755);
  }
  const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '');
  return {
    programs,
    folder,
    read,
    has: path => existsSync(join(folder, path)),
    write: (path, text = '', mode = 0o644) => {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      chmodSync(file, mode);
      return file;
    },
    calls: () => {
      const lines = read('state/log').split('\n').filter(Boolean);
      rmSync(join(folder, 'state/log'), { force: true });
      return lines;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
