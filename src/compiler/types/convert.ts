/** New values of a type, `Integer.new('0xff')` and `Integer('0xff')`: one rule per type. */
import { conversionFailed, convertedMismatch } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { PuppetType } from '../../model/type.ts';
import { isHash, isList, isType, type Value } from '../../model/value.ts';
import { type Constructor, constructorOf } from './constructor-signatures.ts';
import { newArray, newHash } from './convert-collection.ts';
import { newBoolean, newFloat, newInteger, newNumeric } from './convert-number.ts';
import {
  newBinary,
  newRegexp,
  newSemver,
  newSemverRange,
  newTimespan,
  newTimestamp,
  newUri,
} from './convert-object.ts';
import { describeCall, describeMismatch } from './describe-mismatch.ts';
import { expandAlias } from './expand-alias.ts';
import { formatValue } from './format-value.ts';
import { generalize } from './generalize.ts';
import { infer, inferDetailed } from './infer.ts';
import { isInstance } from './is-instance.ts';
import { typeToString } from './print.ts';
import { accepts } from './signature.ts';
import { typeFromText } from './type-from-text.ts';

/** What a conversion may ask of its surroundings. */
export interface ConvertOptions {
  /** For `Type.new('Foo::Bar')`: reads a type with the aliases of the site. */
  readonly readType?: (text: string) => PuppetType;
  /** Nanoseconds since 1970, for `Timestamp.new()`. Without it that is an error: output must not depend on the clock. */
  readonly now?: bigint;
}

/**
 * Makes a new value.
 * @throws Failure in Puppet's words for arguments that the type does not take, and for a result that is no instance of it
 */
export function newInstance(type: PuppetType, values: readonly Value[], options: ConvertOptions = {}): Value {
  const [first] = values;
  if (values.length === 1 && first !== undefined && type.type !== 'Init' && isInstance(type, first)) return first;
  const made = construct(type, values, options);
  if (isInstance(type, made)) return made;
  const subject = `Converted value from ${typeToString(type)}.new() has wrong type,`;
  return fail(convertedMismatch({ message: describeMismatch(subject, type, inferDetailed(made)) }));
}

function construct(given: PuppetType, values: readonly Value[], options: ConvertOptions): Value {
  const type = expandAlias(given);
  if (type.type === 'Init') return newInit(type, values, options);
  if (type.type === 'Optional' || (type.type === 'NotUndef' && type.of.type !== 'Any'))
    return construct(type.of, values, options);
  const builder = constructorOf(type);
  if (!builder) {
    return fail(
      conversionFailed({ message: `Creation of new instance of type '${typeToString(given)}' is not supported` }),
    );
  }
  if (!builder.signatures.some(signature => accepts(signature, values, undefined)))
    return refuse(type, builder, values);
  return build(type, values, options);
}

function build(type: PuppetType, values: readonly Value[], options: ConvertOptions): Value {
  const first = values[0] ?? null;
  switch (type.type) {
    case 'Integer':
      return newInteger(values);
    case 'Float':
      return newFloat(values);
    case 'Numeric':
      return newNumeric(values);
    case 'Boolean':
      return newBoolean(first);
    case 'String':
      return formatValue(first, values[1]);
    case 'Array':
    case 'Tuple':
      return newArray(first, values[1] === true);
    case 'Hash':
    case 'Struct':
      return newHash(first, values[1] as string | undefined);
    case 'Sensitive':
      return { kind: 'sensitive', value: first };
    case 'Regexp':
      return newRegexp(first as string, values[1] === true);
    case 'Type':
      return (options.readType ?? typeFromText)(first as string);
    case 'Binary':
      return newBinary(first, values[1] as string | undefined);
    case 'SemVer':
      return newSemver(values);
    case 'SemVerRange':
      return newSemverRange(values);
    case 'Timestamp':
      return newTimestamp(values, options.now);
    case 'Timespan':
      return newTimespan(values);
    case 'URI':
      return newUri(first);
    default:
      return first;
  }
}

