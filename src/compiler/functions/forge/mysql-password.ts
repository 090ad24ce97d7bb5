import { createHash } from 'node:crypto';
import { defineFunction } from '../define-function.ts';
import { deprecatedName } from '../deprecated-name.ts';
import { unwrapSensitive } from '../unwrap-sensitive.ts';

const sha1 = (data: string | Buffer): Buffer => createHash('sha1').update(data).digest();

const password = defineFunction({
  name: 'mysql::password',
  doc: "A password as MySQL's PASSWORD() hashes it; one that is hashed already stays. Sensitive when the second argument is true.",
  dispatches: [
    {
      parameters: ['Variant[String, Sensitive[String]] $password', 'Boolean $sensitive = false'],
      call: (_, [given = '', sensitive = false]) => {
        const text = String(unwrapSensitive(given).plain);
        const hashed =
          text === '' || /^\*[A-F0-9]{40}$/m.test(text) ? text : `*${sha1(sha1(text)).toString('hex').toUpperCase()}`;
        return sensitive === true ? { kind: 'sensitive', value: hashed } : hashed;
      },
    },
  ],
});

const MESSAGE = "This method has been deprecated, please use the namespaced version 'mysql::password' instead.";

export const mysqlPassword = [password, deprecatedName('mysql_password', 'mysql::password', MESSAGE)];
