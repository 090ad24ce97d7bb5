/** A FileTree in memory: path -> text. Directories are what the paths imply. */
import type { FileTree } from '../../src/model/files.ts';

const plain = (path: string): string => path.replace(/^\.\/|\/$/g, '').replace(/^\.$/, '');

export function memoryTree(texts: Readonly<Record<string, string>>): FileTree {
  const paths = Object.keys(texts);
  const list = (path: string): readonly string[] | undefined => {
    const prefix = plain(path) === '' ? '' : `${plain(path)}/`;
    const names = paths.filter(p => p.startsWith(prefix)).map(p => p.slice(prefix.length).split('/')[0] as string);
    return names.length === 0 ? undefined : [...new Set(names)].sort();
  };
  return {
    read: path => (Object.hasOwn(texts, plain(path)) ? new TextEncoder().encode(texts[plain(path)]) : undefined),
    list,
    stat: path =>
      Object.hasOwn(texts, plain(path))
        ? { type: 'file', mode: 0o644 }
        : list(path) && { type: 'directory', mode: 0o755 },
  };
}
