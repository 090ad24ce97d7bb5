/** Which arguments the constructors of the types take, `Integer.new(…)`. Names and aliases show in messages about mismatches. */
import type { PuppetType } from '../../model/type.ts';
import type { Value } from '../../model/value.ts';
import { tuple } from './build-type.ts';
import type { Signature } from './describe-mismatch.ts';
import { inferDetailed } from './infer.ts';
import { isAssignable } from './is-assignable.ts';
import { readSignature } from './read-signature.ts';
import { type Aliases, typeFromText } from './type-from-text.ts';

export interface Constructor {
  /** As Puppet calls it in messages. */
  readonly name: string;
  readonly signatures: readonly Signature[];
}
interface Source {
  readonly name: string;
  readonly aliases?: Readonly<Record<string, string>>;
  readonly signatures: readonly (readonly string[])[];
}

const hex = '(?:0[xX][0-9A-Fa-f]+)';
const octal = '(?:0[0-7]+)';
const binary = '(?:0[bB][01]+)';
const decimal = '(?:0|[1-9]\\d*)';
const sign = '[+-]?\\s*';
const integerText = `\\A${sign}(?:(?:\\d+)|${hex}|${binary})\\z`;
const floatText = `\\A${sign}(?:(?:${decimal}(?:\\.\\d+)?(?:[eE]-?\\d+)?)|${hex}|${octal}|${binary})\\z`;
const part = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const whole = '(0|[1-9]\\d*)';
const timeFormats = 'Variant[String[2], Array[String[2], 1]]';
const stringFormat = 'Pattern[/^%([\\s\\[+#0{<(|-]*)([1-9][0-9]*)?(?:\\.([0-9]+))?([a-zA-Z])$/]';
const fields = ['days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds'];
const uriParts = ['scheme', 'userinfo', 'host', 'port', 'path', 'query', 'fragment', 'opaque'];

const decimalNumber = (name: string, from: string): Source => ({
  name,
  aliases: { Convertible: from, NamedArgs: 'Struct[{from => Convertible, Optional[abs] => Boolean}]' },
  signatures: [['Convertible $from', 'Boolean $abs = false'], ['NamedArgs $hash_args']],
});
const list: Source = {
  name: 'new_array',
  signatures: [
    ['Variant[Array, Hash, Binary, Iterable] $from', 'Boolean[false] $wrap = false'],
    ['Any $from', 'Boolean[true] $wrap'],
  ],
};
const mapping: Source = {
  name: 'new_hash',
  aliases: {
    KeyValueArray: 'Array[Tuple[Any, Any], 1]',
    TreeArray: 'Array[Tuple[Array, Any], 1]',
    NewHashOption: 'Enum[tree, hash_tree]',
  },
  signatures: [['TreeArray $from', 'NewHashOption $build_option = undef'], ['KeyValueArray $from'], ['Any $from']],
};

