/** The files of one host's bundle, before they are archived. */

export interface BundleMember {
  /** Path within the bundle's directory, such as `apply` or `lib/core.sh`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Permission bits. */
  readonly mode: number;
}

export interface Bundle {
  readonly host: string;
  /** Sorted bytewise by path. */
  readonly members: readonly BundleMember[];
}
