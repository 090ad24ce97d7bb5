import { createHash } from 'node:crypto';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

export const stdlibSha256 = defineFunction({
  name: 'stdlib::sha256',
  doc: 'The SHA-256 digest of a value, in hexadecimal.',
  dispatches: [
    {
      parameters: ['Variant[ScalarData, Sensitive[ScalarData], Binary, Sensitive[Binary]] $my_data'],
      call: (_, [data = null]) =>
        createHash('sha256')
          .update(rubyToString(unwrapSensitive(data).plain), 'utf8')
          .digest('hex'),
    },
  ],
});
