/** `left[keys]`. Spec: https://puppet.com/docs/puppet/8/lang_expressions#lang_exp_expressions_array_access */
import { sliceArity, sliceKeyType, stringSliceKeyType } from '../../diagnostics/catalogue/evaluate.ts';
import { operatorNotApplicable } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle, withArticleUpper } from '../../diagnostics/label.ts';
import type { AccessExpression, Expression } from '../../model/ast.ts';
import { isHash, isList, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { typeName, valueLabel } from '../types/label.ts';
import { accessTypeValue } from './access-reference.ts';
import { coerceNumeric, toNumber } from './coerce-numeric.ts';
import { evaluate, evaluateOperand } from './expression.ts';
import { placed } from './failures.ts';
import type { Scope } from './scope.ts';

/** Lists among the keys count as their elements. */
export function flatten(values: readonly Value[]): Value[] {
  return values.flatMap(value => (isList(value) ? flatten(value) : [value]));
}

export function evaluateAccess(node: AccessExpression, scope: Scope): Value {
  const left = evaluateOperand(node.left, scope);
  const keys = node.keys.map(key => evaluate(key, scope));
  if (typeof left === 'string') return accessText(node, left, flatten(keys));
  if (isList(left)) return accessList(node, left, flatten(keys), scope);
  if (isHash(left)) return accessHash(node, left, keys, scope);
  if (isType(left)) return accessTypeValue(node, left, keys, scope);
  const issue = operatorNotApplicable({ operator: '[]', left: withArticle(valueLabel(left)) });
  return placed(node.left.span, () => fail({ ...issue, hint: missingFact(node.left) ?? issue.hint }));
}

/** `$facts['os']['family']` of a host that has no such fact: says where facts come from. */
function missingFact(left: Expression): string | undefined {
  let at = left;
  while (at.kind === 'AccessExpression') at = at.left;
  if (at.kind !== 'VariableExpression' || !/^(::)?facts$/.test(at.name)) return undefined;
  return 'the host has no such fact: give it under facts: in hosts/NAME.yaml, or collect the facts of the host';
}

function accessHash(node: AccessExpression, hash: PuppetHash, keys: readonly Value[], scope: Scope): Value {
  if (keys.length === 0)
    return fail(sliceArity({ what: 'Hash', expected: 'one or more arguments', actual: 0 }, node.left.span));
  const values = keys.map(key => {
    const value = hash.get(key) ?? null;
    scope.compilation.factReads.noteAccess(hash, key, value);
    return value;
  });
  return values.length === 1 ? (values[0] as Value) : values.filter(value => value !== null);
}

/** Start and length of a slice; undefined when it is empty. A negative start counts from the end, a negative length to it. */
function sliceBounds(length: number, from: bigint, count: bigint): readonly [number, number] | undefined {
  let start = Number(from) < 0 ? length + Number(from) : Number(from);
  let size = Number(count) < 0 ? length - start + Number(count) + 1 : Number(count);
  if (start < 0) {
    size += start;
    start = 0;
  }
  return size > 0 && start <= length ? [start, start + size] : undefined;
}

function accessText(node: AccessExpression, text: string, keys: readonly Value[]): Value {
  if (keys.length < 1 || keys.length > 2) {
    return fail(sliceArity({ what: 'String', expected: 'one or two arguments', actual: keys.length }, node.left.span));
  }
  const letters = [...text];
  const [from, count] = keys.map((key, index) => {
    const number = typeof key === 'string' ? (toNumber(key) ?? key) : key;
    if (typeof number === 'bigint') return number;
    return fail(stringSliceKeyType({ actual: withArticle(typeName(number)) }, (node.keys[index] ?? node).span));
  }) as [bigint, bigint | undefined];
  if (count === undefined) return letters.at(Number(from)) ?? '';
  const bounds = sliceBounds(letters.length, from, count);
  return bounds ? letters.slice(...bounds).join('') : '';
}

function accessList(node: AccessExpression, list: readonly Value[], keys: readonly Value[], scope: Scope): Value {
  if (keys.length < 1 || keys.length > 2) {
    return fail(sliceArity({ what: 'Array', expected: 'one or two arguments', actual: keys.length }, node.left.span));
  }
  const [from, count] = keys.map((key, index) => {
    const at = node.keys[index] ?? node;
    const number = coerceNumeric(key, at.span, scope);
    if (typeof number === 'bigint') return number;
    const left = withArticleUpper(valueLabel(list));
    return fail(sliceKeyType({ left, actual: typeName(number), expected: 'Integer' }, at.span));
  }) as [bigint, bigint | undefined];
  if (count === undefined) {
    const value = list.at(Number(from)) ?? null;
    scope.compilation.factReads.noteAccess(list, from, value);
    return value;
  }
  const bounds = sliceBounds(list.length, from, count);
  return bounds ? list.slice(...bounds) : [];
}
