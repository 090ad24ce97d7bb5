/** The text with everything escaped that a regular expression would take as special, as Ruby's Regexp.escape. */
export function escapeRegexp(text: string): string {
  const named: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\f': '\\f', '\v': '\\v' };
  return text.replace(/[\n\t\r\f\v #$()*+\-.?[\\\]^{|}]/g, char => named[char] ?? `\\${char}`);
}
