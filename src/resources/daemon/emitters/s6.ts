/** A service directory of s6: the stop signal and its timeout stand in files of their own. */
import type { DaemonEmitter } from './emitter.ts';
import { supervisedFiles } from './supervised-files.ts';

export const s6: DaemonEmitter = {
  name: 's6',
  doc: 'Service directories of s6.',
  files: definition => {
    const { folder } = definition;
    const single = (name: string, text: string) =>
      ({ part: 'meta', path: `${folder}/${name}`, mode: '0644', text: `${text}\n` }) as const;
    return [
      ...supervisedFiles(definition, 's6'),
      ...(definition.stopSignal === 'TERM' ? [] : [single('down-signal', `SIG${definition.stopSignal}`)]),
      single('timeout-kill', String(definition.stopTimeout * 1000)),
      // finish sleeps for restart_delay
      single('timeout-finish', String((definition.restartDelay + 5) * 1000)),
    ];
  },
  paths: ({ folder }) =>
    ['run', 'finish', 'reload', 'down-signal', 'timeout-kill', 'timeout-finish', 'log/run'].map(
      path => `${folder}/${path}`,
    ),
  scans: true,
  services: ['s6'],
  uses: ['daemon-supervised', 'daemon-s6'],
};
