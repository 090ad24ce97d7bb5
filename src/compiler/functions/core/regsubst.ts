import type { RegexpType } from '../../../model/type.ts';
import { isList, isType, type PuppetHash, type Regexp, type Value } from '../../../model/value.ts';
import { defineFunction } from '../define-function.ts';
import { substitute } from '../ruby/regexp.ts';

const TARGET = 'Variant[Array[String],String] $target';
const OPTIONS: Readonly<Record<string, string>> = { E: 'x', I: 'i', M: 'm' };
const REPLACEMENT = 'Variant[String,Hash[String,String]] $replacement';

export const regsubst = defineFunction({
  name: 'regsubst',
  doc: 'Replaces what a regular expression matches, in a string or in every string of a list. Flags: G all matches, E extended, I ignore case, M multiline.',
  dispatches: [
    {
      parameters: [
        TARGET,
        'String $pattern',
        REPLACEMENT,
        'Optional[Pattern[/^[GEIM]*$/]] $flags = undef',
        "Enum['N','E','S','U'] $encoding = undef",
      ],
      call: (_, [target, pattern, replacement, flags]) =>
        replace(target!, pattern as string, replacement!, (flags ?? '') as string),
    },
    {
      parameters: [TARGET, 'Variant[Regexp,Type[Regexp]] $pattern', REPLACEMENT, 'Pattern[/^G?$/] $flags = undef'],
      call: (_, [target, pattern, replacement, flags]) =>
        replace(target!, patternSource(pattern!), replacement!, (flags ?? '') as string),
    },
  ],
});

function patternSource(pattern: Value): string {
  return isType(pattern) ? ((pattern as RegexpType).pattern ?? '') : (pattern as Regexp).source;
}

function replace(target: Value, pattern: string, replacement: Value, flags: string): Value {
  const options = [...'EIM'].filter(flag => flags.includes(flag)).map(flag => OPTIONS[flag]);
  const source = options.length > 0 ? `(?${options.join('')})${pattern}` : pattern;
  const one = (text: Value) =>
    substitute(text as string, source, replacement as string | PuppetHash, flags.includes('G'));
  return isList(target) ? target.map(one) : one(target);
}
