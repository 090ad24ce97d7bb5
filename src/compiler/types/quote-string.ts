/** Strings as Puppet writes them in types and in `%p`: single quotes where they do, double quotes for control characters. */

/** `it's` becomes `'it\'s'`; a text with control characters becomes `"a\nb"`. */
export function quoteString(text: string): string {
  if (/[\x00-\x1f]/.test(text)) return doubleQuote(text);
  let out = "'";
  let escaped = false;
  for (const char of text) {
    if (escaped) {
      out += `\\${char}`;
      escaped = false;
    } else if (char === "'") out += "\\'";
    else if (char === '\\') escaped = true;
    else out += char;
  }
  // a backslash in front of another character stands for itself, the last one would escape the quote
  return `${out}${escaped ? '\\\\' : ''}'`;
}

const named: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
  $: '\\$',
};

/** With double quotes in any case. */
export function doubleQuote(text: string): string {
  let out = '"';
  for (const char of text) {
    out += named[char] ?? (char < ' ' ? `\\u{${(char.codePointAt(0) as number).toString(16).toUpperCase()}}` : char);
  }
  return `${out}"`;
}

/** A regular expression between slashes. */
export function delimitRegexp(source: string): string {
  return `/${source.replace(/\\[\s\S]|\//g, piece => (piece === '/' ? '\\/' : piece))}/`;
}
