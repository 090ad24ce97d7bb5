/** Values as Puppet's messages show them. */
import { isList, type Value } from '../model/value.ts';
import { asText } from './value-text.ts';

/** A value as Ruby's inspect prints it in Puppet's messages: strings in double quotes. */
export function inspect(value: Value): string {
  if (value === null) return 'nil';
  if (isList(value)) return `[${value.map(inspect).join(', ')}]`;
  return typeof value === 'string' ? `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"` : asText(value);
}

/** A string as Puppet shows it in a change: single quotes, or double quotes when it holds control characters. */
export function display(text: string): string {
  if (!/[\u0000-\u001f]/.test(text)) return `'${text.replace(/\\.|'/gs, part => (part === "'" ? "\\'" : part))}'`;
  return `"${[...text].map(doubleQuoted).join('')}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
  $: '\\$',
};

function doubleQuoted(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  return character < ' ' ? `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}` : character;
}
