/** What a bundle format is: a pure packing of a bundle's members into what is written. One file each. */
import type { Bundle, BundleMember } from '../../model/bundle.ts';

/** One thing in the output directory: a file (one member with path '') or a directory with its members. */
export interface Packed {
  readonly name: string;
  readonly files: readonly BundleMember[];
}

export interface ArchiveFormat {
  /** As on the command line: `tar.gz`. */
  readonly name: string;
  readonly doc: string;
  /**
   * @param library text of every runtime file by name; formats that are scripts take theirs from it
   * @returns the same bytes for the same bundle on any machine
   */
  readonly write: (bundle: Bundle, library: ReadonlyMap<string, string>) => Promise<Packed>;
}
