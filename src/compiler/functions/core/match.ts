import type { PuppetType } from '../../../model/type.ts';
import { isList, isType, type Value } from '../../../model/value.ts';
import { matchRegexp } from '../../types/compile-regexp.ts';
import { type CallContext, defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { rubyClass } from '../ruby/ruby-class.ts';

export const match = defineFunction({
  name: 'match',
  doc: 'The text a regular expression matches and its groups as a list, or undef; for a list of strings a list of those.',
  dispatches: [
    {
      parameters: ['String $string', 'Variant[Any, Type] $pattern'],
      call: (context, [text, pattern = null]) => matchOne(context, text as string, pattern),
    },
    {
      parameters: ['Array[String] $string', 'Variant[Any, Type] $pattern'],
      call: (context, [texts, pattern = null]) => (texts as string[]).map(text => matchOne(context, text, pattern)),
    },
  ],
});

function matchOne(context: CallContext, text: string, pattern: Value): Value {
  if (typeof pattern === 'string') return matchSource(text, pattern);
  if (isList(pattern)) return firstMatch(context, text, flattenList(pattern));
  if (isType(pattern)) return matchType(context, text, pattern);
  if (pattern !== null && typeof pattern === 'object' && 'kind' in pattern && pattern.kind === 'regexp') {
    return matchSource(text, pattern.source);
  }
  return wrongPattern(context, pattern);
}

function matchType(context: CallContext, text: string, type: PuppetType): Value {
  switch (type.type) {
    case 'Alias':
      return matchType(context, text, type.resolve());
    case 'Variant':
      return firstMatch(context, text, type.types);
    case 'Pattern':
      return firstMatch(context, text, type.patterns);
    case 'Regexp':
      return matchSource(text, type.pattern ?? context.fail('Given Regexp Type has no regular expression'));
    default:
      return wrongPattern(context, type);
  }
}

function firstMatch(context: CallContext, text: string, patterns: readonly Value[]): Value {
  for (const pattern of patterns) {
    const found = matchOne(context, text, pattern);
    if (found !== null) return found;
  }
  return null;
}

function matchSource(text: string, source: string): Value {
  const found = matchRegexp(source, text);
  return found ? found.groups.map(group => group ?? null) : null;
}

function wrongPattern(context: CallContext, pattern: Value): never {
  return context.fail(
    `match() expects pattern of T, where T is String, Regexp, Regexp[r], Pattern[p], or Array[T]. Got ${rubyClass(pattern)}`,
  );
}
