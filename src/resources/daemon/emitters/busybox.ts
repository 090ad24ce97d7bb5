/** busybox init: a line of the inittab keeps the keeper (daemon-busybox.sh writes it). */
import type { DaemonEmitter } from './emitter.ts';
import { keptFiles, keptPaths } from './kept-files.ts';

export const busybox: DaemonEmitter = {
  name: 'busybox',
  doc: 'Entries in the inittab of busybox init.',
  files: definition => keptFiles(definition, { provider: 'busybox', giveup: 'hold' }),
  paths: ({ folder }) => keptPaths(folder),
  services: ['busybox'],
  uses: ['daemon-kept', 'daemon-busybox'],
};
