/** Shell globs as regular expressions: `*`, `?`, `[a-z]`, `{a,b}` and, in paths, `**` for any depth. */

const SPECIAL = /[.+^$()|\\/]/;

function classAt(glob: string, at: number): { text: string; end: number } | undefined {
  const end = glob.indexOf(']', at + 2);
  if (end === -1) return undefined;
  const body = glob
    .slice(at + 1, end)
    .replace(/\\/g, '\\\\')
    .replace(/^!/, '^');
  return { text: `[${body}]`, end };
}

/** The expression that matches whole names (or paths) of this glob. A leading dot is matched by a written dot alone. */
export function globPattern(glob: string): RegExp {
  let out = '';
  let braces = 0;
  for (let at = 0; at < glob.length; at++) {
    const char = glob[at] as string;
    const first = at === 0 || glob[at - 1] === '/';
    if (glob.startsWith('**/', at) && first) {
      out += '(?:[^./][^/]*/)*';
      at += 2;
    } else if (char === '*') out += first ? '(?!\\.)[^/]*' : '[^/]*';
    else if (char === '?') out += first ? '[^./]' : '[^/]';
    else if (char === '[') {
      const found = classAt(glob, at);
      out += found ? found.text : '\\[';
      if (found) at = found.end;
    } else if (char === '{') {
      out += '(?:';
      braces++;
    } else if (char === '}' && braces > 0) {
      out += ')';
      braces--;
    } else if (char === ',' && braces > 0) out += '|';
    else if (char === '\\' && at + 1 < glob.length) out += `\\${glob[++at]}`;
    else out += SPECIAL.test(char) || char === '{' || char === '}' ? `\\${char}` : char;
  }
  return new RegExp(`^${out}${')'.repeat(braces)}$`, 'u');
}

/** Does the text hold a character that makes it a glob? */
export function isGlob(text: string): boolean {
  return /[*?[{]/.test(text);
}
