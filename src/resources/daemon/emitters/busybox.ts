/** busybox init: a line of the inittab keeps the keeper (daemon-busybox.sh writes it). */
import { folderOf } from '../definition.ts';
import type { DaemonEmitter } from './emitter.ts';
import { KEPT_PATHS, keptFiles } from './kept-files.ts';

export const busybox: DaemonEmitter = {
  name: 'busybox',
  doc: 'Entries in the inittab of busybox init.',
  files: definition => keptFiles(definition, { provider: 'busybox', giveup: 'hold' }),
  paths: name => KEPT_PATHS.map(path => `${folderOf(name)}/${path}`),
  services: ['busybox'],
  uses: ['daemon-kept', 'daemon-busybox'],
};
