import { crc32 as checksum } from 'node:zlib';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

export const crc32 = defineFunction({
  name: 'stdlib::crc32',
  doc: 'The CRC32 checksum of a value, in hexadecimal.',
  dispatches: [
    {
      parameters: ['Variant[ScalarData, Sensitive[ScalarData], Binary, Sensitive[Binary]] $my_data'],
      call: (_, [data = null]) => checksum(Buffer.from(rubyToString(unwrapSensitive(data).plain), 'utf8')).toString(16),
    },
  ],
});
