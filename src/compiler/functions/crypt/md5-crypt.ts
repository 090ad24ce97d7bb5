/** The scheme $1$ of crypt(3), as Poul-Henning Kamp made it: a thousand rounds of MD5. */

import { createHash } from 'node:crypto';
import { cryptBase64 } from './base64.ts';

const ORDER = [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5], [11]];

/** `$1$SALT$HASH` */
export function md5Crypt(password: string, givenSalt: string): string {
  const key = Buffer.from(password, 'utf8');
  const salt = Buffer.from(givenSalt.slice(0, 8), 'latin1');
  const inner = md5(key, salt, key);
  const parts: Uint8Array[] = [key, Buffer.from('$1$'), salt];
  for (let left = key.length; left > 0; left -= 16) parts.push(inner.subarray(0, Math.min(16, left)));
  // the scheme takes a zero byte for a set bit of the length, the first byte of the password for a clear one
  for (let bits = key.length; bits > 0; bits >>= 1) parts.push(bits & 1 ? Uint8Array.of(0) : key.subarray(0, 1));
  let digest = md5(...parts);
  for (let round = 0; round < 1000; round++) digest = nextRound(digest, key, salt, round);
  return `$1$${salt.toString('latin1')}$${cryptBase64(digest, ORDER)}`;
}

function nextRound(digest: Uint8Array, key: Uint8Array, salt: Uint8Array, round: number): Uint8Array {
  const odd = round % 2 === 1;
  return md5(
    odd ? key : digest,
    ...(round % 3 === 0 ? [] : [salt]),
    ...(round % 7 === 0 ? [] : [key]),
    odd ? digest : key,
  );
}

function md5(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
