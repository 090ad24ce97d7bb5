/** How much of two types a message shows: names alone, or everything where names alone would not tell them apart. */
import { withArticle } from '../../diagnostics/label.ts';
import type { PuppetType } from '../../model/type.ts';
import { expandAlias, isAlias, resolveAlias } from './expand-alias.ts';
import { generalize } from './generalize.ts';
import { isAssignable } from './is-assignable.ts';
import { typeToExpandedString } from './print.ts';
import { typeByName } from './type-names.ts';

/** `expects an Integer value, got String`, `expects a value of type Undef or String, got Integer`. */
export function mismatchedTypes(expected: PuppetType, actual: PuppetType): string {
  const optional = expected.type === 'Optional';
  const required = optional ? expected.of : expected;
  const options = required.type === 'Variant' ? required.types : [required];
  const detailed = isDetailed(options, actual);
  const names = options.map(detailed ? typeToExpandedString : shortName);
  const shown = [...(optional ? ['Undef'] : []), ...(detailed ? names : new Set(names))];
  const got = detailed ? detailedActual(options, actual) : shortName(actual);
  if (shown.length === 1) return `expects ${withArticle(shown[0] as string)} value, got ${got}`;
  return `expects a value of type ${enumerate(shown)}, got ${got}`;
}

/** `a or b`, `a, b, or c` */
function enumerate(names: readonly string[]): string {
  if (names.length === 2) return `${names[0]} or ${names[1]}`;
  return `${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`;
}

/** `expects a match for Enum['a', 'b'], got 'c'` */
export function patternSentence(expected: PuppetType, actual: PuppetType): string {
  const optional = expected.type === 'Optional';
  const text = typeToExpandedString(optional ? expected.of : expected);
  const got = actual.type === 'String' && actual.value !== undefined ? `'${actual.value}'` : shortName(actual);
  return `expects ${optional ? 'an undef value or ' : ''}a match for ${text}, got ${got}`;
}

const containers: ReadonlySet<string> = new Set(['Optional', 'NotUndef', 'Type', 'Sensitive', 'Iterable', 'Iterator']);

/** The name of a type; types that contain one other show that too. */
function shortName(type: PuppetType): string {
  if (
    containers.has(type.type) &&
    'of' in type &&
    type.of &&
    type.of.type !== 'Any' &&
    !(type.type === 'Optional' && type.of.type === 'Undef')
  )
    return `${type.type}[${name(type.of)}]`;
  return name(type);
}
function name(type: PuppetType): string {
  return type.type === 'Alias' ? type.name : type.type;
}

function isSameKind(expected: PuppetType, actual: PuppetType): boolean {
  if (expected.type === actual.type || isAlias(expected) || isAlias(actual)) return true;
  return (
    (expected.type === 'Struct' && actual.type === 'Hash') || (expected.type === 'Tuple' && actual.type === 'Array')
  );
}

/** Would the names alone not tell why? So it is when the kinds are the same, or the plain type would have done. */
function isDetailed(options: readonly PuppetType[], actual: PuppetType): boolean {
  return options.some(option => {
    if (isSameKind(option, actual)) return true;
    const of = isAlias(option) ? resolveAlias(option) : option;
    const plain = isAlias(of) ? of : typeByName(of.type);
    return plain !== undefined && isAssignable(plain, actual);
  });
}

function detailedActual(options: readonly PuppetType[], actual: PuppetType): string {
  const resolved = options.map(expandAlias);
  const full = resolved.some(option => isSameKind(option, actual) || isAssignable(option, generalize(actual)));
  return full ? typeToExpandedString(actual) : actual.type;
}
