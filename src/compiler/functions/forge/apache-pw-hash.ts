import { createHash } from 'node:crypto';
import { defineFunction } from '../define-function.ts';
import { deprecatedName } from '../deprecated-name.ts';

const pwHash = defineFunction({
  name: 'apache::pw_hash',
  doc: 'A password as htpasswd writes it with SHA-1.',
  dispatches: [
    {
      parameters: ['String[1] $password'],
      call: (_, [password]) => `{SHA}${createHash('sha1').update(String(password)).digest('base64')}`,
    },
  ],
});

const MESSAGE = 'This function is deprecated, please use apache::pw_hash instead.';

/** Under all three names it has had; `pw_hash` alone is another function, of stdlib. */
export const apachePwHash = [
  pwHash,
  ...['apache::apache_pw_hash', 'apache_pw_hash'].map(name => deprecatedName(name, 'apache::pw_hash', MESSAGE)),
];
