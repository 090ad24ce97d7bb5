/** A job of upstart, which keeps the keeper. */
import { type DaemonDefinition, LIBRARY } from '../definition.ts';
import { upstartString } from '../quote/upstart-string.ts';
import type { DaemonEmitter } from './emitter.ts';
import { keptFiles, keptPaths } from './kept-files.ts';

export const upstart: DaemonEmitter = {
  name: 'upstart',
  doc: 'Jobs of upstart.',
  files: definition => [
    { part: 'meta', path: `/etc/init/${definition.name}.conf`, mode: '0644', text: jobText(definition) },
    ...keptFiles(definition, { provider: 'upstart', giveup: 'hold' }),
  ],
  paths: ({ name, folder }) => [`/etc/init/${name}.conf`, ...keptPaths(folder)],
  services: ['upstart'],
  uses: ['daemon-kept', 'daemon-upstart'],
};

function jobText({ name, folder, description, requires, stopTimeout }: DaemonDefinition): string {
  const started = requires.map(other => ` and started ${other}`).join('');
  const stopped = requires.map(other => ` or stopping ${other}`).join('');
  return [
    `# ${name}: made by Stringless; changes are overwritten`,
    `description ${upstartString(description || name)}`,
    `start on ${started === '' ? 'runlevel [2345]' : `(runlevel [2345]${started})`}`,
    `stop on ${stopped === '' ? 'runlevel [!2345]' : `(runlevel [!2345]${stopped})`}`,
    'respawn',
    // the keeper itself kills what does not stop in time
    `kill timeout ${stopTimeout + 5}`,
    `exec ${LIBRARY}/daemon-keep ${folder}`,
    '',
  ].join('\n');
}
