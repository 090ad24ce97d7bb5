/** Regexp and MatchData. */
import { RubyHash, RubyMatch, type RubyRegexp, toText } from '../ruby-value.ts';
import { nameAt } from './arguments.ts';
import type { MethodCall, Methods } from './method-call.ts';

function match(self: RubyRegexp, call: MethodCall): RubyMatch | null {
  const value = call.args[0] ?? null;
  if (value === null) return null;
  const text = toText(value);
  const found = text.match(self.js);
  return found ? new RubyMatch(found, text) : null;
}

export const regexpMethods: Methods<RubyRegexp> = {
  '=~': (self, call) => {
    call.ruby.lastMatch = match(self, call);
    return call.ruby.lastMatch ? BigInt([...call.ruby.lastMatch.before].length) : null;
  },
  '===': (self, call) => {
    const found = typeof call.args[0] === 'string' ? match(self, call) : null;
    call.ruby.lastMatch = found;
    return found !== null;
  },
  match: (self, call) => {
    call.ruby.lastMatch = match(self, call);
    return call.ruby.lastMatch;
  },
  'match?': (self, call) => match(self, call) !== null,
  source: self => self.source,
};

export const matchMethods: Methods<RubyMatch> = {
  '[]': (self, call) =>
    typeof call.args[0] === 'bigint'
      ? (self.groups.at(Number(call.args[0])) ?? null)
      : (self.names[nameAt(call, 0)] ?? null),
  captures: self => self.groups.slice(1),
  named_captures: self =>
    new RubyHash(Object.entries(self.names).map(([name, value]) => [name, value ?? null] as const)),
  to_a: self => [...self.groups],
  pre_match: self => self.before,
  post_match: self => self.after,
};
