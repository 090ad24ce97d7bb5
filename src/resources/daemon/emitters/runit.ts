/** A service directory of runit. Its stop signal and timeout are those of a control script and of `sv -w`. */
import { type DaemonDefinition, type DefinitionFile, folderOf } from '../definition.ts';
import type { DaemonEmitter } from './emitter.ts';
import { checkFile, supervisedFiles } from './supervised-files.ts';

export const runit: DaemonEmitter = {
  name: 'runit',
  doc: 'Service directories of runit.',
  files: definition => [...supervisedFiles(definition, 'runit'), ...stopFiles(definition), ...checkFile(definition)],
  paths: name =>
    ['run', 'finish', 'reload', 'check', 'control/t', 'control/d', 'log/run'].map(path => `${folderOf(name)}/${path}`),
  services: ['runit'],
  uses: ['daemon-supervised', 'daemon-runit'],
};

/** runsv sends TERM; another signal is sent by control scripts, whose exit code 0 says that this was done. */
function stopFiles({ name, stopSignal }: DaemonDefinition): readonly DefinitionFile[] {
  if (stopSignal === 'TERM') return [];
  const text = `#!/bin/sh\n# how ${name} is told to stop: made by Stringless; changes are overwritten\nread -r pid <supervise/pid && exec kill -${stopSignal} "$pid"\n`;
  return ['t', 'd'].map(control => ({
    part: 'meta',
    path: `${folderOf(name)}/control/${control}`,
    mode: '0755',
    text,
  }));
}
