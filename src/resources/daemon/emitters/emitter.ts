/** What a supervisor or init system is to the type daemon: the files of a definition. One file per emitter. */
import type { DaemonDefinition, DaemonPlace, DefinitionFile } from '../definition.ts';

export interface DaemonEmitter {
  /** As in `provider => …`. */
  readonly name: string;
  readonly doc: string;
  /** Pure: the text of every file. */
  readonly files: (definition: DaemonDefinition) => readonly DefinitionFile[];
  /** Every path that any definition of this place may have: what is not among `files` shall not be there. */
  readonly paths: (place: DaemonPlace) => readonly string[];
  /** Scans a folder for links, so that folder, scandir and owner mean something to it. */
  readonly scans?: true;
  /** Providers of `service` whose functions this one builds on. */
  readonly services: readonly string[];
  /** Runtime files of this type's own. */
  readonly uses: readonly string[];
}
