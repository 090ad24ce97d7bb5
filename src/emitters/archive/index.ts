/** The bundle formats, one line each. */
import type { ArchiveFormat } from './archive-format.ts';
import { directory } from './directory.ts';
import { run } from './run.ts';
import { tarGz } from './tar-gz.ts';
import { userData } from './user-data.ts';

/** @param library text of every runtime file by name; formats that are scripts take theirs from it */
export function archiveFormats(library: ReadonlyMap<string, string>): readonly ArchiveFormat[] {
  const unpack = library.get('unpack') ?? '';
  return [tarGz, directory, run(unpack), userData(unpack)];
}
