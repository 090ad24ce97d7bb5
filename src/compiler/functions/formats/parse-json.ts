/** JSON -> value. Not JSON.parse: integers must stay exact, floats stay floats, and keys keep their order. */
import { PuppetHash, type Value } from '../../../model/value.ts';
import type { CallContext } from '../define-function.ts';

const TOKEN =
  /\s*(?:([[\]{}:,])|"((?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*)"|(-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?)|(true|false|null))/y;

/** A text in JSON as a value. Fails where it is broken, with what stands there. */
export function parseJson(context: CallContext, text: string): Value {
  const reader = new JsonReader(context, text);
  const value = reader.value(reader.next());
  if (text.slice(reader.at).trim() !== '') reader.unexpected();
  return value;
}

class JsonReader {
  readonly #context: CallContext;
  readonly #text: string;
  at = 0;

  constructor(context: CallContext, text: string) {
    this.#context = context;
    this.#text = text;
  }

  next(): RegExpExecArray {
    TOKEN.lastIndex = this.at;
    const match = TOKEN.exec(this.#text);
    if (!match) return this.unexpected();
    this.at = TOKEN.lastIndex;
    return match;
  }

  value(token: RegExpExecArray): Value {
    const [whole, mark, string, number, fraction, exponent, word] = token;
    if (mark === '[') return this.#list();
    if (mark === '{') return this.#hash();
    if (string !== undefined) return JSON.parse(whole) as string;
    if (number !== undefined) return fraction === undefined && exponent === undefined ? BigInt(number) : Number(number);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    this.at -= 1;
    return this.unexpected();
  }

  #list(): Value {
    const values: Value[] = [];
    for (let token = this.next(); token[1] !== ']'; token = this.next()) {
      values.push(this.value(values.length === 0 ? token : this.#after(token)));
    }
    return values;
  }

  #hash(): Value {
    const entries: [Value, Value][] = [];
    for (let token = this.next(); token[1] !== '}'; token = this.next()) {
      const key = entries.length === 0 ? token : this.#after(token);
      if (key[2] === undefined) this.unexpected();
      if (this.next()[1] !== ':') this.unexpected();
      entries.push([JSON.parse(key[0]) as string, this.value(this.next())]);
    }
    return PuppetHash.from(entries);
  }

  /** The token after the comma that must stand between elements. */
  #after(comma: RegExpExecArray): RegExpExecArray {
    return comma[1] === ',' ? this.next() : this.unexpected();
  }

  unexpected(): never {
    const rest = this.#text.slice(this.at).trimStart();
    return this.#context.fail(
      rest === '' ? 'unexpected end of input in JSON' : `unexpected token at '${rest.slice(0, 40)}' in JSON`,
    );
  }
}
