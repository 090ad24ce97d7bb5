/** What iterating over an instance of a type gives. */
import type { PuppetType } from '../../model/type.ts';
import { integer, string, tuple, variant } from './build-type.ts';
import { isAlias, resolveAlias } from './expand-alias.ts';

/** undefined: it cannot be iterated. null: it can, and nothing is known about the elements. */
export function iterableElement(type: PuppetType, depth = 0): PuppetType | null | undefined {
  if (isAlias(type)) return depth > 100 ? undefined : iterableElement(resolveAlias(type), depth + 1);
  switch (type.type) {
    case 'Collection':
      return null;
    case 'String':
    case 'Enum':
      return string(1n, 1n);
    case 'Integer':
      return integer();
    case 'Array':
    case 'Iterable':
    case 'Iterator': {
      const element = type.type === 'Array' ? type.element : type.of;
      return element.type === 'Any' ? null : element;
    }
    case 'Hash':
      return tuple([type.key, type.value], { from: 2n, to: 2n });
    case 'Tuple':
      return variant(type.types);
    case 'Struct':
      return tuple([string(1n), variant(type.members.map(({ value }) => value))], { from: 2n, to: 2n });
    case 'Type':
      if (type.of.type === 'Enum') return type.of;
      return type.of.type === 'Integer' && type.of.from !== undefined && type.of.to !== undefined ? type.of : undefined;
    default:
      return undefined;
  }
}
