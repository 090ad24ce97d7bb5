/** A file of the site as a source with the path that people know. */
import type { FileTree } from '../../model/files.ts';
import type { Source } from '../../model/span.ts';
import { relativePath } from './join-path.ts';

const decoder = new TextDecoder('utf-8');

/** The text at `path` without a byte order mark; undefined when there is none. Its name is relative to `root`. */
export function readText(files: FileTree, root: string, path: string): Source | undefined {
  const bytes = files.read(path);
  return bytes && { path: relativePath(root, path), text: decoder.decode(bytes) };
}
