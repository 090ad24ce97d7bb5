/** tar.gz: `tar xzf NAME.tar.gz && sh NAME/apply`. */
import type { ArchiveFormat } from './archive-format.ts';
import { tarGzOf } from './tar.ts';

export const tarGz: ArchiveFormat = {
  name: 'tar.gz',
  doc: 'NAME.tar.gz, which unpacks to the directory NAME',
  pack: async bundle => [{ path: `${bundle.host}.tar.gz`, bytes: await tarGzOf(bundle), mode: 0o600 }],
};
