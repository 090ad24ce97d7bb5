/** Parts of paths as Ruby's File gives them. */

/** `File.basename`: the last part; without the suffix, where `.*` is any extension. */
export function fileBasename(path: string, suffix = ''): string {
  if (path === '') return '';
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed === '') return '/';
  const name = trimmed.slice(trimmed.lastIndexOf('/') + 1);
  if (suffix === '.*') return name.replace(/(?<=[^.])\.[^.]*$/, '');
  return name.endsWith(suffix) && name !== suffix ? name.slice(0, name.length - suffix.length) : name;
}

/** `File.dirname`: all but the last part; `.` when there is no more. */
export function fileDirname(path: string): string {
  const trimmed = path.replace(/(?<=[^/])\/+$/, '');
  const at = trimmed.lastIndexOf('/');
  if (at < 0) return '.';
  const parent = trimmed.slice(0, at).replace(/\/+$/, '');
  return parent === '' ? '/' : parent;
}

/** `File.extname`: from the last dot of the name on; empty for hidden files and a name without a dot. */
export function fileExtname(path: string): string {
  const name = fileBasename(path);
  const match = /^\.*[^.].*?(\.[^.]*)$/s.exec(name.replace(/^\.+/, 'x'));
  return match?.[1] ?? '';
}
