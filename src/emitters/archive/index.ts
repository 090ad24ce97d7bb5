/** The bundle formats, one line each. */
import type { ArchiveFormat } from './archive-format.ts';
import { directory } from './directory.ts';
import { run } from './run.ts';
import { tarGz } from './tar-gz.ts';
import { userData } from './user-data.ts';

export const formats: readonly ArchiveFormat[] = [tarGz, directory, run, userData];
