/** Arithmetic with Timespan and Timestamp. Spec: https://puppet.com/docs/puppet/8/lang_data_time */
import { divisionByZero, operatorNotApplicableWhen } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle } from '../../diagnostics/label.ts';
import type { ArithmeticExpression } from '../../model/ast.ts';
import type { Timespan, Timestamp, Value } from '../../model/value.ts';
import { valueLabel } from '../types/label.ts';

const SECOND = 1_000_000_000n;
const span = (nanoseconds: bigint): Timespan => ({ kind: 'timespan', nanoseconds });
const stamp = (nanoseconds: bigint): Timestamp => ({ kind: 'timestamp', nanoseconds });

function kindOf(value: Value): string {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : typeof value;
}
/** Is it a Timespan or a Timestamp? */
export function isTime(value: Value): value is Timespan | Timestamp {
  const kind = kindOf(value);
  return kind === 'timespan' || kind === 'timestamp';
}

/** Seconds given as a number, in nanoseconds. */
function nanoseconds(value: Value): bigint | undefined {
  if (typeof value === 'bigint') return value * SECOND;
  if (typeof value === 'number') return BigInt(Math.trunc(value * 1e9));
  return isTime(value) ? value.nanoseconds : undefined;
}

function floorDivide(left: bigint, right: bigint): bigint {
  const rest = left % right;
  return rest !== 0n && rest < 0n !== right < 0n ? left / right - 1n : left / right;
}

function scale(left: Timespan, right: Value, operator: '*' | '/'): Timespan | undefined {
  if (typeof right === 'bigint')
    return span(operator === '*' ? left.nanoseconds * right : floorDivide(left.nanoseconds, right));
  if (typeof right !== 'number') return undefined;
  const by = operator === '*' ? right : 1 / right;
  return span(BigInt(Math.trunc(Number(left.nanoseconds) * by)));
}

function addOrSubtract(operator: '+' | '-', left: Value, right: Value): Value | undefined {
  const a = nanoseconds(left);
  const b = nanoseconds(right);
  if (a === undefined || b === undefined) return undefined;
  const stamps = [left, right].filter(value => kindOf(value) === 'timestamp').length;
  if (operator === '+') return stamps === 2 ? undefined : stamps === 1 ? stamp(a + b) : span(a + b);
  if (kindOf(right) === 'timestamp') return kindOf(left) === 'timestamp' ? span(a - b) : undefined;
  return stamps === 1 ? stamp(a - b) : span(a - b);
}

/** The result where one side at least is a time; fails where the operator has none. */
export function calculateTime(node: ArithmeticExpression, left: Value, right: Value): Value {
  const { operator } = node;
  let result: Value | undefined;
  if (operator === '+' || operator === '-') result = addOrSubtract(operator, left, right);
  else if (operator === '*') {
    const [time, by] = kindOf(left) === 'timespan' ? [left, right] : [right, left];
    if (kindOf(time) === 'timespan') result = scale(time as Timespan, by, '*');
  } else if ((operator === '/' || operator === '%') && kindOf(left) === 'timespan') {
    if (right === 0n || right === 0 || (isTime(right) && right.nanoseconds === 0n)) {
      return fail(divisionByZero({}, node.right.span));
    }
    const a = (left as Timespan).nanoseconds;
    if (kindOf(right) === 'timespan') {
      const b = (right as Timespan).nanoseconds;
      result = operator === '/' ? Number(a) / Number(b) : span(a - floorDivide(a, b) * b);
    } else if (operator === '/') result = scale(left as Timespan, right, '/');
  }
  if (result !== undefined) return result;
  const labels = { operator, left: withArticle(valueLabel(left)), right: withArticle(valueLabel(right)) };
  return fail(operatorNotApplicableWhen(labels, node.left.span));
}