const sources: Readonly<Record<string, Source>> = {
  Integer: {
    name: 'new',
    aliases: {
      Radix: 'Variant[Default, Integer[2, 2], Integer[8, 8], Integer[10, 10], Integer[16, 16]]',
      Convertible: `Variant[Numeric, Boolean, Pattern[/${integerText}/], Timespan, Timestamp]`,
      NamedArgs: 'Struct[{from => Convertible, Optional[radix] => Radix, Optional[abs] => Boolean}]',
    },
    signatures: [['Convertible $from', 'Radix $radix = default', 'Boolean $abs = false'], ['NamedArgs $hash_args']],
  },
  Float: decimalNumber('new_float', `Variant[Numeric, Boolean, Pattern[/${floatText}/], Timespan, Timestamp]`),
  Numeric: decimalNumber(
    'new_numeric',
    `Variant[Integer, Float, Boolean, Pattern[/${floatText}/], Timespan, Timestamp]`,
  ),
  Boolean: {
    name: 'new_boolean',
    signatures: [["Variant[Integer, Float, Boolean, Enum['false', 'true', 'yes', 'no', 'y', 'n', true]] $from"]],
  },
  String: {
    name: 'new_string',
    aliases: {
      Format: stringFormat,
      ContainerFormat:
        'Struct[{Optional[format] => Format, Optional[separator] => String, Optional[separator2] => String, Optional[string_formats] => Hash[Type, Format]}]',
      TypeMap: 'Hash[Type, Variant[Format, ContainerFormat]]',
      Convertible: 'Any',
      Formats: 'Variant[Default, String[1], TypeMap]',
    },
    signatures: [['Convertible $from', 'Formats $string_formats = default']],
  },
  Array: list,
  Tuple: list,
  Hash: mapping,
  Struct: mapping,
  Sensitive: { name: 'new_Sensitive', signatures: [['Any $value']] },
  Regexp: { name: 'new_float', signatures: [['String $pattern', 'Boolean $escape = false']] },
  Type: { name: 'new_type', signatures: [['String[1] $type_string']] },
  NotUndef: { name: 'new_unit', signatures: [['Any $from']] },
  Binary: {
    name: 'new_Binary',
    aliases: {
      ByteInteger: 'Integer[0, 255]',
      Base64Format: 'Enum["%b", "%u", "%B", "%s", "%r"]',
      StringHash: 'Struct[{value => String, "format" => Optional[Base64Format]}]',
      ArrayHash: 'Struct[{value => Array[ByteInteger]}]',
      BinaryArgsHash: 'Variant[StringHash, ArrayHash]',
    },
    signatures: [
      ['String $str', 'Base64Format $format = undef'],
      ['Array[ByteInteger] $byte_array'],
      ['BinaryArgsHash $hash_args'],
    ],
  },
  SemVer: {
    name: 'new_Version',
    aliases: {
      PositiveInteger: 'Integer[0, default]',
      SemVerQualifier: `Pattern[/\\A${part}\\Z/]`,
      SemVerPattern: `Pattern[/\\A${whole}\\.${whole}\\.${whole}(?:-(${part}))?(?:\\+(${part}))?\\Z/]`,
      SemVerHash:
        'Struct[{major => PositiveInteger, minor => PositiveInteger, patch => PositiveInteger, Optional[prerelease] => SemVerQualifier, Optional[build] => SemVerQualifier}]',
    },
    signatures: [
      ['SemVerPattern $str'],
      [
        'PositiveInteger $major',
        'PositiveInteger $minor',
        'PositiveInteger $patch',
        'SemVerQualifier $prerelease = undef',
        'SemVerQualifier $build = undef',
      ],
      ['SemVerHash $hash_args'],
    ],
  },
  SemVerRange: {
    name: 'new_VersionRange',
    aliases: {
      SemVerRangeString: 'String[1]',
      SemVerRangeHash:
        'Struct[{min => Variant[Default, SemVer], Optional[max] => Variant[Default, SemVer], Optional[exclude_max] => Boolean}]',
    },
    signatures: [
      ['SemVerRangeString $str'],
      ['Variant[Default, SemVer] $min', 'Variant[Default, SemVer] $max', 'Boolean $exclude_max = false'],
      ['SemVerRangeHash $hash_args'],
    ],
  },
  Timestamp: {
    name: 'new_timestamp',
    aliases: { Formats: timeFormats },
    signatures: [
      [],
      ['Variant[Integer, Float] $seconds'],
      ['String[1] $string', 'Formats $format = default', 'String[1] $timezone = undef'],
      ['Struct[{string => String[1], Optional[format] => Formats, Optional[timezone] => String[1]}] $hash_arg'],
    ],
  },
  Timespan: {
    name: 'new_timespan',
    aliases: { Formats: timeFormats },
    signatures: [
      ['Variant[Integer, Float] $seconds'],
      ['String[1] $string', 'Formats $format = default'],
      fields.map((name, index) => `Integer $${name}${index > 3 ? ' = 0' : ''}`),
      ['Struct[{string => String[1], Optional[format] => Formats}] $hash_arg'],
      [
        `Struct[{Optional[negative] => Boolean, ${fields.map(name => `Optional[${name}] => Integer`).join(', ')}}] $hash_arg`,
      ],
    ],
  },
  URI: {
    name: 'new_error',
    signatures: [
      ['String[1] $uri'],
      [
        `Struct[{${uriParts.map(name => `Optional[${name}] => ${name === 'port' ? 'Integer[0]' : 'String[1]'}`).join(', ')}}] $hash`,
      ],
    ],
  },
};

const made = new Map<string, Constructor>();

/** The constructor of a type; undefined when it has none. */
export function constructorOf(type: PuppetType): Constructor | undefined {
  const known = made.get(type.type);
  const source = sources[type.type];
  if (known || !source) return known;
  const aliases = aliasesFrom(source.aliases ?? {});
  const builder = {
    name: source.name,
    signatures: source.signatures.map(parameters => readSignature(parameters, undefined, aliases)),
  };
  made.set(type.type, builder);
  return builder;
}

function aliasesFrom(texts: Readonly<Record<string, string>>): Aliases {
  const resolved = new Map<string, PuppetType>();
  const aliases: Aliases = name => {
    const text = texts[name];
    if (text === undefined) return undefined;
    const resolve = () => {
      const existing = resolved.get(name) ?? typeFromText(text, aliases);
      resolved.set(name, existing);
      return existing;
    };
    return { kind: 'type', type: 'Alias', name, resolve };
  };
  return aliases;
}

/**
 * What `Init[T, …]` accepts besides instances of T.
 * @param more the arguments after the first that the constructor is going to get
 */
export function constructorArguments(type: PuppetType, more: readonly Value[]): readonly PuppetType[] {
  const all = constructorOf(type)?.signatures ?? [];
  const tuples = all.map(({ parameters }) => {
    const required = parameters.filter(parameter => parameter.required).length;
    const types = parameters.map(parameter => parameter.type);
    return { required, types, of: tuple(types, { from: BigInt(required), to: BigInt(types.length) }) };
  });
  if (more.length > 0) {
    const given = more.map(inferDetailed);
    const fits = tuples.filter(
      ({ types, of }) => types.length > 0 && isAssignable(of, tuple([types[0] as PuppetType, ...given])),
    );
    return fits.map(({ types }) => types[0] as PuppetType);
  }
  return tuples.flatMap(({ required, types, of }) => {
    if (required === 1 && types.length === 1) return [types[0] as PuppetType];
    // several arguments may come as a list, and a first one alone when the others are optional
    return required === 1 ? [of, types[0] as PuppetType] : [of];
  });
}
