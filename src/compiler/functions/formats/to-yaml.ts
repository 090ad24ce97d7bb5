/** Values as YAML, as Ruby's Psych writes it: block style, lists not indented under their key, strings quoted only where needed. */

import { isHash, isList, type PuppetHash, type Value } from '../../../model/value.ts';
import { resolveScalar } from '../../data/yaml-scalar.ts';
import { floatToString, toS } from '../ruby/inspect.ts';

export interface YamlLayout {
  readonly indentation: number;
  /** Without the leading `---`. */
  readonly bare?: boolean;
}

/** A document with its leading `---`. */
export function toYaml(value: Value, layout: YamlLayout = { indentation: 2 }): string {
  const body = node(value, 0, layout.indentation, 'document');
  return `---${body.startsWith('\n') ? '' : ' '}${body}\n`.replace(/^--- \n/, '---\n');
}

type Position = 'document' | 'key' | 'item';

/** A node after `---`, `key:` or `- `: on the same line, or with a newline in front. */
function node(value: Value, indent: number, step: number, position: Position): string {
  if (isList(value)) return value.length === 0 ? '[]' : list(value, indent, step, position);
  if (isHash(value)) return value.size === 0 ? '{}' : hash(value, indent, step, position);
  return scalar(value, position === 'document' ? step : indent, step);
}

function list(values: readonly Value[], indent: number, step: number, position: Position): string {
  // Psych sets the dashes of a list below the first letter of its key
  const column = position === 'key' ? indent - step : indent;
  const pad = ' '.repeat(Math.max(0, column));
  const items = values.map(value => {
    const text = node(value, column + 2, step, 'item');
    return text === '' ? '-' : `- ${text}`;
  });
  const joined = items.join(`\n${pad}`);
  return position === 'item' ? joined : `\n${pad}${joined}`;
}

function hash(values: PuppetHash, indent: number, step: number, position: Position): string {
  const pad = ' '.repeat(indent);
  const entries = [...values.entries()].map(([key, value]) => {
    const text = node(value, indent + step, step, 'key');
    const name = keyText(key, indent, step);
    return text === '' ? `${name}:` : `${name}:${text.startsWith('\n') ? '' : ' '}${text}`;
  });
  const joined = entries.join(`\n${pad}`);
  return position === 'item' ? joined : `\n${pad}${joined}`;
}

function keyText(key: Value, indent: number, step: number): string {
  const text = scalar(key, indent + step, step);
  return text.includes('\n') || text === '' ? JSON.stringify(toS(key)) : text;
}

function scalar(value: Value, indent: number, step: number): string {
  if (value === null) return '';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatScalar(value);
  return stringScalar(typeof value === 'string' ? value : toS(value), indent, step);
}

function floatScalar(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  return Number.isFinite(value) ? floatToString(value) : value > 0 ? '.inf' : '-.inf';
}

function stringScalar(text: string, indent: number, step: number): string {
  if (text === '') return "''";
  if (/[\x00-\x08\x0b-\x1f\x7f]/.test(text)) return doubleQuoted(text);
  if (text.includes('\n')) return block(text, indent, step);
  if (/^[yn]$/i.test(text) || !isPlain(text) || !resolvesToItself(text))
    return text.includes("'") && !isPlain(text) && /^[^"\\]*$/.test(text) && !/[:#]/.test(text)
      ? `"${text}"`
      : singleQuoted(text);
  return text;
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/\\u00([0-9a-f]{2})/g, (_, code: string) => `\\x${code.toUpperCase()}`);
}

/** `|` with the text indented; `-` when it does not end in a newline, `+` when it ends in several. */
function block(text: string, indent: number, step: number): string {
  const lines = text.split('\n');
  const end = text.endsWith('\n\n') || text === '\n' ? '+' : text.endsWith('\n') ? '' : '-';
  const hint = /^[ \n]/.test(text) ? String(step) : '';
  if (text.endsWith('\n')) lines.pop();
  const pad = ' '.repeat(indent);
  return `|${hint}${end}\n${lines.map(line => (line === '' ? '' : pad + line)).join('\n')}`;
}

/** May a string stand without quotes in block style? */
function isPlain(text: string): boolean {
  if (/^[\s]|[\s]$/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text)) return false;
  if (/^[-?:](?:\s|$)/.test(text) || /^[=~]$|^<<$/.test(text)) return false;
  return !/: |:$| #/.test(text) && !text.includes('\t');
}

/** Would it be read as a string again, not as a number, boolean, null, date or symbol? */
function resolvesToItself(text: string): boolean {
  const result = resolveScalar(text);
  return result.refused === undefined && result.value === text;
}
