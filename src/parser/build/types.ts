/** Types where they are written, and aliases: the builder of ../../../grammar/rules/types.ts. */
import type {
  ReturnTypeCstNode,
  TypeAliasedCstNode,
  TypeDefinitionCstNode,
  TypeReferenceCstNode,
} from '../../../grammar/generated/cst.d.ts';
import type { AccessExpression, Definition, Expression, LiteralHash, QualifiedReference } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { type Builder, join, only, spanOf, tokenSpan } from './builder.ts';
import { buildAccess } from './calls.ts';
import { buildBody } from './expressions.ts';
import { buildArray, buildHash } from './literals.ts';

export function buildTypeReference(b: Builder, node: TypeReferenceCstNode): Expression {
  const token = only(node.children.Reference);
  const name: Expression = { kind: 'QualifiedReference', span: tokenSpan(b, token), name: token.image };
  const keys = node.children.accessKeys;
  return keys ? buildAccess(b, name, only(keys), spanOf(b, node)) : name;
}

export function buildReturnType(b: Builder, nodes: readonly ReturnTypeCstNode[] | undefined): Expression | undefined {
  return nodes && buildTypeReference(b, only(only(nodes).children.typeReference));
}

export function buildTypeDefinition(b: Builder, node: TypeDefinitionCstNode): Definition {
  const c = node.children;
  const span = spanOf(b, node);
  const left = buildTypeReference(b, only(c.typeReference));
  const definition = c.typeAliased
    ? buildAlias(b, left, only(c.typeAliased), span)
    : ({
        kind: 'TypeDefinition',
        span,
        name: (left as QualifiedReference).name,
        parent: c.Reference && only(c.Reference).image,
        body: buildBody(b, only(c.block!)),
      } as const);
  b.definitions.push(definition);
  return definition;
}

function buildAlias(b: Builder, left: Expression, node: TypeAliasedCstNode, span: Span): Definition {
  const right = buildAliased(b, node);
  if (left.kind === 'AccessExpression') return { kind: 'TypeMapping', span, typeExpression: left, mapping: right };
  return { kind: 'TypeAlias', span, name: (left as QualifiedReference).name, typeExpression: right };
}

/** `Parent { … }` and `{ … }` are short for `Object[{ parent => Parent, … }]`. */
function buildAliased(b: Builder, node: TypeAliasedCstNode): Expression {
  const c = node.children;
  if (c.array) return buildArray(b, only(c.array));
  const span = spanOf(b, node);
  const type = c.typeReference && buildTypeReference(b, only(c.typeReference));
  if (!c.hash) return type!;
  const hash = buildHash(b, only(c.hash));
  if (type?.kind !== 'QualifiedReference') return objectOf(hash, span);
  if (type.name === 'Object' || type.name === 'TypeSet')
    return { kind: 'AccessExpression', span, left: type, keys: [hash] };
  const key: Expression = { kind: 'QualifiedName', span: type.span, name: 'parent' };
  const parent = { kind: 'KeyedEntry', span: type.span, key, value: type } as const;
  return objectOf({ ...hash, entries: [...hash.entries, parent], span: join(type.span, hash.span) }, span);
}

function objectOf(hash: LiteralHash, span: Span): AccessExpression {
  return { kind: 'AccessExpression', span, left: { kind: 'QualifiedReference', span, name: 'Object' }, keys: [hash] };
}
