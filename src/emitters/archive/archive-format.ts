/** What a bundle format is: a pure packing of a bundle's members into the files that are written. One file each. */
import type { Bundle, BundleMember } from '../../model/bundle.ts';

export interface ArchiveFormat {
  /** As on the command line: `tar.gz`. */
  readonly name: string;
  readonly doc: string;
  /**
   * @returns files to write, by path below the output directory. The same bundle gives the same bytes on any machine.
   */
  readonly pack: (bundle: Bundle) => Promise<readonly BundleMember[]>;
}
