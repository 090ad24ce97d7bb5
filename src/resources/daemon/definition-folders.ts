/** The folders that a definition needs before its files: those of a user's own daemon belong to that user. */
import type { DaemonDefinition, DefinitionFile } from './definition.ts';

export interface DefinitionFolder {
  readonly path: string;
  /** Four octal digits; undefined: as it is. */
  readonly mode: string | undefined;
  readonly owner: string;
  readonly group: string | undefined;
}

/**
 * @param definition the daemon
 * @param files what goes into the folders
 * @returns outer folders first; of root's daemons only the folder of a log whose policy stands in it
 */
export function definitionFolders(
  definition: DaemonDefinition,
  files: readonly DefinitionFile[],
): readonly DefinitionFolder[] {
  const { folder, owner, group, user, log } = definition;
  const policy = files.some(({ path }) => path === `${log?.directory}/config`);
  if (owner === undefined)
    return log && policy ? [{ path: log.directory, mode: undefined, owner: user, group: undefined }] : [];
  const parents = files.map(({ path }) => path.slice(0, path.lastIndexOf('/')));
  const paths = new Set([folder, ...parents, ...(log ? [log.directory] : [])]);
  return [...paths].map(path => ({ path, mode: '0750', owner, group }));
}
