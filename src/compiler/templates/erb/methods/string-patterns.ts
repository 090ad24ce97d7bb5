/** String: search and substitution with expressions or texts. */
import { RubyHash, RubyMatch, RubyRegexp, type RubyValue, toText } from '../ruby-value.ts';
import { countAt, needBlock, stringAt } from './arguments.ts';
import type { MethodCall, Methods } from './method-call.ts';

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
  } else parts = stringAt(call, 0) === '' ? [...self] : self.split(stringAt(call, 0));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
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

export const stringPatterns: Methods<string> = {
  '=~': (self, call) => {
    const match = call.args[0] instanceof RubyRegexp ? matched(self, call) : null;
    call.ruby.lastMatch = match;
    return match ? BigInt([...match.before].length) : null;
  },
  match: (self, call) => {
    call.ruby.lastMatch = matched(self, call);
    return call.ruby.lastMatch;
  },
  'match?': (self, call) => matched(self, call) !== null,
  sub: (self, call) => replaced(self, call, false),
  gsub: (self, call) => replaced(self, call, true),
  scan,
  split,
  index: (self, call) => {
    const start = countAt(call, 1, 0);
    const expression = pattern(call, 0);
    expression.lastIndex = start;
    const found = expression.exec(self);
    return found ? BigInt(found.index) : null;
  },
  partition: (self, call) => {
    const found = pattern(call, 0).exec(self);
    return found ? [self.slice(0, found.index), found[0], self.slice(found.index + found[0].length)] : [self, '', ''];
  },
  rpartition: (self, call) => {
    const found = [...self.matchAll(pattern(call, 0))].at(-1);
    return found ? [self.slice(0, found.index), found[0], self.slice(found.index + found[0].length)] : ['', '', self];
  },
};
