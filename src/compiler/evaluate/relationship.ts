/** `->`, `~>`, `<-`, `<~`. Spec: https://puppet.com/docs/puppet/8/lang_relationships#chaining-arrows */
import { illegalRelationship } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle } from '../../diagnostics/label.ts';
import type { Expression, RelationshipExpression } from '../../model/ast.ts';
import { isType, type Value } from '../../model/value.ts';
import { valueLabel } from '../types/label.ts';
import { typeToString } from '../types/print.ts';
import { flatten } from './access.ts';
import { enterCollector } from './collect.ts';
import type { Collector, RelationshipEnd } from './compilation.ts';
import { referencesIn } from './declare.ts';
import { evaluate } from './expression.ts';
import { placed } from './failures.ts';
import { withoutParentheses } from './literal.ts';
import { resolveResourceType } from './resolve-resource-type.ts';
import type { Scope } from './scope.ts';
import { typeOfText } from './type-name.ts';

function isCollector(end: RelationshipEnd): end is Collector {
  return 'collected' in end;
}

/** One operand as a catalog entry. Text is read as a reference. */
function endOf(value: Value, node: RelationshipExpression, scope: Scope): RelationshipEnd {
  const type = typeof value === 'string' ? placed(node.span, () => typeOfText(scope.compilation, value)) : value;
  const [end] = isType(type) && (type.type === 'Class' || type.type === 'Resource') ? referencesIn(type) : [];
  if (!end) {
    const actual = isType(type) ? `something of type ${typeToString(type)}` : withArticle(valueLabel(value));
    return fail(illegalRelationship({ actual }, node.span));
  }
  if (end.type !== 'Class' && end.type !== 'Node') resolveResourceType(scope, end.type, "a '->' expression", node.span);
  return end;
}

/** What an operand stands for; a chain inside stands for its last link. */
function endsOf(operand: Expression, node: RelationshipExpression, scope: Scope): readonly RelationshipEnd[] {
  const plain = withoutParentheses(operand);
  if (plain.kind === 'CollectExpression') return [enterCollector(plain, scope)];
  if (plain.kind === 'RelationshipExpression') return chain(plain, scope);
  const ends = flatten([evaluate(plain, scope)]).map(value => endOf(value, node, scope));
  const seen = new Set<string>();
  return ends.filter(
    end => isCollector(end) || (!seen.has(`${end.type}[${end.title}]`) && seen.add(`${end.type}[${end.title}]`)),
  );
}

/** Enters the relationships of a chain; gives what a further arrow starts from. */
function chain(node: RelationshipExpression, scope: Scope): readonly RelationshipEnd[] {
  const left = endsOf(node.left, node, scope);
  const right = endsOf(node.right, node, scope);
  const reverse = node.operator === '<-' || node.operator === '<~';
  const [sources, targets] = reverse ? [right, left] : [left, right];
  const notify = node.operator.includes('~');
  for (const source of sources) {
    for (const target of targets) scope.compilation.relationships.push({ source, target, notify, span: node.span });
  }
  if (right.length === 0) return left;
  const [only] = right;
  // a collector that finds nothing lets the chain pass through
  if (right.length === 1 && only && isCollector(only)) only.emptyAlternative = left;
  return right;
}

export function evaluateRelationship(node: RelationshipExpression, scope: Scope): Value {
  const ends = chain(node, scope);
  return ends.flatMap((end): Value[] => {
    if (isCollector(end)) return [];
    if (end.type === 'Class') return [{ kind: 'type', type: 'Class', name: end.title.toLowerCase() }];
    return [{ kind: 'type', type: 'Resource', typeName: end.type, title: end.title }];
  });
}
