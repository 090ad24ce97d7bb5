/** The module Shellwords. */
import { type RubyValue, toText } from '../ruby-value.ts';
import { listAt, stringAt } from './arguments.ts';
import type { MethodCall } from './method-call.ts';

/** As Ruby's shellwords: a backslash before all but plain characters. */
function shellEscape(text: string): string {
  if (text === '') return "''";
  return text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/gu, char => `\\${char}`).replace(/\n/g, "'\n'");
}

function shellSplit(call: MethodCall): RubyValue {
  const text = stringAt(call, 0);
  const words: string[] = [];
  let word: string | undefined;
  const part = /\s+|'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(["'\\])/gy;
  for (const [all, single, double, escaped, plain, open] of text.matchAll(part)) {
    if (open !== undefined) return call.ruby.failed(`Unmatched quote: ${text}`, call.place);
    if (/^\s/.test(all)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + (single ?? double?.replace(/\\([$`"\\\n])/g, '$1') ?? escaped ?? plain ?? '');
  }
  return word === undefined ? words : [...words, word];
}

export const shellwords = {
  escape: (call: MethodCall) => shellEscape(toText(call.args[0] ?? null)),
  shellescape: (call: MethodCall) => shellEscape(toText(call.args[0] ?? null)),
  join: (call: MethodCall) =>
    listAt(call, 0)
      .map(word => shellEscape(toText(word)))
      .join(' '),
  split: shellSplit,
} satisfies Readonly<Record<string, (call: MethodCall) => RubyValue>>;
