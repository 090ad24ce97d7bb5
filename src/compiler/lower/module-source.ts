/** Reads what stands behind puppet:///modules/NAME/PATH: NAME/files/PATH in the first module directory that has it. */
import type { FileTree } from '../../model/files.ts';
import type { SourceEntry } from '../../resources/resource-type.ts';

const MODULES = /^puppet:\/\/\/modules\/([^/]+)\/(.+)$/;

/**
 * @returns the entry itself (path '') and, for a directory, all below it, parents first and sorted; undefined when it is
 *   not there or the URL is none of a module
 */
export function moduleSource(
  url: string,
  files: FileTree,
  modulepath: readonly string[],
): readonly SourceEntry[] | undefined {
  const match = MODULES.exec(url);
  if (!match) return undefined;
  const [, module, path] = match;
  if (path!.split('/').includes('..')) return undefined;
  for (const directory of modulepath) {
    if (files.stat(`${directory}/${module}`)?.type !== 'directory') continue;
    return entriesAt(`${directory}/${module}/files/${path!.replace(/\/+$/, '')}`, '', files);
  }
  return undefined;
}

function entriesAt(place: string, path: string, files: FileTree): readonly SourceEntry[] | undefined {
  const stat = files.stat(place);
  if (!stat || stat.type === 'other') return undefined;
  const entry = { path, mode: stat.mode, bytes: undefined, target: undefined };
  if (stat.type === 'link') return [{ ...entry, type: 'link', target: stat.target }];
  if (stat.type === 'file') {
    const bytes = files.read(place);
    return bytes && [{ ...entry, type: 'file', bytes }];
  }
  const below = (files.list(place) ?? []).flatMap(
    name => entriesAt(`${place}/${name}`, path === '' ? name : `${path}/${name}`, files) ?? [],
  );
  return [{ ...entry, type: 'directory' }, ...below];
}
