/** The script that collects facts on a host: the runtime's files that find facts out, and the call that prints them. */
import { neededFiles } from './library.ts';

/**
 * @param library text of every runtime file by name without `.sh`
 * @returns one POSIX script; its output is the text of hosts/NAME.yaml
 */
export function factsScript(library: ReadonlyMap<string, string>): string {
  const files = neededFiles(library, ['facts-print']).map(name => library.get(name)?.trimEnd());
  return [
    '#!/bin/sh',
    '# facts of this host as YAML: ssh HOST sh -s <facts.sh >hosts/HOST.yaml',
    ...files,
    'facts_print',
    '',
  ].join('\n');
}
