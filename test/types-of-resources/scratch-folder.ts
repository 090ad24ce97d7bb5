/** Folders of a test, which go when it is over; with fakes of programs that keep state beside themselves. */
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
import { onTestFinished } from 'vitest';

/** A folder for the test that runs, or that is about to when called from beforeEach. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stringless-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface ScratchPrograms {
  /** For the PATH. */
  readonly programs: string;
  readonly folder: string;
  /** Writes a file anywhere in the folder, and the folders it is in. */
  write(path: string, text?: string, mode?: number): string;
  /** The text of a file in the folder; empty when there is none. */
  read(path: string): string;
  has(path: string): boolean;
  /** The calls that changed something, since the last time this was asked. */
  calls(): readonly string[];
}

/** A folder with copies of the fakes `names` of the folder `fakes`; they keep what they know in `state`. */
export function scratchPrograms(fakes: string, names: readonly string[]): ScratchPrograms {
  const folder = scratchFolder();
  const programs = join(folder, 'bin');
  mkdirSync(programs);
  mkdirSync(join(folder, 'state'));
  for (const name of names) {
    copyFileSync(join(fakes, name), join(programs, name));
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
  };
}
