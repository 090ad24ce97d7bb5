/** A file of the site as a source with the path that people know. */

import type { Site } from '../../model/site.ts';
import type { Source } from '../../model/span.ts';
import { sourcePath } from './source-path.ts';

const decoder = new TextDecoder('utf-8');

/** The text at `path` without a byte order mark; undefined when there is none. Its name is the same on every machine. */
export function readText(site: Pick<Site, 'root' | 'modulepath' | 'files'>, path: string): Source | undefined {
  const bytes = site.files.read(path);
  return bytes && { path: sourcePath(site, path), text: decoder.decode(bytes) };
}
