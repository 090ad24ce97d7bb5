import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { defineFunction } from '../define-function.ts';
import { withShortName } from '../legacy-name.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

const ITERATIONS = 4096;

/** What PostgreSQL stores for SCRAM-SHA-256. Spec: RFC 5802, RFC 7677. */
function scram(password: string, salt: string): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const key = (name: string): Buffer => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  const text = Buffer.from(salt).toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${text}$${stored}:${key('Server Key').toString('base64')}`;
}

/** Under both names it has had. */
export const postgresqlPassword = withShortName(
  defineFunction({
    name: 'postgresql::postgresql_password',
    doc: 'A password as PostgreSQL stores it, with MD5 or SCRAM-SHA-256 (salted with the user name if no salt is given); one that is hashed already stays.',
    dispatches: [
      {
        parameters: [
          'Variant[String[1], Integer] $username',
          'Variant[String[1], Sensitive[String[1]], Integer] $password',
          'Boolean $sensitive = false',
          "Optional[Enum['md5', 'scram-sha-256']] $hash = undef",
          'Optional[Variant[String[1], Integer]] $salt = undef',
        ],
        call: (context, [username = '', given = '', sensitive = false, hash = null, salt = null]) => {
          const method = hash ?? context.call('postgresql::default', ['password_encryption']);
          const password = String(unwrapSensitive(given).plain);
          const hashed = () =>
            method === 'scram-sha-256'
              ? scram(password, String(salt ?? username))
              : `md5${createHash('md5')
                  .update(password + String(username))
                  .digest('hex')}`;
          const text = /^(?:md5[0-9a-f]{32}$|SCRAM-SHA-256\$)/m.test(password) ? password : hashed();
          return sensitive === true ? { kind: 'sensitive', value: text } : text;
        },
      },
    ],
  }),
);
