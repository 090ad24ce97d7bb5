/** The path by which a file of a site is named in messages, comments and catalogs: the same on every machine. */
import type { Site } from '../../model/site.ts';
import { joinPath, relativePath } from './join-path.ts';

/**
 * A file below the site's root is named from there; one in a module directory elsewhere (such as the modules that ship
 * with the compiler) from that directory's own name: `modules/runit/manifests/init.pp`. Anything else keeps its path.
 */
export function sourcePath(site: Pick<Site, 'root' | 'modulepath'>, path: string): string {
  const root = joinPath(site.root);
  const below = relativePath(root, path);
  if (root === '.' ? !/^(\/|\.\.(\/|$))/.test(path) : below !== path) return below;
  for (const directory of site.modulepath) {
    const plain = joinPath(directory);
    if (path.startsWith(`${plain}/`))
      return joinPath(plain.slice(plain.lastIndexOf('/') + 1), path.slice(plain.length + 1));
  }
  return path;
}
