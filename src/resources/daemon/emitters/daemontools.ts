/**
 * A service directory of daemontools. What supervise does by itself (start again for ever, a second apart, stop by TERM)
 * needs nobody else; for a limit of restarts or another policy the keeper stands between.
 */
import { type DaemonDefinition, type DefinitionFile, LIBRARY } from '../definition.ts';
import { shellWord } from '../quote/shell-word.ts';
import type { DaemonEmitter } from './emitter.ts';
import { keptFiles, keptPaths, reloadFile } from './kept-files.ts';
import { logScript } from './log-script.ts';
import { programScript } from './program-script.ts';

export const daemontools: DaemonEmitter = {
  name: 'daemontools',
  doc: 'Service directories of daemontools.',
  files: definition => {
    const { folder, secret } = definition;
    const run = `${folder}/run`;
    const files: readonly DefinitionFile[] = needsKeeper(definition)
      ? [
          { part: 'meta', path: run, mode: '0755', text: runScript(definition) },
          ...keptFiles(definition, { provider: 'daemontools', giveup: 'down', ownLog: true }),
        ]
      : [
          { part: 'run', path: run, mode: secret ? '0700' : '0755', text: programScript(definition, OPTIONS) },
          ...reloadFile(definition),
        ];
    return [
      ...files,
      { part: 'log', path: `${folder}/log/run`, mode: '0755', text: logScript(definition, 'multilog') },
    ];
  },
  paths: ({ folder }) => [`${folder}/run`, `${folder}/log/run`, ...keptPaths(folder)],
  scans: true,
  services: ['daemontools'],
  uses: ['daemon-supervised', 'daemon-kept', 'daemon-daemontools'],
};

const OPTIONS = { provider: 'daemontools', pipe: false } as const;

function needsKeeper({ restart, restartMax, restartDelay, stopSignal }: DaemonDefinition): boolean {
  return restart !== 'always' || restartMax !== 0 || restartDelay > 1 || stopSignal !== 'TERM';
}

function runScript({ name, folder }: DaemonDefinition): string {
  return [
    '#!/bin/sh',
    `# ${name}: made by Stringless; changes are overwritten`,
    'exec 2>&1',
    `exec ${LIBRARY}/daemon-keep ${shellWord(folder)}`,
    '',
  ].join('\n');
}
