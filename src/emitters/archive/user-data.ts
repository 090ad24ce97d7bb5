/** user-data: the same script as `run`, for cloud-init, which runs what begins with #! at the first boot. */
import type { ArchiveFormat } from './archive-format.ts';
import { selfExtracting } from './self-extracting.ts';

export const userData: ArchiveFormat = {
  name: 'user-data',
  doc: 'NAME.user-data, a script for the user data of a cloud instance',
  write: async (bundle, library) => {
    const bytes = await selfExtracting(
      bundle,
      library,
      'user data for cloud-init: applies this bundle at the first boot',
    );
    return { name: `${bundle.host}.user-data`, files: [{ path: '', bytes, mode: 0o600 }] };
  },
};
