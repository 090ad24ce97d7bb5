/** Ruby's Shellwords: words for a POSIX shell, quoted and read back. */

/** A word with backslashes before everything special. */
export function shellEscape(text: string): string {
  if (text === '') return "''";
  return text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/gu, '\\$&').replaceAll('\n', "'\n'");
}

/** The words of a line; undefined when a quote is not closed. */
export function shellSplit(line: string): string[] | undefined {
  const words: string[] = [];
  let field: string | undefined;
  const token = /\s*(?:([^\0\s\\'"]+)|'([^\0']*)'|"((?:[^\0"\\]|\\[^\0])*)"|(\\[^\0]?)|(\S))(\s|$)?/gy;
  for (const match of line.matchAll(token)) {
    const [, plain, single, double, escaped, garbage, separator] = match;
    if (garbage !== undefined) return undefined;
    field ??= '';
    field += plain ?? single ?? double?.replace(/\\([$`"\\\n])/g, '$1') ?? escaped?.replace(/\\(.)/s, '$1') ?? '';
    if (separator !== undefined) {
      words.push(field);
      field = undefined;
    }
  }
  if (field !== undefined) words.push(field);
  return words;
}
