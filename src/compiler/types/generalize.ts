/** A type without what belongs to single values: ranges, lengths, literal strings. */
import type { PuppetType } from '../../model/type.ts';
import {
  ANY,
  array,
  boolean,
  callable,
  containing,
  float,
  hash,
  integer,
  string,
  struct,
  tuple,
} from './build-type.ts';
import { union } from './infer.ts';
import { isEmptyRange, larger, smaller, textLength } from './size-range.ts';

/** What `type($value, generalized)` gives for an inferred type: `Integer[1, 1]` becomes Integer. */
export function generalize(type: PuppetType): PuppetType {
  switch (type.type) {
    case 'Integer':
      return integer();
    case 'Float':
      return float();
    case 'Boolean':
      return boolean();
    case 'String':
      return string();
    case 'Timestamp':
    case 'Timespan':
      return { kind: 'type', type: type.type, from: undefined, to: undefined };
    case 'Enum':
      return generalizeEnum(type.values);
    case 'Collection':
      return { kind: 'type', type: 'Collection', size: { from: undefined, to: undefined } };
    case 'Array':
      return array(isEmptyRange(type.size) ? ANY : generalize(type.element));
    case 'Hash':
      return isEmptyRange(type.size) ? type : hash(generalize(type.key), generalize(type.value));
    case 'Tuple':
      return tuple(type.types.map(generalize), type.size);
    case 'Struct':
      return struct(type.members.map(member => ({ ...member, value: generalize(member.value) })));
    case 'Variant':
      return type.types.length === 0 ? type : union(type.types.map(generalize));
    case 'Optional':
    case 'NotUndef':
    case 'Type':
    case 'Sensitive':
    case 'Iterable':
    case 'Iterator':
      return containing(type.type, generalize(type.of));
    case 'Callable':
      return callable(
        type.parameters?.map(generalize),
        type.size,
        type.block && generalize(type.block),
        type.returns && generalize(type.returns),
      );
    default:
      return type;
  }
}

function generalizeEnum(values: readonly string[]): PuppetType {
  if (values.length === 0) return string();
  const lengths = values.map(textLength);
  return string(lengths.reduce(smaller), lengths.reduce(larger));
}
