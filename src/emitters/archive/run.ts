/** run: one script that unpacks and applies itself, `sh NAME.run --noop`. */
import type { ArchiveFormat } from './archive-format.ts';
import { selfExtracting } from './self-extracting.ts';

const SAY = 'a bundle of Stringless that applies itself: sh NAME.run [--noop]';

/** @param unpack text of runtime/unpack.sh */
export const run = (unpack: string): ArchiveFormat => ({
  name: 'run',
  doc: 'NAME.run, a script that unpacks and applies itself',
  pack: async bundle => [{ path: `${bundle.host}.run`, bytes: await selfExtracting(bundle, unpack, SAY), mode: 0o700 }],
});
