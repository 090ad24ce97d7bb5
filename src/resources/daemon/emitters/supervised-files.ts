/** The files of a daemon under runit or s6: run, finish with the limit of restarts, log/run. */
import { type DaemonDefinition, type DefinitionFile, LIBRARY } from '../definition.ts';
import { shellWord } from '../quote/shell-word.ts';
import { reloadFile } from './kept-files.ts';
import { logScript } from './log-script.ts';
import { programScript } from './program-script.ts';

export function supervisedFiles(definition: DaemonDefinition, provider: 'runit' | 's6'): readonly DefinitionFile[] {
  const { folder } = definition;
  const text = programScript(definition, { provider, pipe: false });
  const logger = provider === 'runit' ? 'svlogd' : 's6-log';
  return [
    { part: 'run', path: `${folder}/run`, mode: definition.secret ? '0500' : '0555', text },
    { part: 'meta', path: `${folder}/finish`, mode: '0555', text: finishScript(definition, provider) },
    ...reloadFile(definition),
    { part: 'log', path: `${folder}/log/run`, mode: '0555', text: logScript(definition, logger) },
  ];
}

function finishScript(definition: DaemonDefinition, provider: string): string {
  const { name, restart, restartMax, restartWindow, restartDelay } = definition;
  return [
    '#!/bin/sh',
    `# what becomes of ${name} when it ended: made by Stringless; changes are overwritten`,
    `exec ${LIBRARY}/daemon-finish ${provider} ${restart} ${restartMax} ${restartWindow} ${restartDelay} "$@"`,
    '',
  ].join('\n');
}

/** `check` of runit: what sv start and sv check ask. */
export function checkFile({ name, folder, check }: DaemonDefinition): readonly DefinitionFile[] {
  if (check === undefined) return [];
  const text = `#!/bin/sh\n# is ${name} healthy? made by Stringless; changes are overwritten\nexec /bin/sh -c ${shellWord(check)} >/dev/null 2>&1\n`;
  return [{ part: 'meta', path: `${folder}/check`, mode: '0755', text }];
}
