import { createHash } from 'node:crypto';
import { defineFunction } from '../define-function.ts';
import { toS } from '../ruby/inspect.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

export const stdlibSha256 = defineFunction({
  name: 'stdlib::sha256',
  doc: 'The SHA-256 digest of a value, in hexadecimal.',
  dispatches: [
    {
      parameters: ['Variant[ScalarData, Sensitive[ScalarData], Binary, Sensitive[Binary]] $my_data'],
      call: (_, [data = null]) =>
        createHash('sha256')
          .update(toS(unwrapSensitive(data).plain), 'utf8')
          .digest('hex'),
    },
  ],
});
