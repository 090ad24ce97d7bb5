/** The alphabet and bit order in which crypt(3) writes digests. */

const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Bytes, three by three in the given order (high byte first), as four characters each; a shorter last group as fewer. */
export function cryptBase64(bytes: Uint8Array, order: readonly (readonly number[])[]): string {
  return order
    .map(group =>
      characters(
        group.reduce((bits, at) => (bits << 8) | bytes[at]!, 0),
        group.length + 1,
      ),
    )
    .join('');
}

function characters(bits: number, count: number): string {
  return Array.from({ length: count }, (_, i) => ALPHABET[(bits >>> (6 * i)) & 63]).join('');
}
