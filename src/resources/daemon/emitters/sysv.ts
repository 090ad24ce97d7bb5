/** An init script with LSB's header; daemon-control does the work and knows LSB's exit codes. */
import { type DaemonDefinition, LIBRARY } from '../definition.ts';
import { commentText } from '../quote/comment-text.ts';
import type { DaemonEmitter } from './emitter.ts';
import { keptFiles, keptPaths } from './kept-files.ts';

export const sysv: DaemonEmitter = {
  name: 'sysv',
  doc: 'Init scripts, enabled by update-rc.d or chkconfig.',
  files: definition => [
    { part: 'meta', path: `/etc/init.d/${definition.name}`, mode: '0755', text: initScript(definition) },
    ...keptFiles(definition, { provider: 'sysv', giveup: 'exit' }),
  ],
  paths: ({ name, folder }) => [`/etc/init.d/${name}`, ...keptPaths(folder)],
  services: ['debian', 'redhat', 'init'],
  uses: ['daemon-kept', 'daemon-sysv'],
};

function initScript({ name, description, requires, wants }: DaemonDefinition): string {
  const text = commentText(description) || name;
  return [
    '#!/bin/sh',
    '# chkconfig: 2345 85 15',
    `# description: ${text}`,
    '### BEGIN INIT INFO',
    `# Provides:          ${name}`,
    `# Required-Start:    ${['$remote_fs', '$network', ...requires].join(' ')}`,
    '# Required-Stop:     $remote_fs $network',
    `# Should-Start:      ${['$syslog', ...wants].join(' ')}`,
    '# Should-Stop:       $syslog',
    '# Default-Start:     2 3 4 5',
    '# Default-Stop:      0 1 6',
    `# Short-Description: ${text}`,
    '### END INIT INFO',
    '# made by Stringless; changes are overwritten',
    `[ -x ${LIBRARY}/daemon-control ] || exit 5`,
    `exec ${LIBRARY}/daemon-control "\${1-}" ${name}`,
    '',
  ].join('\n');
}
