/** The files of a daemon that daemon-keep supervises: the command, the policy, how to reload, the logger. */
import type { DaemonDefinition, DefinitionFile } from '../definition.ts';
import { shellWord } from '../quote/shell-word.ts';
import { logScript } from './log-script.ts';
import { programScript } from './program-script.ts';

export interface KeptOptions {
  readonly provider: string;
  /** What the keeper does when the daemon shall stay down. */
  readonly giveup: 'hold' | 'down' | 'exit';
  /** The supervisor has a logger of its own. */
  readonly ownLog?: true;
}

/** command 0755 (0700 with secrets), policy, and where they are given log/command, log/policy, reload, check. */
export function keptFiles(definition: DaemonDefinition, options: KeptOptions): readonly DefinitionFile[] {
  const { folder } = definition;
  const { provider, ownLog } = options;
  const text = programScript(definition, { provider, pipe: !ownLog });
  const files: DefinitionFile[] = [
    { part: 'run', path: `${folder}/command`, mode: definition.secret ? '0700' : '0755', text },
    { part: 'meta', path: `${folder}/policy`, mode: '0644', text: policyText(definition, options.giveup) },
    ...reloadFile(definition),
  ];
  if (ownLog) return files;
  const policy = `name ${definition.name}/log\nrestart always\nmax 0\nwindow 60\ndelay 1\nsignal TERM\ntimeout 5\ngiveup exit\n`;
  return [
    ...files,
    { part: 'log', path: `${folder}/log/command`, mode: '0755', text: logScript(definition, undefined) },
    { part: 'meta', path: `${folder}/log/policy`, mode: '0644', text: policy },
  ];
}

/** One `name value` a line, read anew by daemon-keep whenever the command ended. */
function policyText(definition: DaemonDefinition, giveup: string): string {
  const values = {
    name: definition.name,
    restart: definition.restart,
    max: definition.restartMax,
    window: definition.restartWindow,
    delay: definition.restartDelay,
    signal: definition.stopSignal,
    timeout: definition.stopTimeout,
    giveup,
    // a user cannot write where the state of root's daemons is
    ...(definition.owner === undefined ? {} : { state: `${definition.folder}/state` }),
  };
  return Object.entries(values)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('');
}

/** FOLDER/reload PID: how the daemon is told to read its configuration again. */
export function reloadFile(definition: DaemonDefinition): readonly DefinitionFile[] {
  const { reload, name, folder } = definition;
  if (reload === undefined) return [];
  const line = 'signal' in reload ? `exec kill -${reload.signal} "$1"` : `exec /bin/sh -c ${shellWord(reload.command)}`;
  const text = `#!/bin/sh\n# how ${name} reads its configuration again: made by Stringless; changes are overwritten\n${line}\n`;
  return [{ part: 'meta', path: `${folder}/reload`, mode: '0755', text }];
}

/** Every file of these that a definition may have. */
export const keptPaths = (folder: string): readonly string[] =>
  ['command', 'policy', 'reload', 'log/command', 'log/policy'].map(path => `${folder}/${path}`);
