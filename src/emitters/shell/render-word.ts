/**
 * Word -> shell text in pure ASCII. Any value arrives byte for byte and nothing in it is executed:
 *
 *   plain      /etc/motd            as it is
 *   text       'it'\''s here'       single quotes, also over several lines
 *   the rest   "$(printf 'caf\303\251')"   octal, because yash cannot read other bytes in a script under a C locale
 */
import type { Word } from '../../model/shell.ts';

const SAFE = /^[A-Za-z0-9_./:=@%+,-]+$/;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
const PRINTABLE = /^[\t\n\x20-\x7e]*$/;

/** Throws on what no word can be: a NUL, or a constant of ours that is not bare. */
export function renderWord(word: Word): string {
  if (word.kind === 'quoted') return renderValue(word.value);
  if (word.kind === 'joined') return word.parts.map(part => renderPart(part, word.parts)).join('');
  if (word.kind === 'variable') {
    if (!NAME.test(word.name)) throw new Error(`not the name of a variable: ${word.name}`);
    return `"$${word.name}"`;
  }
  if (!SAFE.test(word.text)) throw new Error(`not a bare word: ${word.text}`);
  return word.text;
}

/** An empty value needs quotes only when it is a whole word. */
function renderPart(part: Word, parts: readonly Word[]): string {
  const rendered = renderWord(part);
  return rendered === "''" && parts.length > 1 ? '' : rendered;
}

function renderValue(value: string): string {
  if (SAFE.test(value)) return value;
  if (PRINTABLE.test(value)) return singleQuoted(value);
  if (value.includes('\0')) throw new Error('a word cannot hold a NUL');
  // command substitution drops newlines at the end: they stand outside
  const body = value.replace(/\n+$/, '');
  const ending = value.slice(body.length);
  return `"$(printf '${octal(body)}')"${ending === '' ? '' : singleQuoted(ending)}`;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The format of a printf that prints the text. */
function octal(text: string): string {
  let out = '';
  for (const byte of new TextEncoder().encode(text)) {
    if (byte === 0x25) out += '%%';
    else if (byte === 0x5c) out += '\\\\';
    else if (byte === 0x27) out += '\\047';
    // a format that begins with - would be an option
    else if (byte >= 0x20 && byte < 0x7f && !(byte === 0x2d && out === '')) out += String.fromCharCode(byte);
    else out += `\\${byte.toString(8).padStart(3, '0')}`;
  }
  return out;
}
