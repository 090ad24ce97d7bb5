/** tar.gz: `tar xzf NAME.tar.gz && sh NAME/apply`. */
import type { ArchiveFormat } from './archive-format.ts';
import { tarGzOf } from './tar.ts';

export const tarGz: ArchiveFormat = {
  name: 'tar.gz',
  doc: 'NAME.tar.gz, which unpacks to the directory NAME',
  write: async bundle => ({
    name: `${bundle.host}.tar.gz`,
    files: [{ path: '', bytes: await tarGzOf(bundle), mode: 0o600 }],
  }),
};
