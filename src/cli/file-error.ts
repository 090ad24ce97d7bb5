/** Errors of node:fs in words for people. */

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  ENOENT: 'no such file or directory',
  ENOTDIR: 'a part of the path is no directory',
  EISDIR: 'it is a directory',
  EEXIST: 'there is a file of that name already',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  EIO: 'the disk failed',
};

/** `cannot write out/web1: permission denied`; undefined for what is no error of a file. */
export function describeFileError(error: unknown): string | undefined {
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const doing = /^(?:mkdir|rename|write|copyfile|chmod|unlink|rm|rmdir|fsync|ftruncate)/.test(syscall)
    ? 'write'
    : 'read';
  const what = path === undefined ? '' : ` ${path}`;
  return `cannot ${doing}${what}: ${WORDS[code] ?? message}`;
}
