/** Values of the language as the text that a host works with, the way Puppet munges them. */
import { isList, type Value } from '../model/value.ts';

/** The text of a single value: numbers and booleans as Puppet prints them; hashes, lists and undef have none. */
export function valueText(value: Value | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value === null || value === undefined || isList(value) || !('kind' in value)) return undefined;
  if (value.kind === 'default') return 'default';
  if (value.kind === 'regexp') return value.source;
  return value.kind === 'sensitive' ? valueText(value.value) : undefined;
}

/** The same for code that wants some text in any case: nothing for undef, the texts of a list with blanks between. */
export function asText(value: Value): string {
  return isList(value) ? value.map(asText).join(' ') : (valueText(value) ?? '');
}

/** Without what Ruby's strip takes away: ASCII's blanks and NUL. JavaScript's trim would take blanks of Unicode, too. */
export function stripped(text: string): string {
  return text.replace(/^[\0\t-\r ]+|[\0\t-\r ]+$/g, '');
}

/** Lists within lists laid flat, what has no text left out; a single value is a list of one. */
export function asTexts(value: Value): readonly string[] {
  if (isList(value)) return value.flatMap(asTexts);
  const text = valueText(value);
  return text === undefined ? [] : [text];
}
