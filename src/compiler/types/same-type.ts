/** Do two types say the same, part for part? Narrower than being assignable to each other. */
import type { PuppetType, Range, StructMember } from '../../model/type.ts';
import { sameRange } from './size-range.ts';
import { keyOfValues } from './value-key.ts';

/** Structural equality. Members of a Variant and patterns of a Pattern may stand in any order. */
export function sameType(a: PuppetType, b: PuppetType): boolean {
  if (a === b) return true;
  if (a.type !== b.type) return false;
  switch (a.type) {
    case 'Integer':
    case 'Timestamp':
    case 'Timespan':
      return sameRange(a, b as typeof a);
    case 'Float':
      return sameRange(a, b as typeof a);
    case 'Boolean':
      return a.value === (b as typeof a).value;
    case 'String':
      return a.value === (b as typeof a).value && sameRange(a.size, (b as typeof a).size);
    case 'Enum':
      return a.caseInsensitive === (b as typeof a).caseInsensitive && sameList(a.values, (b as typeof a).values);
    case 'Pattern':
      return sameSet(a.patterns, (b as typeof a).patterns, (x, y) => x === y);
    case 'Regexp':
      return a.pattern === (b as typeof a).pattern;
    case 'SemVer':
      return sameList(a.ranges, (b as typeof a).ranges);
    case 'Class':
      return a.name === (b as typeof a).name;
    case 'Alias':
      return a.name === (b as typeof a).name;
    case 'Reference':
      return a.text === (b as typeof a).text;
    case 'Resource':
      return a.typeName?.toLowerCase() === (b as typeof a).typeName?.toLowerCase() && a.title === (b as typeof a).title;
    case 'Runtime':
      return a.runtime === (b as typeof a).runtime && a.name === (b as typeof a).name;
    default:
      return sameContainer(a, b);
  }
}

/** Types that contain others. */
function sameContainer(a: PuppetType, b: PuppetType): boolean {
  switch (a.type) {
    case 'Optional':
    case 'NotUndef':
    case 'Type':
    case 'Sensitive':
    case 'Iterable':
    case 'Iterator':
      return sameType(a.of, (b as typeof a).of);
    case 'Collection':
      return sameSize(a.size, (b as typeof a).size);
    case 'Array':
      return sameSize(a.size, (b as typeof a).size) && sameType(a.element, (b as typeof a).element);
    case 'Hash': {
      const other = b as typeof a;
      return sameSize(a.size, other.size) && sameType(a.key, other.key) && sameType(a.value, other.value);
    }
    case 'Tuple':
      return sameRange(a.size, (b as typeof a).size) && sameTypes(a.types, (b as typeof a).types);
    case 'Struct':
      return sameMembers(a.members, (b as typeof a).members);
    case 'Variant':
      return sameSet(a.types, (b as typeof a).types, sameType);
    case 'Callable': {
      const other = b as typeof a;
      return (
        sameRange(a.size, other.size) &&
        sameOptional(a.parameters, other.parameters, sameTypes) &&
        sameOptional(a.block, other.block, sameType) &&
        sameOptional(a.returns, other.returns, sameType)
      );
    }
    case 'Init':
      return (
        sameOptional(a.of, (b as typeof a).of, sameType) &&
        keyOfValues(a.arguments) === keyOfValues((b as typeof a).arguments)
      );
    default:
      return true;
  }
}

function sameOptional<T>(a: T | undefined, b: T | undefined, same: (a: T, b: T) => boolean): boolean {
  return a === undefined || b === undefined ? a === b : same(a, b);
}
function sameSize(a: Range<bigint>, b: Range<bigint>): boolean {
  return sameRange(a, b);
}
function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
function sameTypes(a: readonly PuppetType[], b: readonly PuppetType[]): boolean {
  return a.length === b.length && a.every((item, at) => sameType(item, b[at] as PuppetType));
}
function sameSet<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every(x => b.some(y => same(x, y)));
}
function sameMembers(a: readonly StructMember[], b: readonly StructMember[]): boolean {
  return (
    a.length === b.length &&
    a.every((member, at) => {
      const other = b[at] as StructMember;
      return member.name === other.name && member.optional === other.optional && sameType(member.value, other.value);
    })
  );
}
