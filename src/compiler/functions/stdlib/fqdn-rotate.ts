import type { Value } from '../../../model/value.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { fqdn } from '../facts.ts';
import { joinList } from '../ruby/flatten.ts';
import { md5Seed, seededBelow } from '../seeded.ts';

export const fqdnRotate = defineFunction({
  name: 'stdlib::fqdn_rotate',
  doc: 'A list or string turned round by a number of places that stays the same for one host and seed.',
  dispatches: [
    {
      parameters: ['String $input', 'Variant[Integer,String] *$seeds'],
      call: (context, [text, ...seeds]) => rotate(context, [...(text as string)], seeds).join(''),
    },
    {
      parameters: ['Array $input', 'Variant[Integer,String] *$seeds'],
      call: (context, [list, ...seeds]) => rotate(context, list as Value[], seeds),
    },
  ],
});

function rotate(context: CallContext, values: readonly Value[], seeds: readonly Value[]): readonly Value[] {
  if (values.length <= 1) return values;
  const seed = md5Seed(joinList([fqdn(context), ...seeds], ':'));
  const offset = Number(seededBelow(context, seed, BigInt(values.length)));
  return [...values.slice(offset), ...values.slice(0, offset)];
}
