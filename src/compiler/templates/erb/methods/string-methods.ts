/** String. Strings do not change in place here; methods with `!` are refused with what to write. */
import {
  inspect,
  RubyConstant,
  RubyHash,
  RubyMatch,
  RubyRange,
  RubyRegexp,
  RubySymbol,
  type RubyValue,
  toText,
  truthy,
} from '../ruby-value.ts';
import { countAt, needBlock, stringAt } from './arguments.ts';
import { bounds } from './bounds.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { callConstant } from './other-methods.ts';
import { formatText } from './string-format.ts';

const chars = (text: string): string[] => [...text];

/** A pattern argument: a string matches itself. */
function pattern(call: MethodCall, at: number): RegExp {
  const value = call.args[at];
  if (value instanceof RubyRegexp) return new RegExp(value.js.source, `${value.js.flags}g`);
  return new RegExp(stringAt(call, at).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'gu');
}

/** `\1`, `\0`, `\\` and `\k<name>` in a replacement. */
function expanded(replacement: string, match: RubyMatch): string {
  return replacement.replace(/\\(?:k<(\w+)>|([0-9&\\]))/g, (_all, name, code) => {
    if (name !== undefined) return match.names[name] ?? '';
    if (code === '\\') return '\\';
    return match.groups[code === '&' ? 0 : Number(code)] ?? '';
  });
}

function replaced(self: string, call: MethodCall, all: boolean): string {
  const expression = pattern(call, 0);
  let out = '';
  let end = 0;
  for (const found of self.matchAll(expression)) {
    const match = new RubyMatch(found, self);
    call.ruby.lastMatch = match;
    out += self.slice(end, found.index);
    const given = call.args[1];
    if (given instanceof RubyHash) out += toText(given.get(found[0]) ?? null);
    else if (given !== undefined) out += expanded(stringAt(call, 1), match);
    else out += toText(call.ruby.yield(needBlock(call, 'gsub'), found[0]));
    end = found.index + found[0].length;
    if (!all) break;
  }
  return out + self.slice(end);
}

