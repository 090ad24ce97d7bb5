/** A FileTree of texts in memory. */
import type { FileTree } from '../../src/model/files.ts';

/** Paths to texts; folders follow from the paths. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FileTree {
  const plain = new Map(Object.entries(texts).map(([path, text]) => [path.replace(/^\.\//, ''), text]));
  const list = (path: string): readonly string[] | undefined => {
    const prefix = path === '.' || path === '' ? '' : `${path.replace(/^\.\//, '')}/`;
    const names = [...plain.keys()]
      .filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length).split('/')[0]!);
    return names.length === 0 ? undefined : [...new Set(names)].sort();
  };
  return {
    read: path => {
      const text = plain.get(path.replace(/^\.\//, ''));
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    list,
    stat: path => {
      if (plain.has(path.replace(/^\.\//, ''))) return { type: 'file', mode: 0o644 };
      return list(path) ? { type: 'directory', mode: 0o755 } : undefined;
    },
  };
}
