/** Nested lists laid out flat, as Ruby's `flatten` and `join` do. */
import { isList, type Value } from '../../../model/value.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';

/** The elements of a list with nested lists in their place; hashes stay. */
export function flattenList(values: readonly Value[]): Value[] {
  return values.flatMap(value => (isList(value) ? flattenList(value) : [value]));
}

/** The elements as text with a delimiter between them, nested lists too (an empty one as an empty text). */
export function joinList(values: readonly Value[], delimiter: string): string {
  return values.map(value => (isList(value) ? joinList(value, delimiter) : rubyToString(value))).join(delimiter);
}