function split(self: string, call: MethodCall): RubyValue {
  const limit = countAt(call, 1, 0);
  const separator = call.args[0] ?? null;
  let text = self;
  let parts: string[] = [];
  if (separator === null || separator === ' ') {
    text = self.replace(/^\s+/, '');
    parts = text.split(/\s+/);
    if (limit > 0) {
      parts = [];
      while (parts.length < limit - 1 && /\s/.test(text)) {
        const [head] = text.split(/\s+/, 1) as [string];
        parts.push(head);
        text = text.slice(head.length).replace(/^\s+/, '');
      }
      parts.push(text);
    }
  } else if (separator instanceof RubyRegexp || limit > 0) {
    let end = 0;
    for (const found of self.matchAll(pattern(call, 0))) {
      if (limit > 0 && parts.length >= limit - 1) break;
      if (found[0] === '' && (found.index === 0 || found.index >= self.length)) continue;
      parts.push(self.slice(end, found.index), ...found.slice(1).filter(group => group !== undefined));
      end = found.index + found[0].length;
    }
    parts.push(self.slice(end));
  } else parts = stringAt(call, 0) === '' ? chars(self) : self.split(stringAt(call, 0));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

function at(self: string, call: MethodCall): RubyValue {
  const [index] = call.args;
  if (typeof index === 'string') return self.includes(index) ? index : null;
  if (index instanceof RubyRegexp) {
    const found = self.match(index.js);
    call.ruby.lastMatch = found ? new RubyMatch(found, self) : null;
    const group = call.args[1];
    if (!found) return null;
    return typeof group === 'string' ? (found.groups?.[group] ?? null) : (found[countAt(call, 1, 0)] ?? null);
  }
  const list = chars(self);
  if (index instanceof RubyRange || call.args.length === 2) {
    const found = bounds(index instanceof RubyRange ? index : undefined, call, list.length);
    return found ? list.slice(...found).join('') : null;
  }
  const position = countAt(call, 0);
  return list[position < 0 ? position + list.length : position] ?? null;
}

/** The characters that `tr`, `delete`, `count` and `squeeze` mean: ranges and a leading ^. */
function charSet(text: string): { list: string[]; negated: boolean } {
  const negated = text.length > 1 && text.startsWith('^');
  const source = chars(negated ? text.slice(1) : text);
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
  return chars(self)
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

function toInteger(self: string, call: MethodCall): bigint {
  const base = countAt(call, 0, 10);
  const digits = '0123456789abcdefghijklmnopqrstuvwxyz'.slice(0, base);
  const prefix = base === 16 ? '(?:0x)?' : base === 2 ? '(?:0b)?' : base === 8 ? '(?:0o?)?' : '';
  const found = new RegExp(`^\\s*([-+]?)${prefix}([${digits}]+(?:_[${digits}]+)*)`, 'i').exec(self);
  if (!found) return 0n;
  let value = 0n;
  for (const digit of (found[2] as string).replace(/_/g, '').toLowerCase())
    value = value * BigInt(base) + BigInt(digits.indexOf(digit));
  return found[1] === '-' ? -value : value;
}

function scan(self: string, call: MethodCall): RubyValue {
  const found = [...self.matchAll(pattern(call, 0))].map((match): RubyValue => {
    call.ruby.lastMatch = new RubyMatch(match, self);
    const value: RubyValue = match.length > 1 ? match.slice(1).map(group => group ?? null) : match[0];
    if (call.block) call.ruby.yield(call.block, value);
    return value;
  });
  return call.block ? self : found;
}

function matched(self: string, call: MethodCall): RubyMatch | null {
  const value = call.args[0];
  const expression = value instanceof RubyRegexp ? value : call.ruby.regexp(stringAt(call, 0), '', call.place);
  const found = self.match(expression.js);
  return found ? new RubyMatch(found, self) : null;
}

function lines(self: string): string[] {
  return self.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function padding(call: MethodCall, self: string): { missing: number; fill: string } {
  return {
    missing: Math.max(0, countAt(call, 0) - chars(self).length),
    fill: call.args[1] === undefined ? ' ' : stringAt(call, 1),
  };
}
const fillOf = (fill: string, length: number): string =>
  chars(fill.repeat(Math.ceil(length / Math.max(1, fill.length)) || 0))
    .slice(0, length)
    .join('');

function succ(self: string): string {
  const list = chars(self);
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
const comparison =
  (test: (order: number) => boolean) =>
  (self: string, call: MethodCall): boolean =>
    test(call.ruby.ordered(self, call.args[0] ?? null, call.place));

export const stringMethods: Methods<string> = {
  '+': (self, call) => self + stringAt(call, 0),
  '*': (self, call) => self.repeat(countAt(call, 0)),
  '%': (self, call) => formatText(self, Array.isArray(call.args[0]) ? call.args[0] : call.args, call),
  '<<': (_self, call) =>
    call.ruby.unsupported(
      '<< on a string that is no local variable',
      call.place,
      'collect the text in a local with +=',
    ),
  '=~': (self, call) => {
    const match = call.args[0] instanceof RubyRegexp ? matched(self, call) : null;
    call.ruby.lastMatch = match;
    return match ? BigInt(chars(match.before).length) : null;
  },
  match: (self, call) => {
    call.ruby.lastMatch = matched(self, call);
    return call.ruby.lastMatch;
  },
  'match?': (self, call) => matched(self, call) !== null,
  '<': comparison(order => order < 0),
  '<=': comparison(order => order <= 0),
  '>': comparison(order => order > 0),
  '>=': comparison(order => order >= 0),
  '[]': at,
  slice: at,
  length: self => BigInt(chars(self).length),
  size: self => BigInt(chars(self).length),
  bytesize: self => BigInt(new TextEncoder().encode(self).length),
  'empty?': self => self === '',
  'include?': (self, call) => self.includes(stringAt(call, 0)),
  'start_with?': (self, call) =>
    call.args.some((arg, i) =>
      arg instanceof RubyRegexp
        ? new RegExp(`^(?:${arg.js.source})`, arg.js.flags.replace('m', '')).test(self)
        : self.startsWith(stringAt(call, i)),
    ),
  'end_with?': (self, call) => call.args.some((_, i) => self.endsWith(stringAt(call, i))),
  index: (self, call) => {
    const start = countAt(call, 1, 0);
    const expression = pattern(call, 0);
    expression.lastIndex = start;
    const found = expression.exec(self);
    return found ? BigInt(found.index) : null;
  },
  rindex: (self, call) => {
    const found = self.lastIndexOf(stringAt(call, 0));
    return found === -1 ? null : BigInt(found);
  },
  to_s: self => self,
  to_str: self => self,
  to_i: toInteger,
  to_f: self => Number(/^\s*[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?/.exec(self)?.[0].replace(/_/g, '') ?? 0),
  to_sym: self => new RubySymbol(self),
  intern: self => new RubySymbol(self),
  inspect: self => inspect(self),
  dump: self => inspect(self),
  strip: self => self.replace(/^[\s\0]+|[\s\0]+$/g, ''),
  lstrip: self => self.replace(/^\s+/, ''),
  rstrip: self => self.replace(/[\s\0]+$/, ''),
  chomp: (self, call) => {
    if (call.args.length === 0) return self.replace(/\r?\n$|\r$/, '');
    const end = stringAt(call, 0);
    return end !== '' && self.endsWith(end) ? self.slice(0, -end.length) : self;
  },
  chop: self => (self.endsWith('\r\n') ? self.slice(0, -2) : chars(self).slice(0, -1).join('')),
  upcase: self => self.toUpperCase(),
  downcase: self => self.toLowerCase(),
  capitalize: capitalized,
  swapcase: self =>
    chars(self)
      .map(c => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase()))
      .join(''),
  casecmp: (self, call) => BigInt(call.ruby.compare(self.toLowerCase(), stringAt(call, 0).toLowerCase()) ?? 0),
  'casecmp?': (self, call) => self.toLowerCase() === stringAt(call, 0).toLowerCase(),
  reverse: self => chars(self).reverse().join(''),
  sub: (self, call) => replaced(self, call, false),
  gsub: (self, call) => replaced(self, call, true),
  tr: (self, call) => translated(self, call, false),
  tr_s: (self, call) => translated(self, call, true),
  delete: (self, call) => {
    const inside = inSets(call);
    return chars(self)
      .filter(char => !inside(char))
      .join('');
  },
  count: (self, call) => BigInt(chars(self).filter(inSets(call)).length),
  squeeze: (self, call) => {
    const inside = call.args.length === 0 ? () => true : inSets(call);
    return chars(self)
      .filter((char, index, list) => index === 0 || char !== list[index - 1] || !inside(char))
      .join('');
  },
  delete_prefix: (self, call) => (self.startsWith(stringAt(call, 0)) ? self.slice(stringAt(call, 0).length) : self),
  delete_suffix: (self, call) =>
    self.endsWith(stringAt(call, 0)) ? self.slice(0, self.length - stringAt(call, 0).length) : self,
  split,
  scan,
  lines,
  each_line: (self, call) => {
    for (const line of lines(self)) call.ruby.yield(needBlock(call, 'each_line'), line);
    return self;
  },
  chars,
  each_char: (self, call) => {
    for (const char of chars(self)) call.ruby.yield(needBlock(call, 'each_char'), char);
    return self;
  },
  bytes: self => [...new TextEncoder().encode(self)].map(BigInt),
  shellescape: (self, call) => callConstant(new RubyConstant('Shellwords'), 'escape', { ...call, args: [self] }),
  shellsplit: (self, call) => callConstant(new RubyConstant('Shellwords'), 'split', { ...call, args: [self] }),
  partition: (self, call) => {
    const found = pattern(call, 0).exec(self);
    return found ? [self.slice(0, found.index), found[0], self.slice(found.index + found[0].length)] : [self, '', ''];
  },
  rpartition: (self, call) => {
    const found = [...self.matchAll(pattern(call, 0))].at(-1);
    return found ? [self.slice(0, found.index), found[0], self.slice(found.index + found[0].length)] : ['', '', self];
  },
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
    const list = chars(self);
    const index = countAt(call, 0);
    list.splice(index < 0 ? list.length + index + 1 : index, 0, stringAt(call, 1));
    return list.join('');
  },
  prepend: (_self, call) =>
    call.ruby.unsupported('prepend, which changes a string in place', call.place, 'write the two strings with +'),
  concat: (_self, call) =>
    call.ruby.unsupported('concat, which changes a string in place', call.place, 'use += on a local'),
  replace: (_self, call) =>
    call.ruby.unsupported('replace, which changes a string in place', call.place, 'assign the new text'),
  succ,
  next: succ,
  upto: (self, call) => {
    const last = stringAt(call, 0);
    const block = needBlock(call, 'upto');
    for (let text = self; text.length <= last.length; text = succ(text)) {
      call.ruby.turn(call.place);
      call.ruby.yield(block, text);
      if (text === last) break;
    }
    return self;
  },
  hex: self => toInteger(self, { args: [16n] } as unknown as MethodCall),
  oct: self => toInteger(self, { args: [8n] } as unknown as MethodCall),
  ord: self => BigInt(self.codePointAt(0) ?? 0),
  encoding: (_self, call) => call.ruby.unsupported('encoding', call.place, 'all text is UTF-8'),
  force_encoding: self => self,
  encode: self => self,
  unicode_normalize: self => self.normalize('NFC'),
  'ascii_only?': self => /^[\x00-\x7f]*$/.test(self),
  sum: (_self, call) => call.ruby.unsupported('String#sum', call.place),
  'between?': (self, call) => truthy(self >= stringAt(call, 0) && self <= stringAt(call, 1)),
};
