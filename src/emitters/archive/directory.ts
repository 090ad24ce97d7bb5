/** dir: the bundle as it is, for a look at it or a Git tree of all hosts. */
import type { ArchiveFormat } from './archive-format.ts';

export const directory: ArchiveFormat = {
  name: 'dir',
  doc: 'the directory NAME',
  pack: async bundle => bundle.members.map(member => ({ ...member, path: `${bundle.host}/${member.path}` })),
};
