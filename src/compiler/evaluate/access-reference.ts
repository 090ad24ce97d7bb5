/** `File['x']['mode']`, `Class['x']['port']`: parameters of declared resources. Spec: https://puppet.com/docs/puppet/8/lang_expressions */
import { resourceNotFound, unknownResourceParameter } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { AccessExpression } from '../../model/ast.ts';
import type { PuppetType } from '../../model/type.ts';
import { isList, isType, type Value } from '../../model/value.ts';
import { nearest } from '../site/nearest.ts';
import { accessType } from '../types/resolve.ts';
import { flatten } from './access.ts';
import { placed } from './failures.ts';
import { isParameterOf, parameterNames, parameterValue } from './resource-parameter.ts';
import type { Scope } from './scope.ts';
import { Poisoned } from './signals.ts';

interface Reference {
  readonly type: string;
  readonly title: string;
}

/** What a type refers to; undefined for a type without a title. */
function referenceOf(type: PuppetType): Reference | undefined {
  if (type.type === 'Class' && type.name !== undefined) return { type: 'Class', title: type.name };
  if (type.type !== 'Resource' || type.typeName === undefined || type.title === undefined) return undefined;
  return { type: type.typeName, title: type.title };
}

function parameter(node: AccessExpression, { type, title }: Reference, key: Value, scope: Scope): Value {
  const { compilation } = scope;
  const resource = compilation.resources.find(type, title);
  if (!resource) {
    if (compilation.incomplete) throw new Poisoned();
    const near = nearest(`${type}[${title}]`, compilation.resources.refs());
    return fail(resourceNotFound({ type, title, near }, node.span));
  }
  if (typeof key === 'string' && isParameterOf(resource, key)) return parameterValue(resource, key);
  const near = nearest(String(key), parameterNames(resource));
  return fail(unknownResourceParameter({ type, title, name: String(key), near }, node.span));
}

/** A type with arguments, or for a reference with a title the parameters of the resource. Several keys give a list. */
export function accessTypeValue(node: AccessExpression, type: PuppetType, keys: readonly Value[], scope: Scope): Value {
  const [only = null] = keys;
  // Resource[File['x']] is File['x']
  if (type.type === 'Resource' && type.typeName === undefined && keys.length === 1 && isType(only)) return only;
  const reference = referenceOf(type);
  if (!reference) return placed(node.span, () => accessType(type, keys));
  const result = flatten(keys)
    .filter(key => key !== null)
    .map(key => parameter(node, reference, key, scope));
  return keys.length > 1 || isList(only) ? result : (result.at(-1) ?? null);
}
