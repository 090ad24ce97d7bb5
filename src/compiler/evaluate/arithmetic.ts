/** Arithmetic and its uses on lists, hashes and times. Spec: https://puppet.com/docs/puppet/8/lang_expressions#arithmetic-operators */
import {
  divisionByZero,
  numericOverflow,
  operatorNotApplicableWhen,
  resultIsInfinity,
} from '../../diagnostics/catalogue/evaluate.ts';
import { operatorNotApplicable } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { label, withArticle, withArticleUpper } from '../../diagnostics/label.ts';
import type { ArithmeticExpression, ArithmeticOperator, UnaryMinusExpression } from '../../model/ast.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import { valueLabel } from '../types/label.ts';
import { calculateTime, isTime } from './calculate-time.ts';
import { coerceNumeric } from './coerce-numeric.ts';
import { combineCollections } from './combine-collections.ts';
import { evaluate } from './expression.ts';
import { placed } from './failures.ts';
import type { Scope } from './scope.ts';

const MAX = 0x7fffffffffffffffn;
const MIN = -0x8000000000000000n;

export function evaluateArithmetic(node: ArithmeticExpression, scope: Scope): Value {
  const left = evaluate(node.left, scope);
  const right = evaluate(node.right, scope);
  const { operator } = node;
  if (isList(left) || isHash(left)) {
    if (operator === '+' || operator === '-' || (operator === '<<' && isList(left))) {
      return combineCollections(node, operator, left, right);
    }
    if (operator === '<<') return notApplicable(node, left);
  }
  if (isBytes(left) && operator === '+') return combineCollections(node, operator, left, right);
  if (isTime(left) || isTime(right)) return calculateTime(node, left, right);
  return calculate(node, coerceNumeric(left, node.left.span, scope), coerceNumeric(right, node.right.span, scope));
}

export function evaluateUnaryMinus(node: UnaryMinusExpression, scope: Scope): Value {
  const value = evaluate(node.expression, scope);
  const number = coerceNumeric(value, node.span, scope);
  return typeof number === 'bigint' ? checkRange(-number, node) : -number;
}

function isBytes(value: Value): boolean {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'binary' || value.kind === 'uri')
  );
}

function calculate(node: ArithmeticExpression, left: bigint | number, right: bigint | number): Value {
  if (typeof left === 'bigint' && typeof right === 'bigint') {
    return checkRange(calculateIntegers(node, left, right), node);
  }
  const { operator } = node;
  if (operator === '%' || operator === '<<' || operator === '>>') {
    if (operator !== '%' || typeof left === 'number') return notApplicable(node, left);
    const labels = { operator, left: withArticle(valueLabel(left)), right: withArticle(valueLabel(right)) };
    return fail(operatorNotApplicableWhen(labels, node.left.span));
  }
  const result = calculateFloats(operator, Number(left), Number(right));
  if (!Number.isFinite(result)) return fail(resultIsInfinity({ operator }, node.left.span));
  return result;
}

function calculateFloats(operator: ArithmeticOperator, left: number, right: number): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
}

function calculateIntegers(node: ArithmeticExpression, left: bigint, right: bigint): bigint {
  switch (node.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
    case '%': {
      if (right === 0n) return fail(divisionByZero({}, node.right.span));
      // towards minus infinity, as Ruby
      const rest = left % right;
      const negative = rest !== 0n && rest < 0n !== right < 0n;
      if (node.operator === '%') return negative ? rest + right : rest;
      return negative ? left / right - 1n : left / right;
    }
    case '<<':
      return shift(left, right, node);
    case '>>':
      return shift(left, -right, node);
  }
}

/** Shifts left; a shift far beyond 64 bits is an overflow without being carried out. */
function shift(value: bigint, by: bigint, node: ArithmeticExpression): bigint {
  if (by > 128n) return value === 0n ? 0n : checkRange(value < 0n ? MIN - 1n : MAX + 1n, node);
  return by < -128n ? (value < 0n ? -1n : 0n) : by >= 0n ? value << by : value >> -by;
}

function checkRange(value: bigint, node: ArithmeticExpression | UnaryMinusExpression): bigint {
  if (value >= MIN && value <= MAX) return value;
  const hexadecimal = value < 0n ? `-0x${(-value).toString(16)}` : `+0x${value.toString(16)}`;
  const what = withArticleUpper(label(node));
  return fail(numericOverflow({ what, bound: value > 0n ? 'max' : 'min', value: hexadecimal }, node.span));
}

/** Fails: the operator means nothing for the left side. */
function notApplicable(node: ArithmeticExpression, left: Value): never {
  const issue = operatorNotApplicable({ operator: node.operator, left: withArticle(valueLabel(left)) });
  return placed(node.left.span, () => fail(issue));
}
