/** Definitions and their parameters: the builder of ../../../grammar/rules/definitions.ts. */
import type {
  ClassDefinitionCstNode,
  DefineDefinitionCstNode,
  DefinitionNameCstNode,
  FunctionDefinitionCstNode,
  HostNameCstNode,
  NodeDefinitionCstNode,
  ParameterCstNode,
  ParameterListCstNode,
  ParametersCstNode,
} from '../../../grammar/generated/cst.d.ts';
import { classAsName, stringAsName } from '../../diagnostics/catalogue/syntax.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Definition, Expression, Parameter } from '../../model/ast.ts';
import { type Builder, only, spanOf, tokenSpan } from './builder.ts';
import { buildBody, buildExpression } from './expressions.ts';
import { buildRegex, buildText } from './literals.ts';
import { buildReturnType, buildTypeReference } from './types.ts';

function buildName(b: Builder, node: DefinitionNameCstNode): string {
  const c = node.children;
  if (c.Class) fail(classAsName({}, tokenSpan(b, only(c.Class))));
  if (c.SingleQuoted) fail(stringAsName({}, tokenSpan(b, only(c.SingleQuoted))));
  return only(c.Name ?? c.Word ?? c.Reference).image;
}

/** A name inside a class is a name below that class. */
function qualify(b: Builder, name: string): string {
  return [...b.namespace, name].join('::').replace(/^::/, '');
}

function defined<T extends Definition>(b: Builder, definition: T): T {
  b.definitions.push(definition);
  return definition;
}

export function buildClass(b: Builder, node: ClassDefinitionCstNode): Definition {
  const c = node.children;
  const local = buildName(b, only(c.definitionName));
  const name = qualify(b, local);
  const parent = c.parentName && only(c.parentName).children;
  b.namespace.push(local);
  const definition: Definition = {
    kind: 'HostClassDefinition',
    span: spanOf(b, node),
    name,
    parameters: buildList(b, c.parameterList),
    parentClass: parent && (parent.Default ? 'default' : buildName(b, only(parent.definitionName))),
    body: buildBody(b, only(c.block)),
  };
  b.namespace.pop();
  return defined(b, definition);
}

export function buildDefine(b: Builder, node: DefineDefinitionCstNode): Definition {
  const c = node.children;
  return defined(b, {
    kind: 'ResourceTypeDefinition',
    span: spanOf(b, node),
    name: qualify(b, buildName(b, only(c.definitionName))),
    parameters: buildList(b, c.parameterList),
    body: buildBody(b, only(c.block)),
  });
}

export function buildFunction(b: Builder, node: FunctionDefinitionCstNode): Definition {
  const c = node.children;
  return defined(b, {
    kind: 'FunctionDefinition',
    span: spanOf(b, node),
    name: buildName(b, only(c.definitionName)),
    parameters: buildList(b, c.parameterList),
    returnType: buildReturnType(b, c.returnType),
    body: buildBody(b, only(c.block)),
  });
}

export function buildNode(b: Builder, node: NodeDefinitionCstNode): Definition {
  const c = node.children;
  return defined(b, {
    kind: 'NodeDefinition',
    span: spanOf(b, node),
    hostMatches: c.hostName.map(host => buildHost(b, host)),
    parent: c.parent && buildHost(b, only(c.parent)),
    body: buildBody(b, only(c.block)),
  });
}

function buildHost(b: Builder, node: HostNameCstNode): Expression {
  const c = node.children;
  const span = spanOf(b, node);
  if (c.text) return buildText(b, only(c.text));
  if (c.Regex) return buildRegex(b, only(c.Regex));
  if (c.Default) return { kind: 'LiteralDefault', span };
  const value = only(c.dottedName)
    .children.part!.map(part => part.image)
    .join('.');
  return { kind: 'LiteralString', span, value };
}

function buildList(b: Builder, nodes: readonly ParameterListCstNode[] | undefined): Parameter[] {
  return buildParameters(b, nodes && only(nodes).children.parameters);
}

export function buildParameters(b: Builder, nodes: readonly ParametersCstNode[] | undefined): Parameter[] {
  return (nodes?.[0]?.children.parameter ?? []).map(parameter => buildParameter(b, parameter));
}

function buildParameter(b: Builder, node: ParameterCstNode): Parameter {
  const c = node.children;
  return {
    kind: 'Parameter',
    span: spanOf(b, node),
    name: only(c.Variable).image.slice(1),
    type: c.typeReference && buildTypeReference(b, only(c.typeReference)),
    value: c.expression && buildExpression(b, only(c.expression)),
    capturesRest: c.Times !== undefined,
  };
}
