/** Finds what a module has only in Ruby, so that the error can say so. */
import type { Site } from '../../model/site.ts';
import { joinPath } from '../site/join-path.ts';
import { sourcePath } from '../site/source-path.ts';
import type { Module } from './module.ts';

const PLACES = {
  function: ['lib/puppet/functions', 'lib/puppet/parser/functions'],
  type: ['lib/puppet/type'],
} as const;

/** Path (as people know it) of the Ruby file for a function or resource type of any module; undefined if there is none. */
export function rubyFile(
  site: Site,
  modules: ReadonlyMap<string, Module>,
  kind: 'function' | 'type',
  name: string,
): string | undefined {
  const file = `${name.replaceAll('::', '/')}.rb`;
  for (const module of modules.values()) {
    for (const place of PLACES[kind]) {
      const path = joinPath(module.path, place, file);
      if (site.files.stat(path)) return sourcePath(site, path);
    }
  }
  return undefined;
}
