/** dir: the bundle as it is, for a look at it or a Git tree of all hosts. */
import type { ArchiveFormat } from './archive-format.ts';

export const directory: ArchiveFormat = {
  name: 'dir',
  doc: 'the directory NAME',
  write: async bundle => ({ name: bundle.host, files: bundle.members }),
};
