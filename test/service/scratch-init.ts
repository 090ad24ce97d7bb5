/** A scratch folder with the fakes of an init system, and the state they keep. */
import { join } from 'node:path';
import { type ScratchPrograms, scratchPrograms } from '../types-of-resources/scratch-folder.ts';

/** @param names of the files in fakes/ */
export const scratchInit = (...names: readonly string[]): ScratchPrograms =>
  scratchPrograms(join(import.meta.dirname, 'fakes'), names);
