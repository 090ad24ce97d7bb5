/** Notation of resources and collectors. */
import type { AbstractAttributeOperation, AstNode, ResourceForm } from '../../model/ast.ts';
import { call, list, map, quoted } from './format.ts';
import type { Printer } from './to-notation.ts';

const formOf = (form: ResourceForm): string | undefined => (form === 'regular' ? undefined : quoted(form));

/** Prints a node that has to do with the catalog; undefined for any other. */
export function notation(node: AstNode, p: Printer): string | undefined {
  const operations = (all: readonly AbstractAttributeOperation[]): string => list(p.all(all));
  switch (node.kind) {
    case 'ResourceExpression': {
      const bodies = node.bodies.map(body =>
        map([
          ['title', p.print(body.title)],
          ['ops', operations(body.operations)],
        ]),
      );
      return call(
        'resource',
        map([
          ['type', p.print(node.typeName)],
          ['bodies', list(bodies)],
          ['form', formOf(node.form)],
        ]),
      );
    }
    case 'ResourceDefaultsExpression':
      return call(
        'resource-defaults',
        map([
          ['type', p.print(node.typeRef)],
          ['ops', operations(node.operations)],
          ['form', formOf(node.form)],
        ]),
      );
    case 'ResourceOverrideExpression':
      return call(
        'resource-override',
        map([
          ['resources', p.print(node.resources)],
          ['ops', operations(node.operations)],
          ['form', formOf(node.form)],
        ]),
      );
    case 'AttributeOperation':
      return call(node.operator, quoted(node.name), p.print(node.value));
    case 'AttributesOperation':
      return call('splat-hash', p.print(node.expression));
    case 'CollectExpression': {
      const ops = node.operations.length > 0 ? operations(node.operations) : undefined;
      return call(
        'collect',
        map([
          ['type', p.print(node.type)],
          ['query', p.print(node.query)],
          ['ops', ops],
        ]),
      );
    }
    case 'CollectorQuery':
      return call(`${node.form}-query`, ...(node.expression ? [p.print(node.expression)] : []));
    default:
      return undefined;
  }
}
