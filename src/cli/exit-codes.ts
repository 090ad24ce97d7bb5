/** What the commands end with; documented in the README. */
export const exitCodes = {
  ok: 0,
  /** The input has errors; they were reported with their places and nothing was written. */
  input: 1,
  /** The command line is wrong. */
  usage: 2,
  /** Reading or writing files failed (full disk, no permission). */
  files: 74,
  /** A mistake of ours. */
  internal: 70,
} as const;
