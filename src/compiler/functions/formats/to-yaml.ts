/** Values as YAML, as Ruby's Psych and libyaml write it: block style, lists not indented under their key, lines folded. */
import { isHash, isList, type PuppetHash, type Value } from '../../../model/value.ts';
import { printFloat } from '../../types/print-float.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';
import { scalarStyle } from './yaml-style.ts';

export interface YamlLayout {
  readonly indentation: number;
}

/** A scalar that goes past this column is folded at the next space. */
const WIDTH = 80;

/** A longer key, or one of several lines, stands after a question mark. */
const LONGEST_KEY = 128;

/** A document with its leading `---`. */
export function toYaml(value: Value, layout: YamlLayout = { indentation: 2 }): string {
  const writer = new YamlWriter(layout.indentation);
  writer.node(value, -1, false);
  return writer.text;
}

class YamlWriter {
  readonly #step: number;
  #out = '---';
  #column = 3;
  /** Only spaces and dashes are on the line: a collection may begin here. */
  #fresh = false;

  constructor(step: number) {
    this.#step = step;
  }

  get text(): string {
    return `${this.#out}\n`;
  }

  /** A value inside a collection whose entries stand at `indent`. */
  node(value: Value, indent: number, underKey: boolean): void {
    if (isList(value) && value.length > 0) this.#list(value, underKey ? indent : this.#inner(indent));
    else if (isHash(value) && value.size > 0) this.#hash(value, this.#inner(indent));
    else {
      const text = this.#scalar(value, indent, false);
      if (text !== '') this.#write(` ${text}`);
    }
  }

  #inner(indent: number): number {
    return indent < 0 ? 0 : indent + this.#step;
  }

  #list(values: readonly Value[], indent: number): void {
    for (const value of values) {
      this.#startLine(indent);
      this.#write('-');
      this.#fresh = true;
      this.node(value, indent, false);
    }
  }

  #hash(hash: PuppetHash, indent: number): void {
    for (const [key, value] of hash.entries()) {
      this.#startLine(indent);
      if (typeof key === 'string' && (key.includes('\n') || key.length > LONGEST_KEY)) {
        this.#write('?');
        this.node(key, indent, false);
        this.#startLine(indent);
      } else this.#write(key === null ? "! ''" : this.#scalar(key, indent, true));
      this.#write(':');
      this.node(value, indent, true);
    }
  }

  #startLine(indent: number): void {
    if (this.#fresh && this.#column < indent) this.#write(' '.repeat(indent - this.#column));
    else this.#write(`\n${' '.repeat(indent)}`);
    this.#fresh = false;
  }

  #write(text: string): void {
    this.#out += text;
    const line = text.lastIndexOf('\n');
    this.#column = line < 0 ? this.#column + [...text].length : [...text.slice(line + 1)].length;
    this.#fresh = false;
  }

  #scalar(value: Value, indent: number, key: boolean): string {
    if (value === null) return '';
    if (isList(value)) return '[]';
    if (isHash(value)) return '{}';
    if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
    if (typeof value === 'number') return floatScalar(value);
    const text = rubyToString(value);
    if (text === '<<') return "!!str '<<'";
    const inside = indent < 0 ? this.#step : indent + this.#step;
    const style = scalarStyle(text, key);
    if (style === 'literal') return literal(text, inside, this.#step);
    const quote = style === 'single' ? "'" : style === 'double' ? '"' : '';
    const body = style === 'single' ? single(text, inside) : style === 'double' ? escaped(text) : text;
    return quote + (key ? body : folded(body, this.#column + 1 + quote.length, inside, style === 'double')) + quote;
  }
}

function floatScalar(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return Number.isFinite(value) ? printFloat(value) : value > 0 ? '.inf' : '-.inf';
}

/** Breaks the line at the first single space after the width; `marked` writes a backslash where the next line would lose a space. */
function folded(text: string, start: number, indent: number, marked: boolean): string {
  let column = start;
  let out = '';
  const characters = [...text];
  characters.forEach((c, i) => {
    const alone =
      c === ' ' &&
      i > 0 &&
      i < characters.length - 1 &&
      (marked || (characters[i - 1] !== ' ' && characters[i + 1] !== ' '));
    if (alone && column > WIDTH && !out.endsWith('\n')) {
      out += `\n${' '.repeat(indent)}${marked && characters[i + 1] === ' ' ? '\\' : ''}`;
      column = indent;
    } else {
      out += c;
      column = c === '\n' ? 0 : column + 1;
    }
  });
  return out;
}

/** In single quotes a line break is an empty line. */
function single(text: string, indent: number): string {
  return text.replaceAll("'", "''").replace(/\n+/g, breaks => `\n${breaks}${' '.repeat(indent)}`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\ufeff': '\\uFEFF',
};

function escaped(text: string): string {
  return text.replace(/["\\\x00-\x1f\x7f-\x9f\ufeff]/g, c => {
    const code = c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
    return ESCAPES[c] ?? `\\x${code}`;
  });
}

/** `|` with the text indented; `-` when it does not end in a newline, `+` when it ends in several. */
function literal(text: string, indent: number, step: number): string {
  const lines = text.split('\n');
  const end = /\n\n$/.test(text) ? '+' : text.endsWith('\n') ? '' : '-';
  const hint = /^[ \n]/.test(text) ? String(step) : '';
  if (text.endsWith('\n')) lines.pop();
  const pad = ' '.repeat(indent);
  return `|${hint}${end}\n${lines.map(line => (line === '' ? '' : pad + line)).join('\n')}`;
}
