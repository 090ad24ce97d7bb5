/** Commands of an exec: a string as it stands, or a list of words as a text that means exactly these words. */
import { isList, type Value } from '../../model/value.ts';
import { asText } from '../value-text.ts';

/** A command as a text for /bin/sh. A list is quoted word by word and given to exec, so no builtin stands in for it. */
export function commandText(value: Value): string {
  return isList(value) ? `exec ${value.map(word => shellWord(asText(word))).join(' ')}` : asText(value);
}

function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The program that a command starts, as Puppet finds it: the quoted beginning or all up to the first space. */
export function programOf(value: Value): string {
  if (isList(value)) return asText(value[0] ?? null);
  const text = asText(value);
  const quoted = /^"([^"]+)"|^'([^']+)'/.exec(text);
  return quoted?.[1] ?? quoted?.[2] ?? (text.split(' ')[0] as string);
}

export const isQualified = (program: string): boolean => program.startsWith('/');