/** `Init[T]` takes what T's constructor takes, as one value or as the list of arguments. */
function newInit(
  type: Extract<PuppetType, { type: 'Init' }>,
  values: readonly Value[],
  options: ConvertOptions,
): Value {
  const [value] = values;
  if (!type.of || value === undefined || values.length > 1) {
    const what = type.of
      ? { parameters: [{ name: 'value', type: ANY, required: true }], rest: false, block: undefined }
      : undefined;
    const message = what
      ? describeCall('new_Init', [what], values, undefined)
      : `Creation of new instance of type '${typeToString(type)}' is not supported`;
    return fail(conversionFailed({ message }));
  }
  if (type.arguments.length > 0) return newInstance(type.of, [value, ...type.arguments], options);
  const single = (constructorOf(type.of)?.signatures ?? []).some(
    ({ parameters }) => parameters.length === 1 && isInstance((parameters[0] as { type: PuppetType }).type, value),
  );
  if (isList(value) && !single && !isInstance(type.of, value)) return newInstance(type.of, value, options);
  return newInstance(type.of, [value], options);
}
const ANY: PuppetType = { kind: 'type', type: 'Any' };

/** Types whose constructors say what cannot be converted. */
const named: ReadonlySet<string> = new Set(['Integer', 'Float', 'Numeric', 'Boolean', 'Array', 'SemVer']);

function refuse(type: PuppetType, builder: Constructor, values: readonly Value[]): never {
  return fail(conversionFailed({ message: explainRefusal(type, builder, values) }));
}

function explainRefusal(type: PuppetType, builder: Constructor, values: readonly Value[]): string {
  const [first, second, third] = values;
  const rest = values.slice(1);
  const numeric = type.type === 'Integer';
  const flag = (value: Value | undefined) => value === undefined || typeof value === 'boolean';
  const described =
    named.has(type.type) &&
    first !== undefined &&
    (numeric
      ? values.length <= 3 && (second === undefined || typeof second === 'bigint') && flag(third)
      : type.type === 'SemVer' || type.type === 'Boolean'
        ? rest.length === 0
        : rest.length <= 1 && flag(second));
  if (!described || (type.type === 'SemVer' && typeof first !== 'string')) {
    return describeCall(builder.name, builder.signatures, values, undefined);
  }
  if (numeric && isHash(first)) return explainIntegerHash(builder, first);
  return (numeric ? radixProblem(second) : undefined) ?? `'${builder.name}' ${cannotConvert(type, first)}`;
}

function explainIntegerHash(builder: Constructor, given: Extract<Value, { kind: 'hash' }>): string {
  const [byPosition, byName] = builder.signatures.map(({ parameters }) => parameters[0]?.type as PuppetType);
  const from = given.get('from');
  if (from !== undefined && !isInstance(byPosition as PuppetType, from)) {
    return `'${builder.name}' ${cannotConvert({ kind: 'type', type: 'Integer', from: undefined, to: undefined }, from)}`;
  }
  const problem = radixProblem(given.get('radix'));
  if (problem !== undefined) return problem;
  return describeMismatch('Integer.new has wrong type,', byName as PuppetType, inferDetailed(given));
}

function radixProblem(radix: Value | undefined): string | undefined {
  if (radix === undefined || radix === null || (typeof radix === 'object' && !isType(radix))) return undefined;
  if (typeof radix === 'bigint' && [2n, 8n, 10n, 16n].includes(radix)) return undefined;
  return `Illegal radix: ${String(radix)}, expected 2, 8, 10, 16, or default`;
}

function cannotConvert(type: PuppetType, value: Value): string {
  if (typeof value === 'string' && type.type !== 'Array') {
    return `The string '${value}' cannot be converted to ${type.type === 'SemVer' ? 'a SemVer' : type.type}`;
  }
  return `Value of type ${typeToString(generalize(infer(value)))} cannot be converted to ${type.type}`;
}
