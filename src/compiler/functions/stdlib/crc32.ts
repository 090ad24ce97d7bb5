import { crc32 as checksum } from 'node:zlib';
import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

export const crc32 = defineFunction({
  name: 'stdlib::crc32',
  doc: 'The CRC32 checksum of a value, in hexadecimal.',
  dispatches: [
    {
      parameters: ['Variant[ScalarData, Sensitive[ScalarData], Binary, Sensitive[Binary]] $my_data'],
      call: (_, [data = null]) => checksum(Buffer.from(toS(unwrapSensitive(data).plain), 'utf8')).toString(16),
    },
  ],
});
