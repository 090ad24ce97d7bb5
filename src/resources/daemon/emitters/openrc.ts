/** A script of OpenRC: supervise-daemon keeps the keeper, whose state tells the daemon's. */
import { type DaemonDefinition, LIBRARY } from '../definition.ts';
import { commentText } from '../quote/comment-text.ts';
import { shellWord } from '../quote/shell-word.ts';
import type { DaemonEmitter } from './emitter.ts';
import { keptFiles, keptPaths } from './kept-files.ts';

export const openrc: DaemonEmitter = {
  name: 'openrc',
  doc: 'Scripts of OpenRC, with supervise-daemon.',
  files: definition => [
    { part: 'meta', path: `/etc/init.d/${definition.name}`, mode: '0755', text: openrcScript(definition) },
    ...keptFiles(definition, { provider: 'openrc', giveup: 'hold' }),
  ],
  paths: ({ name, folder }) => [`/etc/init.d/${name}`, ...keptPaths(folder)],
  services: ['openrc'],
  uses: ['daemon-kept', 'daemon-openrc'],
};

function openrcScript(definition: DaemonDefinition): string {
  const { name, folder, description, requires, wants, reload, stopTimeout } = definition;
  return [
    '#!/sbin/openrc-run',
    '# made by Stringless; changes are overwritten',
    `description=${shellWord(commentText(description) || name)}`,
    'supervisor=supervise-daemon',
    `command=${LIBRARY}/daemon-keep`,
    `command_args=${folder}`,
    'respawn_delay=1',
    'respawn_max=0',
    // the keeper itself kills what does not stop in time
    `retry=TERM/${stopTimeout + 5}`,
    ...(reload ? ['extra_started_commands=reload'] : []),
    '',
    'depend() {',
    '  use net localmount logger',
    '  after bootmisc',
    ...(requires.length > 0 ? [`  need ${requires.join(' ')}`] : []),
    ...(wants.length > 0 ? [`  want ${wants.join(' ')}`] : []),
    '}',
    '',
    '# up to here it was started; whether it still runs is for the keeper to say',
    'status() {',
    '  supervise_status || return $?',
    `  ${LIBRARY}/daemon-control status ${name} >/dev/null && return 0`,
    '  eerror "status: crashed"',
    '  return 32',
    '}',
    ...(reload
      ? [
          '',
          'reload() {',
          `  ebegin "Reloading ${name}"`,
          `  ${LIBRARY}/daemon-control reload ${name}`,
          '  eend $?',
          '}',
        ]
      : []),
    '',
  ].join('\n');
}
