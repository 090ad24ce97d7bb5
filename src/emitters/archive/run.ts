/** run: one script that unpacks and applies itself, `sh NAME.run --noop`. */
import type { ArchiveFormat } from './archive-format.ts';
import { selfExtracting } from './self-extracting.ts';

export const run: ArchiveFormat = {
  name: 'run',
  doc: 'NAME.run, a script that unpacks and applies itself',
  write: async (bundle, library) => {
    const bytes = await selfExtracting(
      bundle,
      library,
      'a bundle of Stringless that applies itself: sh NAME.run [--noop]',
    );
    return { name: `${bundle.host}.run`, files: [{ path: '', bytes, mode: 0o700 }] };
  },
};
