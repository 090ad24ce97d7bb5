/** Range. */
import type { RubyRange, RubyValue } from '../ruby-value.ts';
import { countAt } from './arguments.ts';
import { callMethod } from './index.ts';
import type { MethodCall, Methods } from './method-call.ts';

/** The members of a range of integers or strings. */
export function rangeList(self: RubyRange, call: MethodCall): RubyValue[] {
  const { from, to } = self;
  if (typeof from === 'bigint' && (typeof to === 'bigint' || typeof to === 'number')) {
    const last = typeof to === 'bigint' ? to : BigInt(Math.floor(to));
    const list: RubyValue[] = [];
    for (let at = from; self.exclusive ? at < last : at <= last; at++) {
      call.ruby.turn(call.place);
      list.push(at);
    }
    return list;
  }
  if (typeof from === 'string' && typeof to === 'string') {
    const list: RubyValue[] = [];
    for (
      let text = from;
      text.length <= to.length;
      text = String(callMethod(call.ruby, text, 'succ', [], undefined, call.place))
    ) {
      call.ruby.turn(call.place);
      if (!(self.exclusive && text === to)) list.push(text);
      if (text === to) break;
    }
    return list;
  }
  return call.ruby.failed("can't iterate from this range", call.place);
}

function covers(self: RubyRange, call: MethodCall): boolean {
  const value = call.args[0] ?? null;
  const low = self.from === null ? -1 : call.ruby.compare(self.from, value);
  const high = self.to === null ? -1 : call.ruby.compare(value, self.to);
  return low !== undefined && high !== undefined && low <= 0 && (self.exclusive ? high < 0 : high <= 0);
}

export const rangeMethods: Methods<RubyRange> = {
  to_a: rangeList,
  each: (self, call) => {
    callMethod(call.ruby, rangeList(self, call), 'each', [], call.block, call.place);
    return self;
  },
  'include?': covers,
  'member?': covers,
  'cover?': covers,
  '===': covers,
  begin: self => self.from,
  end: self => self.to,
  last: (self, call) =>
    call.args.length > 0
      ? callMethod(call.ruby, rangeList(self, call), 'last', call.args, undefined, call.place)
      : self.to,
  size: (self, call) => BigInt(rangeList(self, call).length),
  step: (self, call) => {
    const by = countAt(call, 0);
    const list = rangeList(self, call).filter((_, index) => index % by === 0);
    return call.block ? callMethod(call.ruby, list, 'each', [], call.block, call.place) : list;
  },
};
