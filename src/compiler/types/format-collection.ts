/** Lists and hashes as text: delimiters, separators, and line breaks with indentation for the alternate form. */
import { isHash, isList, type PuppetHash, type Value } from '../../model/value.ts';
import { formatWith, illegalFormat } from './format-value.ts';
import { inferDetailed } from './infer.ts';
import { elementFormats, type Format, type FormatMap, isContainer } from './string-format.ts';

export interface Indentation {
  readonly level: number;
  readonly first: boolean;
  readonly indenting: boolean;
}
export const topLevel: Indentation = { level: 0, first: true, indenting: false };

function breaks(at: Indentation): boolean {
  return at.indenting && at.level > 0 && !at.first;
}
function padding(at: Indentation): string {
  return '  '.repeat(at.level);
}
function deeper(at: Indentation, indenting = false): Indentation {
  return { level: at.level + 1, first: true, indenting };
}

function element(value: Value, format: Format, formats: FormatMap, at: Indentation): string {
  const type = inferDetailed(value);
  return formatWith(type, value, isContainer(type) ? formats : (format.elements ?? elementFormats), at);
}

const isNested = (value: Value | undefined): boolean => value !== undefined && (isList(value) || isHash(value));

/** `[1, 2]`; with `#` nested lists begin on a line of their own, and with a width lines break when they get longer. */
export function formatList(
  values: readonly Value[],
  format: Format,
  formats: FormatMap,
  indentation: Indentation,
): string {
  if (!/[asp]/.test(format.letter)) illegalFormat('Array', format, 'asp');
  const at = { ...indentation, indenting: format.alternate || indentation.indenting };
  const [open, close] = format.delimiters ?? ['[', ']'];
  const first = deeper(at, format.alternate);
  const following = { ...first, first: false };
  // elements see themselves as followers, so that nested ones break
  const texts = values.map(value => element(value, format, formats, following));
  const breakAll = format.alternate && format.width !== undefined && widest(values, texts) > format.width;
  let out = (breaks(at) ? `\n${padding(at)}` : '') + open;
  for (const [index, value] of values.entries()) {
    const text = texts[index] as string;
    if (index === 0) {
      if (breakAll && !isNested(value)) out += ' ';
    } else {
      out += format.separator ?? ', ';
      const afterNested = format.alternate && isNested(values[index - 1]) && !isNested(value);
      if ((breakAll && !isNested(value)) || afterNested) {
        if (!out.endsWith('\n')) out = out.trimEnd();
        out += `\n${padding(first)}`;
      }
    }
    if (out.endsWith(' ') && text.startsWith('\n')) out = out.trimEnd();
    out += text;
  }
  return out + close;
}

/** The longest stretch of elements between nested ones. */
function widest(values: readonly Value[], texts: readonly string[]): number {
  const stretches = [0];
  for (const [index, value] of values.entries()) {
    if (isNested(value)) stretches.push(0);
    else stretches.push((stretches.pop() as number) + (texts[index] as string).length);
  }
  return Math.max(...stretches);
}

/** `{a => 1}`; with `#` one entry on each line. */
export function formatHash(hash: PuppetHash, format: Format, formats: FormatMap, indentation: Indentation): string {
  if (format.letter === 'a') {
    const list = [...hash.entries()].map(([key, value]) => [key, value]);
    return formatWith(inferDetailed(list), list, formats, indentation);
  }
  if (!/[hsp]/.test(format.letter)) illegalFormat('Hash', format, 'hasp');
  let separator = format.separator ?? ', ';
  if (format.alternate) separator = `${separator.endsWith('\n') ? separator : separator.trimEnd()}\n`;
  const at = { ...indentation, indenting: format.alternate || indentation.indenting };
  const inner = deeper(at);
  const [open, close] = format.delimiters ?? ['{', '}'];
  const entries = [...hash.entries()].map(([key, value]) => {
    const line = `${element(key, format, formats, inner)}${format.separator2 ?? ' => '}${element(value, format, formats, inner)}`;
    return format.alternate ? padding(inner) + line : line;
  });
  const body = entries.join(separator);
  const start = breaks(at) ? `\n${padding(at)}` : '';
  return format.alternate ? `${start}${open}\n${body}\n${padding(at)}${close}` : `${start}${open}${body}${close}`;
}
