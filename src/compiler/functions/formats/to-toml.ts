/** A hash as TOML, laid out as stdlib lays it out: sorted keys, plain pairs first, then tables, then lists of tables. */
import { isHash, isList, type PuppetHash, type Value } from '../../../model/value.ts';
import { inspectString, rubyInspect, rubyToString } from '../../types/ruby-inspect.ts';
import { compareStrings } from '../ruby/compare.ts';

type Entry = readonly [key: string, value: Value];
interface Sorted {
  readonly plain: Entry[];
  readonly tables: Entry[];
  readonly lists: Entry[];
}

/** The text of a document. */
export function toToml(hash: PuppetHash): string {
  return table(hash, []);
}

function table(hash: PuppetHash, path: readonly string[]): string {
  const sorted = sort(hash);
  const heading = path.length > 0 && (sorted.plain.length > 0 || hash.size === 0) ? `[${path.join('.')}]\n` : '';
  return heading + pairs(sorted, path);
}

function sort(hash: PuppetHash): Sorted {
  const sorted: Sorted = { plain: [], tables: [], lists: [] };
  const entries = [...hash.entries()].map(([key, value]) => [rubyToString(key), value] as const);
  for (const entry of entries.sort((a, b) => compareStrings(a[0], b[0]))) {
    const value = entry[1];
    if (isHash(value)) sorted.tables.push(entry);
    else if (isList(value) && value[0] !== undefined && isHash(value[0])) sorted.lists.push(entry);
    else sorted.plain.push(entry);
  }
  return sorted;
}

function pairs({ plain, tables, lists }: Sorted, path: readonly string[]): string {
  let out = '';
  for (const [key, value] of plain) out += `${keyText(key)} = ${literal(value)}\n`;
  for (const [key, value] of tables) out += table(value as PuppetHash, [...path, keyText(key)]);
  for (const [key, values] of lists) {
    const inner = [...path, keyText(key)];
    for (const child of values as PuppetHash[]) out += `[[${inner.join('.')}]]\n${pairs(sort(child), inner)}`;
  }
  return out;
}

function keyText(key: string): string {
  return /^[a-zA-Z0-9_-]*$/.test(key) ? key : `"${key.replaceAll('"', '\\"')}"`;
}

function literal(value: Value): string {
  if (typeof value === 'string') return inspectString(value).replace(/\\(#[$@{])/g, '$1');
  return rubyInspect(value);
}
