/** String: what can be asked of one: parts, lengths, comparisons. */
import { RubyMatch, RubyRange, RubyRegexp, type RubyValue, truthy } from '../ruby-value.ts';
import { countAt, stringAt } from './arguments.ts';
import { bounds } from './bounds.ts';
import type { MethodCall, Methods } from './method-call.ts';

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
  const list = [...self];
  if (index instanceof RubyRange || call.args.length === 2) {
    const found = bounds(index instanceof RubyRange ? index : undefined, call, list.length);
    return found ? list.slice(...found).join('') : null;
  }
  const position = countAt(call, 0);
  return list[position < 0 ? position + list.length : position] ?? null;
}

const comparison =
  (test: (order: number) => boolean) =>
  (self: string, call: MethodCall): boolean =>
    test(call.ruby.ordered(self, call.args[0] ?? null, call.place));

export const stringQueries: Methods<string> = {
  '<': comparison(order => order < 0),
  '<=': comparison(order => order <= 0),
  '>': comparison(order => order > 0),
  '>=': comparison(order => order >= 0),
  'between?': (self, call) => truthy(self >= stringAt(call, 0) && self <= stringAt(call, 1)),
  casecmp: (self, call) => BigInt(call.ruby.compare(self.toLowerCase(), stringAt(call, 0).toLowerCase()) ?? 0),
  'casecmp?': (self, call) => self.toLowerCase() === stringAt(call, 0).toLowerCase(),
  '[]': at,
  slice: at,
  length: self => BigInt([...self].length),
  size: self => BigInt([...self].length),
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
  rindex: (self, call) => {
    const found = self.lastIndexOf(stringAt(call, 0));
    return found === -1 ? null : BigInt(found);
  },
  'ascii_only?': self => /^[\x00-\x7f]*$/.test(self),
  ord: self => BigInt(self.codePointAt(0) ?? 0),
};
