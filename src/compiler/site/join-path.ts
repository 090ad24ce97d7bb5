/** Paths of a FileTree: joined and made plain without asking the file system. */

/** Joins with `/`; an absolute later part replaces what stands before it. `.` and `..` are resolved. */
export function joinPath(...parts: readonly string[]): string {
  let joined = '';
  for (const part of parts)
    joined = part.startsWith('/') || joined === '' ? part : part === '' ? joined : `${joined}/${part}`;
  const absolute = joined.startsWith('/');
  const out: string[] = [];
  for (const segment of joined.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (segment !== '..' || !absolute) out.push(segment);
  }
  const path = out.join('/');
  return absolute ? `/${path}` : path === '' ? '.' : path;
}

/** `path` as people know it: below `root` without it, otherwise unchanged. */
export function relativePath(root: string, path: string): string {
  const plain = joinPath(root);
  if (plain === '.') return path;
  return path === plain
    ? '.'
    : path.startsWith(`${plain === '/' ? '' : plain}/`)
      ? path.slice(plain === '/' ? 1 : plain.length + 1)
      : path;
}
