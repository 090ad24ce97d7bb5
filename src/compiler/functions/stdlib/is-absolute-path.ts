import { predicate } from '../predicate.ts';

export const isAbsolutePath = predicate(
  'is_absolute_path',
  'True for an absolute path of Unix or Windows.',
  value => typeof value === 'string' && absolutePath(value),
);

/** Absolute on Unix or on Windows. */
export function absolutePath(path: string): boolean {
  return path.startsWith('/') || /^(?:[A-Z]:[\\/]|[\\/][\\/][^\\/]+[\\/][^\\/]+|[\\/][\\/]\?[\\/][^\\/]+)/i.test(path);
}
