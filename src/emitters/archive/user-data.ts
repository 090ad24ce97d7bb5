/** user-data: the same script as `run`, for cloud-init, which runs what begins with #! at the first boot. */
import type { ArchiveFormat } from './archive-format.ts';
import { selfExtracting } from './self-extracting.ts';

const SAY = 'user data for cloud-init: applies this bundle at the first boot';

/** @param unpack text of runtime/unpack.sh */
export const userData = (unpack: string): ArchiveFormat => ({
  name: 'user-data',
  doc: 'NAME.user-data, a script for the user data of a cloud instance',
  pack: async bundle => [
    { path: `${bundle.host}.user-data`, bytes: await selfExtracting(bundle, unpack, SAY), mode: 0o600 },
  ],
});
