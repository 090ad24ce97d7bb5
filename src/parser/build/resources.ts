/** Resources in all their forms: the builder of ../../../grammar/rules/resources.ts. */
import type {
  RelationshipCstNode,
  ResourceBodyCstNode,
  ResourceBracesCstNode,
  ResourceCstNode,
} from '../../../grammar/generated/cst.d.ts';
import {
  exportedNonResource,
  notAResource,
  untitledAppend,
  virtualNonResource,
} from '../../diagnostics/catalogue/syntax.ts';
import { fail } from '../../diagnostics/failure.ts';
import type {
  AbstractAttributeOperation,
  Expression,
  KeyedEntry,
  QualifiedName,
  RelationshipOperator,
  ResourceBody,
  ResourceForm,
} from '../../model/ast.ts';
import { type Builder, join, only, spanOf, tokenSpan } from './builder.ts';
import { buildOperations } from './catalog-expressions.ts';
import { buildExpression } from './expressions.ts';
import { applyStatementCalls, sequence } from './statement-calls.ts';

export function buildRelationship(b: Builder, node: RelationshipCstNode): Expression {
  const [first, ...rest] = node.children.resource;
  return rest.reduce<Expression>(
    (left, next, index) => {
      const right = buildResource(b, next);
      const operator = node.children.Edge![index]!.image as RelationshipOperator;
      return { kind: 'RelationshipExpression', span: join(left.span, right.span), operator, left, right };
    },
    buildResource(b, first!),
  );
}

function buildResource(b: Builder, node: ResourceCstNode): Expression {
  const c = node.children;
  let result = c.classResource ? buildClassResource(b, node) : buildExpression(b, only(c.expression));
  for (const braces of c.resourceBraces ?? []) result = buildBraces(b, result, braces);
  const marks = [...(c.At ?? []), ...(c.AtAt ?? [])].sort((one, other) => other.startOffset - one.startOffset);
  for (const mark of marks) {
    const exported = mark.image === '@@';
    if (!isResource(result)) fail((exported ? exportedNonResource : virtualNonResource)({}, tokenSpan(b, mark)));
    const form: ResourceForm = exported ? 'exported' : 'virtual';
    result = { ...result, form, span: join(tokenSpan(b, mark), result.span) };
  }
  return result;
}

function isResource(e: Expression): e is Extract<Expression, { form: ResourceForm }> {
  return (
    e.kind === 'ResourceExpression' ||
    e.kind === 'ResourceDefaultsExpression' ||
    e.kind === 'ResourceOverrideExpression'
  );
}

function buildClassResource(b: Builder, node: ResourceCstNode): Expression {
  const resource = only(node.children.classResource);
  const keyword = only(resource.children.Class);
  return {
    kind: 'ResourceExpression',
    span: spanOf(b, resource),
    form: 'regular',
    typeName: { kind: 'QualifiedName', span: tokenSpan(b, keyword), name: 'class' },
    bodies: only(resource.children.resourceBodies).children.resourceBody.map(body => buildResourceBody(b, body)),
  };
}

function buildResourceBody(b: Builder, node: ResourceBodyCstNode): ResourceBody {
  const title = buildExpression(b, only(node.children.expression));
  const operations = buildOperations(b, node.children.attributeOperations);
  return { kind: 'ResourceBody', span: spanOf(b, node), title, operations };
}

/** What braces mean hangs on the left side: a resource, its defaults, an override, or a call with a hash. */
function buildBraces(b: Builder, left: Expression, node: ResourceBracesCstNode): Expression {
  const c = node.children;
  const span = join(left.span, spanOf(b, node));
  if (c.resourceBodies) {
    const bodies = only(c.resourceBodies).children.resourceBody.map(body => buildResourceBody(b, body));
    return { kind: 'ResourceExpression', span, form: 'regular', typeName: left, bodies };
  }
  const operations = buildOperations(b, c.attributeOperations);
  switch (left.kind) {
    case 'QualifiedName':
      return buildUntitled(b, left, operations, node);
    case 'QualifiedReference':
      return { kind: 'ResourceDefaultsExpression', span, form: 'regular', typeRef: left, operations };
    case 'AccessExpression':
      return { kind: 'ResourceOverrideExpression', span, form: 'regular', resources: left, operations };
    default:
      return fail(notAResource({}, left.span));
  }
}

/** `name { a => b }` is a name followed by a hash: a statement call, or a resource whose title was forgotten. */
function buildUntitled(
  b: Builder,
  left: QualifiedName,
  operations: readonly AbstractAttributeOperation[],
  node: ResourceBracesCstNode,
): Expression {
  const brace = tokenSpan(b, only(node.children.LeftBrace));
  const entries = operations.map((operation): KeyedEntry => {
    if (operation.kind === 'AttributesOperation' || operation.operator === '+>') return fail(untitledAppend({}, brace));
    const name = { source: b.source, start: operation.span.start, end: operation.span.start + operation.name.length };
    const key: Expression = { kind: 'LiteralString', span: name, value: operation.name };
    return { kind: 'KeyedEntry', span: operation.span, key, value: operation.value };
  });
  const hash: Expression = { kind: 'LiteralHash', span: spanOf(b, node), entries };
  return sequence(applyStatementCalls([[left], [hash]], []))!;
}
