/** A watcher of circus: circusd keeps the keeper, which does what circus cannot (groups, restarts by exit code, waiting). */
import { type DaemonDefinition, LIBRARY } from '../definition.ts';
import { iniValue } from '../quote/ini-value.ts';
import type { DaemonEmitter } from './emitter.ts';
import { keptFiles, keptPaths } from './kept-files.ts';

const watcherFile = (name: string): string => `/etc/circus/conf.d/${name}.ini`;

export const circus: DaemonEmitter = {
  name: 'circus',
  doc: 'Watchers of circus, in /etc/circus/conf.d.',
  files: definition => [
    { part: 'meta', path: watcherFile(definition.name), mode: '0644', text: watcherText(definition) },
    ...keptFiles(definition, { provider: 'circus', giveup: 'hold' }),
  ],
  paths: ({ name, folder }) => [watcherFile(name), ...keptPaths(folder)],
  services: [],
  uses: ['daemon-kept', 'daemon-circus'],
};

/** The keeper itself kills what does not stop in time; another number would make circusd start the watcher anew. */
const PATIENCE = 3600;

function watcherText({ name, folder, enable, stopTimeout }: DaemonDefinition): string {
  return [
    '; made by Stringless; changes are overwritten',
    `[watcher:${name}]`,
    `cmd = ${iniValue(`${LIBRARY}/daemon-keep`)}`,
    `args = ${iniValue(folder)}`,
    'numprocesses = 1',
    'copy_env = False',
    `graceful_timeout = ${Math.max(stopTimeout + 5, PATIENCE)}`,
    'max_retry = -1',
    ...(enable ? [] : ['autostart = False']),
    '',
  ].join('\n');
}
