/** Values as JSON, as Ruby's `to_json` and `JSON.pretty_generate` write it. */

import { isHash, isList, type Value } from '../../../model/value.ts';
import { printFloat } from '../../types/print-float.ts';
import { rubyToString } from '../../types/ruby-inspect.ts';

/** How a pretty text is laid out; the names are those of Ruby's options. */
export interface JsonLayout {
  readonly indent: string;
  readonly space: string;
  readonly spaceBefore: string;
  readonly objectNl: string;
  readonly arrayNl: string;
}

const COMPACT: JsonLayout = { indent: '', space: '', spaceBefore: '', objectNl: '', arrayNl: '' };
export const PRETTY: JsonLayout = { indent: '  ', space: ' ', spaceBefore: '', objectNl: '\n', arrayNl: '\n' };

/** In one line without spaces, or laid out. Rich values are written as text. */
export function toJson(value: Value, layout: JsonLayout = COMPACT): string {
  return write(value, layout, 0);
}

function write(value: Value, layout: JsonLayout, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'number') return printFloat(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (isList(value)) {
    const items = value.map(item => write(item, layout, depth + 1));
    return wrapped('[', items, ']', layout.arrayNl, layout, depth);
  }
  if (isHash(value)) {
    const items = [...value.entries()].map(
      ([key, item]) =>
        `${quote(rubyToString(key))}${layout.spaceBefore}:${layout.space}${write(item, layout, depth + 1)}`,
    );
    return wrapped('{', items, '}', layout.objectNl, layout, depth);
  }
  return quote(rubyToString(value));
}

function wrapped(
  open: string,
  items: readonly string[],
  close: string,
  newline: string,
  layout: JsonLayout,
  depth: number,
): string {
  const inner = layout.indent.repeat(depth + 1);
  const outer = layout.indent.repeat(depth);
  // Ruby lays an empty list out over an empty line
  if (items.length === 0)
    return layout === COMPACT ? open + close : open + newline + (open === '[' ? newline : '') + outer + close;
  return open + newline + items.map(item => inner + item).join(`,${newline}`) + newline + outer + close;
}

/** JSON.stringify escapes as Ruby does, but for the delete character and lone halves of pairs, which do not occur. */
function quote(text: string): string {
  return JSON.stringify(text);
}
