/** Notation of definitions, lambdas and templates. */
import type { AstNode, NodeDefinition, Parameter } from '../../model/ast.ts';
import { call, list, map, quoted } from './format.ts';
import type { Printer } from './to-notation.ts';

/** Parameters by name, or nothing if there are none. */
function parameterMap(parameters: readonly Parameter[], p: Printer): string | undefined {
  if (parameters.length === 0) return undefined;
  return map(
    parameters.map(parameter => [
      parameter.name,
      map([
        ['type', parameter.type && p.print(parameter.type)],
        ['splat', parameter.capturesRest ? 'true' : undefined],
        ['value', parameter.value && p.print(parameter.value)],
      ]),
    ]),
  );
}

export function nodeDefinition(node: NodeDefinition, p: Printer): string {
  return call(
    'node',
    map([
      ['matches', list(p.all(node.hostMatches))],
      ['parent', node.parent && p.print(node.parent)],
      ['body', p.body(node.body)],
    ]),
  );
}

/** Prints a definition, a lambda or a part of a template; undefined for any other node. */
export function notation(node: AstNode, p: Printer): string | undefined {
  switch (node.kind) {
    case 'HostClassDefinition':
      return call(
        'class',
        map([
          ['name', quoted(node.name)],
          ['parent', node.parentClass === undefined ? undefined : quoted(node.parentClass)],
          ['params', parameterMap(node.parameters, p)],
          ['body', p.body(node.body)],
        ]),
      );
    case 'ResourceTypeDefinition':
      return call(
        'define',
        map([
          ['name', quoted(node.name)],
          ['params', parameterMap(node.parameters, p)],
          ['body', p.body(node.body)],
        ]),
      );
    case 'FunctionDefinition':
    case 'PlanDefinition':
      return call(
        node.kind === 'FunctionDefinition' ? 'function' : 'plan',
        map([
          ['name', quoted(node.name)],
          ['params', parameterMap(node.parameters, p)],
          ['body', p.body(node.body)],
          ['returns', node.returnType && p.print(node.returnType)],
        ]),
      );
    case 'LambdaExpression':
      return call(
        'lambda',
        map([
          ['params', parameterMap(node.parameters, p)],
          ['returns', node.returnType && p.print(node.returnType)],
          ['body', p.body(node.body)],
        ]),
      );
    case 'TypeAlias':
      return call('type-alias', quoted(node.name), p.print(node.typeExpression));
    case 'TypeMapping':
      return call('type-mapping', p.print(node.typeExpression), p.print(node.mapping));
    case 'TypeDefinition':
      return call(
        'type-definition',
        quoted(node.name),
        node.parent === undefined ? 'nil' : quoted(node.parent),
        p.print(node.body),
      );
    case 'EppExpression': {
      const body = call('epp', ...p.all(node.body?.statements ?? []));
      return call(
        'lambda',
        map([
          ['params', parameterMap(node.parameters, p)],
          ['body', list([body])],
        ]),
      );
    }
    case 'RenderStringExpression':
      return call('render-s', quoted(node.value));
    case 'RenderExpression':
      return call('render', p.print(node.expression));
    default:
      return undefined;
  }
}
