/** Formats of `String($value, …)`: one format, or formats by type, the narrower type first. */
import { conversionFailed } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { PuppetType } from '../../model/type.ts';
import { isHash, isType, type PuppetHash, type Value } from '../../model/value.ts';
import { ANY, array, BINARY, collection, float, hash, NUMERIC } from './build-type.ts';
import { isAssignable } from './is-assignable.ts';
import { typeToString } from './print.ts';
import { rubyInspect } from './ruby-inspect.ts';
import { sameType } from './same-type.ts';

/** What stands in a format: `%-#10.3s` and, for lists and hashes, separators and the formats of elements. */
export interface Format {
  readonly text: string;
  readonly letter: string;
  readonly alternate: boolean;
  readonly left: boolean;
  readonly width: number | undefined;
  readonly precision: number | undefined;
  /** Delimiters in place of brackets; a space flag leaves them out. */
  readonly delimiters: readonly [string, string] | undefined;
  readonly separator?: string | undefined;
  readonly separator2?: string | undefined;
  readonly elements?: FormatMap | undefined;
}
export type FormatMap = readonly (readonly [PuppetType, Format])[];

const pairs: Readonly<Record<string, readonly [string, string]>> = {
  '[': ['[', ']'],
  '{': ['{', '}'],
  '(': ['(', ')'],
  '<': ['<', '>'],
  '|': ['|', '|'],
};

function wrong(message: string): never {
  return fail(conversionFailed({ message }));
}

/** Reads one format. Fails in Puppet's words. */
function parseFormat(text: string): Format {
  const match = /^%([\s[+#0{<(|-]*)([1-9][0-9]*)?(?:\.([0-9]+))?([a-zA-Z])$/m.exec(text);
  if (!match) return wrong(`The format '${text}' is not a valid format on the form '%<flags><width>.<prec><format>'`);
  const [, flags = '', width, precision, letter] = match;
  if (new Set(flags).size !== flags.length) wrong(`The same flag can only be used once, got '${text}'`);
  const delimiters = [...flags].filter(flag => flag in pairs);
  if (delimiters.length > 1)
    wrong(`Only one of the delimiters [ { ( < | can be given in the format flags, got '${text}'`);
  const [delimiter] = delimiters;
  return {
    text,
    letter: letter as string,
    alternate: flags.includes('#'),
    left: flags.includes('-'),
    width: width === undefined ? undefined : Number(width),
    precision: precision === undefined ? undefined : Number(precision),
    delimiters: delimiter === undefined ? (flags.includes(' ') ? ['', ''] : undefined) : pairs[delimiter],
  };
}

/** Elements of lists and hashes show as in source. */
export const elementFormats: FormatMap = [[ANY, parseFormat('%p')]];
export const defaultFormats: FormatMap = [
  [float(), parseFormat('%f')],
  [NUMERIC, parseFormat('%d')],
  [array(), { ...parseFormat('%a'), separator: ', ', separator2: ', ', elements: elementFormats }],
  [hash(), { ...parseFormat('%h'), separator: ', ', separator2: ' => ', elements: elementFormats }],
  [BINARY, parseFormat('%B')],
  [ANY, parseFormat('%s')],
];

/** The format for a type: of the first entry that takes it. */
export function formatFor(type: PuppetType, formats: FormatMap): Format {
  return formats.find(([key]) => isAssignable(key, type))?.[1] ?? parseFormat('%s');
}

/** Reads formats by type, `{Integer => '%#x', Array => {format => '%(a', separator => ';'}}`. */
export function parseFormats(given: PuppetHash): FormatMap {
  return [...given.entries()].map(([key, value]): readonly [PuppetType, Format] => {
    if (!isType(key)) {
      return wrong(`top level keys in the format hash must be data types, got instance of '${rubyInspect(key)}'`);
    }
    return [key, isHash(value) ? containerFormat(value) : parseFormat(textOf(value))];
  });
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function containerFormat(given: PuppetHash): Format {
  const allowed = ['separator', 'separator2', 'format', 'string_formats'];
  if ([...given.keys()].some(key => typeof key !== 'string' || !allowed.includes(key))) {
    wrong(
      `only ${allowed.map(name => `'${name}'`).join(', ')} are allowed in a container format, got ${rubyInspect(given)}`,
    );
  }
  const text = (name: string) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const elements = given.get('string_formats');
  return {
    ...parseFormat(text('format') ?? ''),
    separator: text('separator'),
    separator2: text('separator2'),
    elements: elements !== undefined && isHash(elements) ? parseFormats(elements) : undefined,
  };
}

function mergeFormat(lower: Format, higher: Format): Format {
  return {
    ...higher,
    separator: higher.separator ?? lower.separator,
    separator2: higher.separator2 ?? lower.separator2,
    elements: mergeFormats(lower.elements, higher.elements),
  };
}

/** Lays formats over others. A wider type given takes the place of narrower ones below. */
export function mergeFormats(lower: FormatMap | undefined, higher: FormatMap | undefined): FormatMap | undefined {
  if (!lower || !higher) return lower ?? higher;
  const find = (map: FormatMap, key: PuppetType) => map.find(([type]) => sameType(type, key))?.[1];
  const kept = lower.filter(([key]) => !higher.some(([other]) => !sameType(other, key) && isAssignable(other, key)));
  const keys = [
    ...kept.map(([key]) => key),
    ...higher.map(([key]) => key).filter(key => find(kept, key) === undefined),
  ];
  const merged = keys.map((key): readonly [PuppetType, Format] => {
    const below = find(kept, key);
    const above = find(higher, key);
    return [key, below && above ? mergeFormat(below, above) : ((above ?? below) as Format)];
  });
  return sortFormats(merged);
}

const ranks: Readonly<Record<string, number>> = {
  Struct: 1,
  Hash: 2,
  Tuple: 3,
  Array: 4,
  Pattern: 10,
  Enum: 11,
  String: 12,
};

/** Narrower types first; what has no order goes by rank, then by name. */
function sortFormats(map: FormatMap): FormatMap {
  return [...map].sort(([a], [b]) => {
    const below = isAssignable(b, a);
    const above = isAssignable(a, b);
    if (sameType(a, b)) return 0;
    if (below !== above) return below ? -1 : 1;
    const [x, y] = [ranks[a.type] ?? 0, ranks[b.type] ?? 0];
    if (x !== 0 && y !== 0) return x - y;
    return typeToString(a) < typeToString(b) ? -1 : 1;
  });
}

/** The formats that one given by itself means for a value of a type. */
export function singleFormat(text: string, type: PuppetType): FormatMap {
  const format = parseFormat(text);
  for (const key of [array(), hash()]) if (isAssignable(key, type)) return [[key, format]];
  return [[type, format]];
}

/** Is it a type of lists or hashes? */
export function isContainer(type: PuppetType): boolean {
  return isAssignable(collection(), type) && type.type !== 'Collection';
}
