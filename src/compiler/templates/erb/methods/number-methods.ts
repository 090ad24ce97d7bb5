/** Integer and Float. Integers are exact and divide towards minus infinity, as Ruby's. */
import { className, type RubyValue } from '../ruby-value.ts';
import { countAt, needBlock } from './arguments.ts';
import type { MethodCall, Methods } from './method-call.ts';

type Numeric = bigint | number;

function operand(self: Numeric, call: MethodCall): Numeric {
  const value = call.args[0] ?? null;
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  return call.ruby.failed(
    `${value === null ? 'nil' : className(value)} can't be coerced into ${className(self)}`,
    call.place,
  );
}

function divided(a: bigint, b: bigint, call: MethodCall): bigint {
  if (b === 0n) return call.ruby.failed('divided by 0', call.place);
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function modulo(a: Numeric, b: Numeric, call: MethodCall): Numeric {
  if (typeof a === 'bigint' && typeof b === 'bigint') return a - divided(a, b, call) * b;
  return Number(a) - Math.floor(Number(a) / Number(b)) * Number(b);
}

/** Both exact, or both as floats. */
function pair(
  self: Numeric,
  call: MethodCall,
  exact: (a: bigint, b: bigint) => RubyValue,
  float: (a: number, b: number) => RubyValue,
): RubyValue {
  const other = operand(self, call);
  return typeof self === 'bigint' && typeof other === 'bigint'
    ? exact(self, other)
    : float(Number(self), Number(other));
}

function comparison(test: (order: number) => boolean): (self: Numeric, call: MethodCall) => boolean {
  return (self, call) => test(call.ruby.ordered(self, call.args[0] ?? null, call.place));
}

function rounded(value: number, digits: number, how: (value: number) => number): RubyValue {
  if (digits <= 0) return BigInt(how(value / 10 ** -digits)) * 10n ** BigInt(-digits);
  return Number(`${how(Number(`${value}e${digits}`))}e-${digits}`);
}
/** Half away from zero. */
const half = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

function rounding(how: (value: number) => number): (self: Numeric, call: MethodCall) => RubyValue {
  return (self, call) =>
    typeof self === 'bigint' && countAt(call, 0, 0) >= 0 ? self : rounded(Number(self), countAt(call, 0, 0), how);
}

function counted(
  name: string,
  range: (self: number, call: MethodCall) => [number, number, number],
): (self: Numeric, call: MethodCall) => RubyValue {
  return (self, call) => {
    const block = needBlock(call, name);
    const [from, to, step] = range(Number(self), call);
    for (let at = from; step > 0 ? at <= to : at >= to; at += step) {
      call.ruby.turn(call.place);
      call.ruby.yield(block, BigInt(at));
    }
    return self;
  };
}

export const numberMethods: Methods<Numeric> = {
  '+': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a + b,
      (a, b) => a + b,
    ),
  '-': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a - b,
      (a, b) => a - b,
    ),
  '*': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a * b,
      (a, b) => a * b,
    ),
  '/': (self, call) =>
    pair(
      self,
      call,
      (a, b) => divided(a, b, call),
      (a, b) => a / b,
    ),
  '%': (self, call) => modulo(self, operand(self, call), call),
  modulo: (self, call) => modulo(self, operand(self, call), call),
  '**': (self, call) =>
    pair(
      self,
      call,
      (a, b) => (b >= 0n ? a ** b : Number(a) ** Number(b)),
      (a, b) => a ** b,
    ),
  div: (self, call) =>
    pair(
      self,
      call,
      (a, b) => divided(a, b, call),
      (a, b) => BigInt(Math.floor(a / b)),
    ),
  fdiv: (self, call) => Number(self) / Number(operand(self, call)),
  divmod: (self, call) => {
    const other = operand(self, call);
    const rest = modulo(self, other, call);
    return [
      typeof self === 'bigint' && typeof other === 'bigint'
        ? divided(self, other, call)
        : Math.floor(Number(self) / Number(other)),
      rest,
    ];
  },
  '-@': self => -self,
  '<': comparison(order => order < 0),
  '<=': comparison(order => order <= 0),
  '>': comparison(order => order > 0),
  '>=': comparison(order => order >= 0),
  'between?': (self, call) =>
    call.ruby.ordered(self, call.args[0] ?? null, call.place) >= 0 &&
    call.ruby.ordered(self, call.args[1] ?? null, call.place) <= 0,
  '&': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a & b,
      () => call.ruby.unsupported('& on floats', call.place),
    ),
  '|': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a | b,
      () => call.ruby.unsupported('| on floats', call.place),
    ),
  '^': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a ^ b,
      () => call.ruby.unsupported('^ on floats', call.place),
    ),
  '<<': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a << b,
      () => call.ruby.unsupported('<< on floats', call.place),
    ),
  '>>': (self, call) =>
    pair(
      self,
      call,
      (a, b) => a >> b,
      () => call.ruby.unsupported('>> on floats', call.place),
    ),
  abs: self => (self < 0 ? -self : self),
  to_i: self => (typeof self === 'bigint' ? self : BigInt(Math.trunc(self))),
  to_int: self => (typeof self === 'bigint' ? self : BigInt(Math.trunc(self))),
  truncate: rounding(Math.trunc),
  to_f: self => Number(self),
  round: rounding(half),
  floor: rounding(Math.floor),
  ceil: rounding(Math.ceil),
  to_s: (self, call) => {
    const base = countAt(call, 0, 10);
    return base === 10 || typeof self === 'number' ? call.ruby.text(self, call.place) : self.toString(base);
  },
  chr: (self, call) =>
    self >= 0 && self < 128
      ? String.fromCharCode(Number(self))
      : call.ruby.failed(`${self} out of char range`, call.place),
  succ: self => (typeof self === 'bigint' ? self + 1n : self + 1),
  next: self => (typeof self === 'bigint' ? self + 1n : self + 1),
  pred: self => (typeof self === 'bigint' ? self - 1n : self - 1),
  'zero?': self => Number(self) === 0,
  'positive?': self => self > 0,
  'negative?': self => self < 0,
  'even?': self => Number(self) % 2 === 0,
  'odd?': self => Math.abs(Number(self) % 2) === 1,
  'integer?': self => typeof self === 'bigint',
  'nan?': self => Number.isNaN(self),
  times: (self, call) => {
    if (!call.block) return Array.from({ length: Math.max(0, Number(self)) }, (_, at) => BigInt(at));
    return counted('times', value => [0, value - 1, 1])(self, call);
  },
  upto: counted('upto', (value, call) => [value, countAt(call, 0), 1]),
  downto: counted('downto', (value, call) => [value, countAt(call, 0), -1]),
  step: counted('step', (value, call) => [value, countAt(call, 0), countAt(call, 1, 1)]),
  clamp: (self, call) => {
    const [low, high] = [call.args[0] ?? null, call.args[1] ?? null];
    if (call.ruby.ordered(self, low, call.place) < 0) return low;
    return call.ruby.ordered(self, high, call.place) > 0 ? high : self;
  },
};
