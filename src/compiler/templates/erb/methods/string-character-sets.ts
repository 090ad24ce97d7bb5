/** String: `tr`, `delete`, `count` and `squeeze`, which take sets of characters. */
import { stringAt } from './arguments.ts';
import type { MethodCall, Methods } from './method-call.ts';

/** The characters that `tr`, `delete`, `count` and `squeeze` mean: ranges and a leading ^. */
function charSet(text: string): { list: string[]; negated: boolean } {
  const negated = text.length > 1 && text.startsWith('^');
  const source = [...(negated ? text.slice(1) : text)];
  const list: string[] = [];
  for (let index = 0; index < source.length; index++) {
    const char = source[index] as string;
    if (char === '\\' && index + 1 < source.length) list.push(source[++index] as string);
    else if (source[index + 1] === '-' && index + 2 < source.length) {
      const last = (source[index + 2] as string).codePointAt(0) as number;
      for (let code = char.codePointAt(0) as number; code <= last; code++) list.push(String.fromCodePoint(code));
      index += 2;
    } else list.push(char);
  }
  return { list, negated };
}

function translated(self: string, call: MethodCall, squeeze: boolean): string {
  const from = charSet(stringAt(call, 0));
  const to = charSet(stringAt(call, 1)).list;
  let last: string | undefined;
  return [...self]
    .map(char => {
      const found = from.negated ? (from.list.includes(char) ? -1 : to.length) : from.list.indexOf(char);
      if (found === -1) {
        last = undefined;
        return char;
      }
      const replacement = to[found] ?? to.at(-1) ?? '';
      if (squeeze && replacement === last) return '';
      last = replacement;
      return replacement;
    })
    .join('');
}

function inSets(call: MethodCall): (char: string) => boolean {
  const sets = call.args.map((_, index) => charSet(stringAt(call, index)));
  return char => sets.every(set => set.list.includes(char) !== set.negated);
}

export const stringCharacterSets: Methods<string> = {
  tr: (self, call) => translated(self, call, false),
  tr_s: (self, call) => translated(self, call, true),
  delete: (self, call) => {
    const inside = inSets(call);
    return [...self].filter(char => !inside(char)).join('');
  },
  count: (self, call) => BigInt([...self].filter(inSets(call)).length),
  squeeze: (self, call) => {
    const inside = call.args.length === 0 ? () => true : inSets(call);
    return [...self].filter((char, index, list) => index === 0 || char !== list[index - 1] || !inside(char)).join('');
  },
};
