/** Why one type cannot stand for another: the mismatches, each with its place. */
import type { CallableType, PuppetType, Range } from '../../model/type.ts';
import { ANY, array, containing, hash, literalString, UNDEF } from './build-type.ts';
import { isAlias, resolveAlias } from './expand-alias.ts';
import { isAssignable } from './is-assignable.ts';
import {
  type Mismatch,
  mergeMismatches,
  type PathElement,
  patternMismatch,
  sameMismatch,
  samePlace,
  typeMismatch,
  withoutElement,
} from './mismatch.ts';
import { normalize } from './normalize.ts';
import { sameType } from './same-type.ts';
import { coversSize, exactly, sameRange, tupleSize } from './size-range.ts';

type Path = readonly PathElement[];
type Of<T extends PuppetType['type']> = Extract<PuppetType, { type: T }>;

/** Compares a type with what is expected. Empty when it fits. */
export function describe(expected: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  const text = unresolvedIn(expected);
  if (text !== undefined) return [{ kind: 'unresolved', path, text }];
  return describeAs(normalize(expected), expected, actual, path);
}

/** `original` is the type as it was written: an alias or an Optional around `expected`. */
function describeAs(expected: PuppetType, original: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  switch (expected.type) {
    case 'Variant':
      return describeVariant(expected, original, actual, path);
    case 'Struct':
      return describeStruct(expected, original, actual, path);
    case 'Hash':
      return describeHash(expected, original, actual, path);
    case 'Tuple':
      return describeTuple(expected, original, actual, path, 'size');
    case 'Array':
      return describeArray(expected, original, actual, path);
    case 'Callable':
      return describeCallable(expected, original, actual, path);
    case 'Optional':
      if (actual.type === 'Undef' || expected.of.type === 'Undef') return [];
      return describeAs(expected.of, isAlias(original) ? original : expected, actual, path);
    case 'Pattern':
    case 'Enum':
      return [patternMismatch(path, original, actual)];
    case 'Alias':
    case 'Data':
    case 'RichData':
      return describeAs(normalize(resolveAlias(expected)), expected, actual, path);
    default:
      return isAssignable(expected, actual) ? [] : [typeMismatch(path, original, actual)];
  }
}

/** The text of a type reference that leads nowhere, anywhere inside. */
function unresolvedIn(type: PuppetType, seen: readonly string[] = []): string | undefined {
  if (type.type === 'Reference') return type.text;
  if (type.type === 'Alias') {
    return seen.includes(type.name) ? undefined : unresolvedIn(type.resolve(), [...seen, type.name]);
  }
  for (const inner of innerTypes(type)) {
    const text = unresolvedIn(inner, seen);
    if (text !== undefined) return text;
  }
  return undefined;
}

function innerTypes(type: PuppetType): readonly PuppetType[] {
  if (type.type === 'Array') return [type.element];
  if (type.type === 'Hash') return [type.key, type.value];
  if (type.type === 'Struct') return type.members.map(({ value }) => value);
  if ('types' in type) return type.types;
  return 'of' in type && type.of ? [type.of] : [];
}

function describeVariant(expected: Of<'Variant'>, original: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  const types = original.type === 'Optional' ? [UNDEF, ...expected.types] : expected.types;
  const found: Mismatch[][] = [];
  for (const [index, type] of types.entries()) {
    const mismatches = describe(type, actual, [...path, { kind: 'variant', key: index }]);
    if (mismatches.length === 0) return [];
    found.push(mismatches);
  }
  const merged = mergeDescriptions(path.length, 'size', found);
  // all variants of an alias failed alike: the alias says it better
  return isAlias(original) && merged.length === 1 ? [typeMismatch(path, original, actual)] : merged;
}

type Group = 'size' | 'count' | 'missing-block' | 'unexpected-block' | 'type';
function belongsTo(group: Group, mismatch: Mismatch): boolean {
  if (group === 'type') return mismatch.kind === 'type' || mismatch.kind === 'pattern';
  if (group === 'size') return mismatch.kind === 'size' || mismatch.kind === 'count';
  return mismatch.kind === group;
}

/** One mismatch in place of several of one kind at one place; else all of them, each once. */
export function mergeDescriptions(position: number, sizes: 'size' | 'count', found: readonly Mismatch[][]): Mismatch[] {
  let descriptions = found.flat();
  for (const group of [sizes, 'missing-block', 'unexpected-block', 'type'] as const) {
    const [first, ...rest] = descriptions.filter(mismatch => belongsTo(group, mismatch));
    if (!first || rest.length + 1 !== found.length || !rest.every(other => samePlace(first, other))) continue;
    descriptions = [rest.reduce(mergeMismatches, first)];
    break;
  }
  const unique: Mismatch[] = [];
  for (const mismatch of descriptions) if (!unique.some(known => sameMismatch(known, mismatch))) unique.push(mismatch);
  return unique.length === 1 ? [withoutElement(unique[0] as Mismatch, position)] : unique;
}

function describeArray(expected: Of<'Array'>, original: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  if (actual.type === 'Tuple') {
    const size = actual.size ?? exactly(actual.types.length);
    if (!coversSize(expected.size, size)) return [{ kind: 'size', path, expected: expected.size, actual: size }];
    return actual.types.flatMap((type, index) =>
      isAssignable(expected.element, type)
        ? []
        : describe(expected.element, type, [...path, { kind: 'index', key: index }]),
    );
  }
  if (actual.type !== 'Array') return [typeMismatch(path, original, actual)];
  if (!coversSize(expected.size, actual.size))
    return [{ kind: 'size', path, expected: expected.size, actual: actual.size }];
  return [typeMismatch(path, original, array(actual.element))];
}

