/** tidy: removes files by age or size. */
import { notSupportedType } from '../not-supported.ts';

export const tidyType = notSupportedType(
  'tidy',
  ['path', 'age', 'size', 'type', 'matches', 'recurse', 'max_files', 'rmdirs', 'backup'],
  'use cron with find -mtime -delete, or an exec with find and a guard',
);
