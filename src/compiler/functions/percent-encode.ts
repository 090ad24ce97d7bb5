/** A text with the characters that `special` matches written as %XX, byte by byte in UTF-8. */
export function percentEncode(text: string, special: RegExp): string {
  return text.replace(special, character =>
    [...Buffer.from(character, 'utf8')].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
