/** Base64, strict, with line breaks, and for URLs. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function encodeBase64(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] as number) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let part = 0; part < 4; part++) {
      const beyond = at + part - 1 >= bytes.length && part > 0;
      out += beyond ? '=' : alphabet[(group >> (18 - 6 * part)) & 63];
    }
  }
  return out;
}

/** With a line break after every 60 characters and at the end, as Ruby's pack('m'). */
export function encodeBase64Lines(bytes: Uint8Array): string {
  return encodeBase64(bytes).replace(/.{1,60}/g, '$&\n');
}

export function encodeBase64Url(bytes: Uint8Array): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_');
}

/** Bytes from Base64; undefined when the text is none. Lenient skips everything that is not of the alphabet. */
export function decodeBase64(text: string, lenient = false): Uint8Array | undefined {
  const source = lenient ? text.replace(/=[\s\S]*$/, '').replace(/[^A-Za-z0-9+/]/g, '') : text;
  if (!lenient && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(source)) return undefined;
  const digits = source.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of digits) {
    held = ((held << 6) | alphabet.indexOf(digit)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
  }
  return bytes.subarray(0, at);
}
