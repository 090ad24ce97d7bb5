/** Types from text, `Hash[String, Array[Integer, 1]]`: a small reader of its own, so that signatures need no Puppet parser. */
import { signatureNotReadable } from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { PuppetType } from '../../model/type.ts';
import { DEFAULT, PuppetHash, type Value } from '../../model/value.ts';
import { resourceTypeByName, singleType, typeByName } from './resolve.ts';

/** Finds an alias by name as written; undefined lets the name stand for a resource type. */
export type Aliases = (name: string) => PuppetType | undefined;

const known = new Map<string, PuppetType>();

/** Reads a type. Results without aliases are kept. Fails with a diagnostic on text that is none. */
export function typeFromText(text: string, aliases?: Aliases): PuppetType {
  const cached = aliases ? undefined : known.get(text);
  if (cached) return cached;
  const reader = new TypeReader(text, aliases);
  const type = reader.type();
  reader.end();
  if (!aliases) known.set(text, type);
  return type;
}

/** Reads a value written in the language's literals: `[1, 'a', {k => Integer}]`. Fails with a diagnostic on other text. */
export function valueFromText(text: string, aliases?: Aliases): Value {
  const reader = new TypeReader(text, aliases);
  const value = reader.value();
  reader.end();
  return value;
}

const token =
  /\s*(?:((?:::)?[A-Z]\w*(?:::[A-Z]\w*)*)|([a-z_]\w*(?:::[a-z_]\w*)*)|(-?\d+\.\d+(?:[eE][+-]?\d+)?)|(-?\d+)|'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"|\/((?:[^/\\\n]|\\[\s\S])*)\/|(=>|[[\]{},]))/y;

class TypeReader {
  readonly #text: string;
  readonly #aliases: Aliases | undefined;
  #at = 0;

  constructor(text: string, aliases: Aliases | undefined) {
    this.#text = text;
    this.#aliases = aliases;
  }

  type(): PuppetType {
    const value = this.value();
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'type') return value;
    return this.#wrong('a type is expected');
  }

  end(): void {
    if (this.#text.slice(this.#at).trim() !== '') this.#wrong(`unexpected '${this.#text.slice(this.#at).trim()}'`);
  }

  #wrong(reason: string): never {
    return fail(signatureNotReadable({ text: this.#text, reason }));
  }

  #next(): RegExpExecArray {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    if (!match) return this.#wrong(`unexpected '${this.#text.slice(this.#at).trim()}'`);
    this.#at = token.lastIndex;
    return match;
  }

  /** Takes a punctuation mark if it comes next. */
  #takes(mark: string): boolean {
    token.lastIndex = this.#at;
    if (token.exec(this.#text)?.[8] !== mark) return false;
    this.#at = token.lastIndex;
    return true;
  }

  value(): Value {
    const [, name, word, decimal, whole, single, double, regexp, mark] = this.#next();
    if (name !== undefined) return this.#named(name);
    if (word !== undefined) return wordValue(word);
    if (decimal !== undefined) return Number(decimal);
    if (whole !== undefined) return BigInt(whole);
    if (single !== undefined) return single.replace(/\\(['\\])/g, '$1');
    if (double !== undefined) return double.replace(/\\([\s\S])/g, (_, char: string) => escapes[char] ?? char);
    if (regexp !== undefined) return { kind: 'regexp', source: regexp.replaceAll('\\/', '/') };
    if (mark === '[') return this.#list(']');
    if (mark === '{') return this.#hash();
    return this.#wrong(`unexpected '${mark}'`);
  }

  #list(close: string): Value[] {
    const values: Value[] = [];
    while (!this.#takes(close)) {
      values.push(this.value());
      if (!this.#takes(',')) {
        if (!this.#takes(close)) this.#wrong(`'${close}' is missing`);
        break;
      }
    }
    return values;
  }

  #hash(): Value {
    const entries: [Value, Value][] = [];
    while (!this.#takes('}')) {
      const key = this.value();
      if (!this.#takes('=>')) this.#wrong("'=>' is missing");
      entries.push([key, this.value()]);
      if (!this.#takes(',')) {
        if (!this.#takes('}')) this.#wrong("'}' is missing");
        break;
      }
    }
    return PuppetHash.from(entries);
  }

  #named(name: string): PuppetType {
    const base = typeByName(name) ?? this.#aliases?.(name) ?? resourceTypeByName(name);
    return this.#takes('[') ? singleType(base, this.#list(']')) : base;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ' };

/** A bare word is a string, but for the keywords. */
function wordValue(word: string): Value {
  if (word === 'default') return DEFAULT;
  if (word === 'undef') return null;
  if (word === 'true' || word === 'false') return word === 'true';
  return word;
}
