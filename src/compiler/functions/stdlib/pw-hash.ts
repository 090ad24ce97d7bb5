import { crypt } from '../crypt/crypt.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

const SCHEMES: Readonly<Record<string, 'md5' | 'sha256' | 'sha512'>> = {
  md5: 'md5',
  'sha-256': 'sha256',
  'sha-512': 'sha512',
};

export const pwHash = defineFunction({
  name: 'pw_hash',
  doc: 'A password hashed for /etc/shadow: with MD5, SHA-256 or SHA-512 and the given salt. undef for an empty password.',
  dispatches: threeX(
    (context, values) => {
      const [password = '', type = '', salt = ''] = values.map(value => unwrapSensitive(value).plain);
      if (typeof password !== 'string') return context.fail('pw_hash(): first argument must be a string');
      if (typeof type !== 'string') return context.fail('pw_hash(): second argument must be a string');
      const scheme = schemeOf(context, type);
      if (typeof salt !== 'string') return context.fail('pw_hash(): third argument must be a string');
      if (salt === '') context.fail('pw_hash(): third argument must not be empty');
      if (!/^[a-zA-Z0-9./]+$/.test(salt))
        context.fail('pw_hash(): characters in salt must be in the set [a-zA-Z0-9./]');
      return password === '' ? null : crypt(scheme, password, salt);
    },
    { name: 'pw_hash', exactly: 3 },
  ),
});

function schemeOf(context: CallContext, type: string): 'md5' | 'sha256' | 'sha512' {
  const scheme = SCHEMES[type.toLowerCase()];
  if (scheme) return scheme;
  if (/^bcrypt(?:-[axy])?$/i.test(type)) {
    context.fail(`pw_hash(): ${type} is not supported`, 'Use SHA-512, or give the finished hash as a string.');
  }
  return context.fail(`pw_hash(): ${type} is not a valid hash type`);
}
