/** String: new strings of one: case, blanks, padding, the next one. */
import { countAt, stringAt } from './arguments.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { shellwords } from './shellwords.ts';
import { formatText } from './string-format.ts';

function padding(call: MethodCall, self: string): { missing: number; fill: string } {
  return {
    missing: Math.max(0, countAt(call, 0) - [...self].length),
    fill: call.args[1] === undefined ? ' ' : stringAt(call, 1),
  };
}
const fillOf = (fill: string, length: number): string =>
  [...fill.repeat(Math.ceil(length / Math.max(1, fill.length)) || 0)].slice(0, length).join('');

/** The text after this one: `az` to `ba`, `a9` to `b0`. */
export function succ(self: string): string {
  const list = [...self];
  let index = list.length - 1;
  while (index >= 0 && !/[A-Za-z0-9]/.test(list[index] as string)) index--;
  if (index < 0) return self;
  for (; index >= 0; index--) {
    const char = list[index] as string;
    const wrap = ({ z: 'a', Z: 'A', '9': '0' } as Record<string, string>)[char];
    if (wrap === undefined) {
      list[index] = String.fromCodePoint((char.codePointAt(0) as number) + 1);
      return list.join('');
    }
    list[index] = wrap;
    if (index === 0 || !/[A-Za-z0-9]/.test(list[index - 1] as string)) {
      list.splice(index, 0, wrap === '0' ? '1' : wrap);
      return list.join('');
    }
  }
  return list.join('');
}

const capitalized = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

export const stringTransformations: Methods<string> = {
  '+': (self, call) => self + stringAt(call, 0),
  '*': (self, call) => self.repeat(countAt(call, 0)),
  '%': (self, call) => formatText(self, Array.isArray(call.args[0]) ? call.args[0] : call.args, call),
  strip: self => self.replace(/^[\s\0]+|[\s\0]+$/g, ''),
  lstrip: self => self.replace(/^\s+/, ''),
  rstrip: self => self.replace(/[\s\0]+$/, ''),
  chomp: (self, call) => {
    if (call.args.length === 0) return self.replace(/\r?\n$|\r$/, '');
    const end = stringAt(call, 0);
    return end !== '' && self.endsWith(end) ? self.slice(0, -end.length) : self;
  },
  chop: self => (self.endsWith('\r\n') ? self.slice(0, -2) : [...self].slice(0, -1).join('')),
  upcase: self => self.toUpperCase(),
  downcase: self => self.toLowerCase(),
  capitalize: capitalized,
  swapcase: self => [...self].map(c => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join(''),
  reverse: self => [...self].reverse().join(''),
  delete_prefix: (self, call) => (self.startsWith(stringAt(call, 0)) ? self.slice(stringAt(call, 0).length) : self),
  delete_suffix: (self, call) =>
    self.endsWith(stringAt(call, 0)) ? self.slice(0, self.length - stringAt(call, 0).length) : self,
  shellescape: (self, call) => shellwords.escape({ ...call, args: [self] }),
  ljust: (self, call) => {
    const { missing, fill } = padding(call, self);
    return self + fillOf(fill, missing);
  },
  rjust: (self, call) => {
    const { missing, fill } = padding(call, self);
    return fillOf(fill, missing) + self;
  },
  center: (self, call) => {
    const { missing, fill } = padding(call, self);
    return fillOf(fill, Math.floor(missing / 2)) + self + fillOf(fill, Math.ceil(missing / 2));
  },
  insert: (self, call) => {
    const list = [...self];
    const index = countAt(call, 0);
    list.splice(index < 0 ? list.length + index + 1 : index, 0, stringAt(call, 1));
    return list.join('');
  },
  succ,
  next: succ,
  unicode_normalize: self => self.normalize('NFC'),
};
