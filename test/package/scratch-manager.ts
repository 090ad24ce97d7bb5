/** A scratch folder with the fake package managers that a test asks for, and what they know. */
import { join } from 'node:path';
import { type ScratchPrograms, scratchPrograms } from '../types-of-resources/scratch-folder.ts';

export interface ScratchManager extends Pick<ScratchPrograms, 'programs' | 'folder' | 'calls'> {
  /** Lines `NAME VERSION` of what is installed; removed ones with their status. */
  installed(): string;
  /** Replaces what repositories offer. */
  offer(...lines: readonly string[]): void;
  /** Replaces what is installed: lines `NAME VERSION STATUS WANT [PROVIDES]`. */
  have(...lines: readonly string[]): void;
  /** Changes any other file of the state. */
  write(name: string, text: string): string;
}

/** @param names of the files in fakes/ */
export function scratchManager(...names: readonly string[]): ScratchManager {
  const scratch = scratchPrograms(join(import.meta.dirname, 'fakes'), [...names, 'store']);
  const write = (name: string, text: string) => scratch.write(`state/${name}`, text);
  const list = (name: string, lines: readonly string[]) => void write(name, lines.map(line => `${line}\n`).join(''));
  return {
    ...scratch,
    write,
    installed: () =>
      scratch
        .read('state/installed')
        .replace(/ installed install ?/g, '')
        .replace(/ +$/gm, ''),
    offer: (...lines) => list('offer', lines),
    have: (...lines) => list('installed', lines),
  };
}
