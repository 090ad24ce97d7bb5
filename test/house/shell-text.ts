/** Shell files as the house rules look at them: the code without what is data in it, functions and calls. */

/** A file's code: comments, text in single quotes, programs of awk and here documents are taken out, lines stay. */
export function codeOf(text: string): string {
  let code = '';
  let ending: string | undefined;
  let quote: '"' | "'" | undefined;
  for (const line of text.split('\n')) {
    if (ending !== undefined) {
      if (line.trim() === ending) ending = undefined;
      code += '\n';
      continue;
    }
    for (let at = 0; at < line.length; at++) {
      const char = line[at]!;
      if (quote === "'") {
        if (char === "'") quote = undefined;
      } else if (char === '\\') {
        code += line.slice(at, at + 2);
        at++;
      } else if (char === "'" && quote === undefined) quote = "'";
      else if (char === '"') {
        quote = quote === '"' ? undefined : '"';
        code += char;
      } else if (char === '#' && quote === undefined && (at === 0 || /[\s;(]/.test(line[at - 1]!))) break;
      else code += char;
    }
    ending = quote === undefined ? /<<-?\s*'?"?(\w+)/.exec(line.replace(/\$\(\(.*?\)\)/g, ''))?.[1] : undefined;
    code += '\n';
  }
  return code;
}

/** Names of the functions that a file defines, in order. */
export function functionsOf(text: string): readonly string[] {
  return [...codeOf(text).matchAll(/^\s*([A-Za-z_]\w*)\(\)/gm)].map(([, name]) => name!);
}

const BEFORE_COMMAND = /(?:^|[;&|({!`]|\$\(|\b(?:then|do|else|elif|if|while|until|time)\b)\s*$/;

/** Words in the place of a command, and words anywhere that can only be names of functions (with an underscore). */
export function callsOf(text: string): ReadonlySet<string> {
  const calls = new Set<string>();
  for (const line of codeOf(text).split('\n')) {
    for (const { 0: word, index } of line.matchAll(/(?<![\w$%{./=-])[A-Za-z_]\w*(?![\w=]|\(\))/g)) {
      if (word.includes('_') || BEFORE_COMMAND.test(line.slice(0, index))) calls.add(word);
    }
  }
  return calls;
}

/** What a file says that it needs. */
export function needsOf(text: string): readonly string[] {
  return (/^# needs:(.*)$/m.exec(text)?.[1] ?? '').split(/\s+/).filter(name => name !== '');
}
