/** A scratch folder with the fake package managers that a test asks for, and what they know. */
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
import { join } from 'node:path';

export interface ScratchManager {
  /** For the PATH. */
  readonly programs: string;
  readonly folder: string;
  /** Lines `NAME VERSION` of what is installed; removed ones with their status. */
  installed(): string;
  /** Replaces what repositories offer. */
  offer(...lines: readonly string[]): void;
  /** Replaces what is installed: lines `NAME VERSION STATUS WANT [PROVIDES]`. */
  have(...lines: readonly string[]): void;
  /** Changes any other file of the state. */
  write(name: string, text: string): string;
  /** The calls that changed something, since the last time this was asked. */
  calls(): readonly string[];
  remove(): void;
}

/** @param names of the files in fakes/ */
export function scratchManager(...names: readonly string[]): ScratchManager {
  const folder = mkdtempSync(join(tmpdir(), 'stringless-manager-'));
  const programs = join(folder, 'bin');
  const state = (name: string) => join(folder, 'state', name);
  mkdirSync(programs);
  mkdirSync(join(folder, 'state'));
  for (const name of [...names, 'store']) {
    copyFileSync(join(import.meta.dirname, 'fakes', name), join(programs, name));
    chmodSync(join(programs, name), 0o755);
  }
  const read = (name: string) => (existsSync(state(name)) ? readFileSync(state(name), 'utf8') : '');
  return {
    programs,
    folder,
    installed: () =>
      read('installed')
        .replace(/ installed install ?/g, '')
        .replace(/ +$/gm, ''),
    offer: (...lines) => writeFileSync(state('offer'), lines.map(line => `${line}\n`).join('')),
    have: (...lines) => writeFileSync(state('installed'), lines.map(line => `${line}\n`).join('')),
    write: (name, text) => {
      writeFileSync(state(name), text);
      return state(name);
    },
    calls: () => {
      const lines = read('log').split('\n').filter(Boolean);
      rmSync(state('log'), { force: true });
      return lines;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
