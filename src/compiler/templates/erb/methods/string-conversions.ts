/** String: what else it can become: numbers, symbols, lists. */
import { inspect, RubySymbol } from '../ruby-value.ts';
import { countAt } from './arguments.ts';
import type { MethodCall, Methods } from './method-call.ts';
import { shellwords } from './shellwords.ts';

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

export function lines(self: string): string[] {
  return self.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

export const stringConversions: Methods<string> = {
  to_s: self => self,
  to_str: self => self,
  to_i: toInteger,
  to_f: self => Number(/^\s*[-+]?\d[\d_]*(?:\.\d+)?(?:[eE][-+]?\d+)?/.exec(self)?.[0].replace(/_/g, '') ?? 0),
  to_sym: self => new RubySymbol(self),
  intern: self => new RubySymbol(self),
  hex: self => toInteger(self, { args: [16n] } as unknown as MethodCall),
  oct: self => toInteger(self, { args: [8n] } as unknown as MethodCall),
  inspect: self => inspect(self),
  dump: self => inspect(self),
  lines,
  chars: self => [...self],
  bytes: self => [...new TextEncoder().encode(self)].map(BigInt),
  encoding: (_self, call) => call.ruby.unsupported('encoding', call.place, 'all text is UTF-8'),
  force_encoding: self => self,
  encode: self => self,
  shellsplit: (self, call) => shellwords.split({ ...call, args: [self] }),
};
