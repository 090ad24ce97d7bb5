/** The schemes $5$ and $6$ of crypt(3), after Ulrich Drepper's specification, with the usual 5000 rounds. */

import { createHash } from 'node:crypto';
import { cryptBase64 } from './base64.ts';

const ROUNDS = 5000;

/** In what order the bytes of a digest are written: three counters that step round, then what is left. */
const ORDER = {
  sha256: [...triples(10, 3, [0, 10, 20], 1), [31, 30]],
  sha512: [...triples(21, 3, [0, 21, 42], 2), [63]],
};

/** `$6$SALT$HASH` or `$5$SALT$HASH` */
export function shaCrypt(algorithm: 'sha256' | 'sha512', password: string, givenSalt: string): string {
  const digestOf = (...parts: readonly Uint8Array[]) => digest(algorithm, parts);
  const key = Buffer.from(password, 'utf8');
  const salt = Buffer.from(givenSalt.slice(0, 16), 'latin1');
  const inner = digestOf(key, salt, key);
  const parts: Uint8Array[] = [key, salt, repeated(inner, key.length)];
  for (let bits = key.length; bits > 0; bits >>= 1) parts.push(bits & 1 ? inner : key);
  let state = digestOf(...parts);
  const p = repeated(digestOf(...Array<Uint8Array>(key.length).fill(key)), key.length);
  const s = repeated(digestOf(...Array<Uint8Array>(16 + state[0]!).fill(salt)), salt.length);
  for (let round = 0; round < ROUNDS; round++) {
    const odd = round % 2 === 1;
    state = digestOf(
      odd ? p : state,
      ...(round % 3 === 0 ? [] : [s]),
      ...(round % 7 === 0 ? [] : [p]),
      odd ? state : p,
    );
  }
  const scheme = algorithm === 'sha512' ? '6' : '5';
  return `$${scheme}$${salt.toString('latin1')}$${cryptBase64(state, ORDER[algorithm])}`;
}

/** Triples (a, b, c), each next one turned by `turn` places and one byte on. */
function triples(count: number, width: number, start: readonly number[], turn: number): number[][] {
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: width }, (_, j) => start[(j + (turn === 1 ? 2 : 1) * i) % width]! + i),
  );
}

/** The first `length` bytes of a digest written again and again. */
function repeated(bytes: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => bytes[i % bytes.length]!);
}

function digest(algorithm: string, parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return hash.digest();
}
