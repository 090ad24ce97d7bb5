/** Read-only view of files that a caller hands to the core: on disk in the CLI, in memory in tests. */

/**
 * Paths use `/`, are relative to the view's root or absolute as the caller likes, and are passed through unchanged.
 * All three return undefined for what is not there or cannot be read.
 */
export interface FileTree {
  read(path: string): Uint8Array | undefined;
  /** Names in a directory, sorted bytewise. */
  list(path: string): readonly string[] | undefined;
  stat(path: string): FileStat | undefined;
}

export interface FileStat {
  readonly type: 'file' | 'directory' | 'link' | 'other';
  /** Permission bits, such as 0o644. */
  readonly mode: number;
  /** Target of a link. */
  readonly target?: string | undefined;
}
