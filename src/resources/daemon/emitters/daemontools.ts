/** A service directory of daemontools: supervise has no limit of restarts and no finish, so the keeper stands between. */
import { type DaemonDefinition, folderOf, LIBRARY } from '../definition.ts';
import type { DaemonEmitter } from './emitter.ts';
import { KEPT_PATHS, keptFiles } from './kept-files.ts';
import { logScript } from './log-script.ts';

export const daemontools: DaemonEmitter = {
  name: 'daemontools',
  doc: 'Service directories of daemontools.',
  files: definition => {
    const folder = folderOf(definition.name);
    return [
      { part: 'meta', path: `${folder}/run`, mode: '0755', text: runScript(definition) },
      ...keptFiles(definition, { provider: 'daemontools', giveup: 'down', ownLog: true }),
      { part: 'log', path: `${folder}/log/run`, mode: '0755', text: logScript(definition, 'multilog') },
    ];
  },
  paths: name => ['run', 'log/run', ...KEPT_PATHS].map(path => `${folderOf(name)}/${path}`),
  services: ['daemontools'],
  uses: ['daemon-supervised', 'daemon-kept', 'daemon-daemontools'],
};

function runScript({ name }: DaemonDefinition): string {
  return [
    '#!/bin/sh',
    `# ${name}: made by Stringless; changes are overwritten`,
    'exec 2>&1',
    `exec ${LIBRARY}/daemon-keep ${folderOf(name)}`,
    '',
  ].join('\n');
}
