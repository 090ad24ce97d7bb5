/** The modules of a site: every directory on the module path whose name is a module's. */
import type { FileTree } from '../../model/files.ts';
import type { Site } from '../../model/site.ts';
import { joinPath } from '../site/join-path.ts';

export interface Module {
  readonly name: string;
  /** Directory within the site's FileTree. */
  readonly path: string;
  /** metadata.json as text; undefined without one. */
  readonly metadata: string | undefined;
}

/** Puppet ignores directories whose name could not stand before `::`. */
const MODULE_NAME = /^[a-z][a-z0-9_]*$/;

function readMetadata(files: FileTree, path: string): string | undefined {
  const bytes = files.read(joinPath(path, 'metadata.json'));
  return bytes && new TextDecoder().decode(bytes);
}

/** Modules by name; the first directory of the module path that has one wins, as in Puppet. */
export function discoverModules(site: Site): ReadonlyMap<string, Module> {
  const modules = new Map<string, Module>();
  for (const directory of site.modulepath) {
    for (const name of site.files.list(directory) ?? []) {
      const path = joinPath(directory, name);
      if (!MODULE_NAME.test(name) || modules.has(name) || !site.files.list(path)) continue;
      modules.set(name, { name, path, metadata: readMetadata(site.files, path) });
    }
  }
  return modules;
}
