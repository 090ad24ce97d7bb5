import type { Value } from '../../../model/value.ts';
import { byCodePoint } from '../../types/build-type.ts';
import { compareValues } from '../../types/compare.ts';
import { isInstance } from '../../types/is-instance.ts';
import { valueLabel } from '../../types/label.ts';
import { typeFromText } from '../../types/type-from-text.ts';
import { type CallContext, type Dispatch, defineFunction } from '../define-function.ts';

function order(context: CallContext, [a, b, ignoreCase = true]: readonly Value[]): bigint {
  const compared = ignoreCase ? compareValues(a as Value, b as Value) : byCodePoint(a as string, b as string);
  if (typeof compared === 'string') return context.fail(compared);
  return BigInt(Math.sign(compared));
}

function explain(values: readonly Value[]): string {
  const [a = null, b = null, ...more] = values;
  const comparable = typeFromText('Variant[String, SemVer, Numeric, Timespan, Timestamp]');
  const got = `Got ${valueLabel(a)} and ${valueLabel(b)}`;
  if (!isInstance(comparable, a) || !isInstance(comparable, b)) {
    return `compare(): Non comparable type. Only values of the types Numeric, String, Semver, Timestamp and Timestamp can be compared. ${got}`;
  }
  if (more.length > 0) {
    if (typeof a !== 'string' || typeof b !== 'string') {
      return 'compare(): The third argument (ignore case) can only be used when comparing strings';
    }
    if (more.length > 1) return `compare(): Accepts at most 3 arguments, got ${values.length}`;
    return `compare(): The third argument (ignore case) must be a Boolean. Got ${valueLabel(more[0] as Value)}`;
  }
  return `compare(): Can only compare values of the same type (or for Timestamp/Timespan also against Numeric). ${got}`;
}

const pair = (a: string, b: string): Dispatch => ({ parameters: [`${a} $a`, `${b} $b`], call: order });

export const compare = defineFunction({
  name: 'compare',
  doc: 'Gives -1, 0 or 1 as the first value is below, equal to or above the second. Strings may be compared with their case.',
  dispatches: [
    pair('Numeric', 'Numeric'),
    { parameters: ['String $a', 'String $b', 'Boolean $ignore_case = true'], call: order },
    pair('SemVer', 'SemVer'),
    pair('Numeric', 'Variant[Timespan, Timestamp]'),
    pair('Timestamp', 'Variant[Timestamp, Numeric]'),
    pair('Timespan', 'Variant[Timespan, Numeric]'),
    {
      explains: true,
      parameters: ['Any $a', 'Any $b', 'Any *$ignore_case'],
      call: (context, values) => context.fail(`'compare' ${explain(values)}`),
    },
  ],
});
