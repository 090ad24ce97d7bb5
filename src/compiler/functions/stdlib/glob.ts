import { unsupported } from '../unsupported.ts';

export const glob = unsupported(
  'glob',
  'Paths that match a pattern.',
  'the paths of the workstation say nothing about the host',
  'List the files in the manifest, or use find_file for one in a module.',
);
