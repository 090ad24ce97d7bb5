/** The query of a collector as a test of a resource. Spec: https://puppet.com/docs/puppet/8/lang_collectors#search-expressions */
import { illegalQuery } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { label, withArticleUpper } from '../../diagnostics/label.ts';
import type { ComparisonExpression, Expression } from '../../model/ast.ts';
import { isList, type Value } from '../../model/value.ts';
import { valuesEqual } from '../types/equals.ts';
import { isIn } from '../types/match.ts';
import { valueToString } from '../types/to-string.ts';
import { evaluate } from './expression.ts';
import type { Resource } from './resource.ts';
import type { Scope } from './scope.ts';

export type Query = (resource: Resource) => boolean;

const VALUES = new Set<Expression['kind']>([
  'AccessExpression',
  'VariableExpression',
  'LiteralBoolean',
  'LiteralString',
  'ConcatenatedString',
  'LiteralInteger',
  'LiteralFloat',
  'LiteralUndef',
  'QualifiedName',
]);

function operand(node: Expression, scope: Scope): Value {
  if (node.kind === 'ParenthesizedExpression') return operand(node.expression, scope);
  if (VALUES.has(node.kind)) return evaluate(node, scope);
  return fail(illegalQuery({ what: withArticleUpper(label(node)) }, node.span));
}

/** Own tags and those of what it was declared in. */
function isTagged(resource: Resource, tags: readonly string[]): boolean {
  for (let at: Resource | undefined = resource; at; ) {
    const { tags: own } = at;
    if (tags.some(tag => own.has(tag))) return true;
    const outer: Resource | undefined = at.scope.resource;
    at = outer === at ? undefined : outer;
  }
  return false;
}

function comparison(node: ComparisonExpression, scope: Scope): Query {
  const name = valueToString(operand(node.left, scope));
  const value = operand(node.right, scope);
  if (node.operator === '==' && name === 'tag') {
    const tags = (isList(value) ? value : [value]).map(tag => valueToString(tag).toLowerCase());
    return resource => isTagged(resource, tags);
  }
  const read = (resource: Resource): Value => (name === 'title' ? resource.title : (resource.value(name) ?? null));
  if (node.operator === '==') {
    return resource => {
      const own = read(resource);
      return isList(own) ? isIn(value, own).matched : valuesEqual(own, value);
    };
  }
  if (node.operator === '!=') return resource => !valuesEqual(read(resource), value);
  return fail(illegalQuery({ what: withArticleUpper(label(node)) }, node.span));
}

/** Compiles a query; its right sides are evaluated now, in `scope`. Without a query every resource passes. */
export function compileQuery(node: Expression | undefined, scope: Scope): Query {
  if (!node || node.kind === 'NopExpression') return () => true;
  switch (node.kind) {
    case 'ParenthesizedExpression':
      return compileQuery(node.expression, scope);
    case 'AndExpression': {
      const [left, right] = [compileQuery(node.left, scope), compileQuery(node.right, scope)];
      return resource => left(resource) && right(resource);
    }
    case 'OrExpression': {
      const [left, right] = [compileQuery(node.left, scope), compileQuery(node.right, scope)];
      return resource => left(resource) || right(resource);
    }
    case 'ComparisonExpression':
      return comparison(node, scope);
    default:
      return fail(illegalQuery({ what: withArticleUpper(label(node)) }, node.span));
  }
}
