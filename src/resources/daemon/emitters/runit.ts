/** A service directory of runit. Its stop signal and timeout are those of a control script and of `sv -w`. */
import type { DaemonDefinition, DefinitionFile } from '../definition.ts';
import type { DaemonEmitter } from './emitter.ts';
import { rotates } from './log-script.ts';
import { checkFile, supervisedFiles } from './supervised-files.ts';

export const runit: DaemonEmitter = {
  name: 'runit',
  doc: 'Service directories of runit.',
  files: definition => [
    ...supervisedFiles(definition, 'runit'),
    ...stopFiles(definition),
    ...checkFile(definition),
    ...logPolicy(definition),
  ],
  paths: ({ folder }) =>
    ['run', 'finish', 'reload', 'check', 'control/t', 'control/d', 'log/run'].map(path => `${folder}/${path}`),
  scans: true,
  services: ['runit'],
  uses: ['daemon-supervised', 'daemon-runit'],
};

/** runsv sends TERM; another signal is sent by control scripts, whose exit code 0 says that this was done. */
function stopFiles({ name, folder, stopSignal }: DaemonDefinition): readonly DefinitionFile[] {
  if (stopSignal === 'TERM') return [];
  const text = `#!/bin/sh\n# how ${name} is told to stop: made by Stringless; changes are overwritten\nread -r pid <supervise/pid && exec kill -${stopSignal} "$pid"\n`;
  return ['t', 'd'].map(control => ({
    part: 'meta',
    path: `${folder}/control/${control}`,
    mode: '0755',
    text,
  }));
}

/** What svlogd reads in the folder of the log itself. */
function logPolicy({ log }: DaemonDefinition): readonly DefinitionFile[] {
  if (log === undefined || !rotates(log, 'svlogd')) return [];
  const { directory, size, count, min, age } = log;
  const lines = [`s${size}`, `n${count}`, ...(min === undefined ? [] : [`N${min}`]), ...(age === 0 ? [] : [`t${age}`])];
  return [{ part: 'log', path: `${directory}/config`, mode: '0644', text: `${lines.join('\n')}\n` }];
}