function describeHash(expected: Of<'Hash'>, original: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  if (actual.type === 'Struct') {
    const required = actual.members.filter(member => !member.optional).length;
    const size = { from: BigInt(required), to: BigInt(actual.members.length) };
    if (!coversSize(expected.size, size)) return [{ kind: 'size', path, expected: expected.size, actual: size }];
    return actual.members.flatMap(({ name, value }) => {
      const key = literalString(name);
      return [
        ...(isAssignable(expected.key, key) ? [] : describe(expected.key, key, [...path, { kind: 'key', key: name }])),
        ...(isAssignable(expected.value, value)
          ? []
          : describe(expected.value, value, [...path, { kind: 'entry', key: name }])),
      ];
    });
  }
  if (actual.type !== 'Hash') return [typeMismatch(path, original, actual)];
  if (!coversSize(expected.size, actual.size))
    return [{ kind: 'size', path, expected: expected.size, actual: actual.size }];
  return [typeMismatch(path, original, hash(actual.key, actual.value))];
}

function describeStruct(expected: Of<'Struct'>, original: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  if (actual.type === 'Struct') return describeMembers(expected, actual, path);
  if (actual.type !== 'Hash') return [typeMismatch(path, original, actual)];
  const required = expected.members.filter(member => !member.optional).length;
  const size = { from: BigInt(required), to: BigInt(expected.members.length) };
  if (!coversSize(size, actual.size)) return [{ kind: 'size', path, expected: size, actual: actual.size }];
  return [typeMismatch(path, original, hash(actual.key, actual.value))];
}

function describeMembers(expected: Of<'Struct'>, actual: Of<'Struct'>, path: Path): Mismatch[] {
  const found: Mismatch[] = [];
  for (const member of expected.members) {
    const key = member.name;
    const other = actual.members.find(({ name }) => name === key);
    if (!other) {
      if (!member.optional) found.push({ kind: 'missing-key', path, key });
      continue;
    }
    if (other.optional && !member.optional) {
      found.push(
        typeMismatch([...path, { kind: 'key', key }], literalString(key), containing('Optional', literalString(key))),
      );
    }
    if (!isAssignable(member.value, other.value)) {
      found.push(...describe(member.value, other.value, [...path, { kind: 'entry', key }]));
    }
  }
  for (const { name } of actual.members) {
    if (!expected.members.some(member => member.name === name)) found.push({ kind: 'extraneous-key', path, key: name });
  }
  return found;
}

function describeTuple(
  expected: Of<'Tuple'>,
  original: PuppetType,
  actual: PuppetType,
  path: Path,
  sizes: 'size' | 'count',
): Mismatch[] {
  if (sameType(expected, actual) || (expected.types.length === 0 && actual.type === 'Array')) return [];
  if (actual.type !== 'Tuple' && actual.type !== 'Array') return [typeMismatch(path, original, actual)];
  const size: Range<bigint> = actual.type === 'Tuple' ? tupleSize(actual) : actual.size;
  if (!coversSize(tupleSize(expected), size))
    return [{ kind: sizes, path, expected: tupleSize(expected), actual: size }];
  if (actual.type === 'Array') {
    return expected.types.flatMap((type, index) =>
      describe(type, actual.element, [...path, { kind: 'index', key: index }]),
    );
  }
  if (expected.types.length === 0) return [];
  return actual.types.flatMap((type, index) => {
    const at = Math.min(index, expected.types.length - 1);
    return describe(expected.types[at] as PuppetType, type, [...path, { kind: 'index', key: at }]);
  });
}

function describeCallable(expected: CallableType, original: PuppetType, actual: PuppetType, path: Path): Mismatch[] {
  if (actual.type !== 'Callable') return [typeMismatch(path, original, actual)];
  if (!expected.parameters && !expected.returns) return [];
  const parameters = describeParameters(expected, actual, path);
  if (parameters.length > 0) return parameters;
  const returns = expected.returns ?? ANY;
  if (!isAssignable(returns, actual.returns ?? ANY)) {
    return [typeMismatch([...path, { kind: 'return', key: 'return' }], returns, actual.returns ?? ANY)];
  }
  const block = expected.block ?? UNDEF;
  if (isAssignable(actual.block ?? UNDEF, block)) return [];
  return [typeMismatch([...path, { kind: 'block', key: 'block' }], block, actual.block ?? UNDEF)];
}

function describeParameters(expected: CallableType, actual: CallableType, path: Path): Mismatch[] {
  const types = expected.parameters;
  if (!types || !actual.parameters) return [];
  const wanted = expected.size ?? exactly(types.length);
  const given = actual.size ?? exactly(actual.parameters.length);
  if (!sameRange(wanted, given) && !coversSize(wanted, given))
    return [{ kind: 'count', path, expected: wanted, actual: given }];
  if (types.length === 0) return [];
  return actual.parameters.flatMap((type, index) => {
    const at = Math.min(index, types.length - 1);
    return describe(types[at] as PuppetType, type, [...path, { kind: 'index', key: at }]);
  });
}
