import { rubyInspect } from '../../types/ruby-inspect.ts';
import { defineFunction } from '../define-function.ts';
import { flattenList } from '../ruby/flatten.ts';
import { rubyClass } from '../ruby/ruby-class.ts';
import { threeX } from '../three-x.ts';

const SAFE = /^[a-zA-Z0-9@%_+=:,./-]+$/;
const DANGEROUS = /["!`$\\]/;

export const shellquote = defineFunction({
  name: 'shellquote',
  doc: 'Quotes every argument for a Bourne shell and joins them with spaces.',
  dispatches: threeX((context, values) =>
    flattenList(values)
      .map(value =>
        quote(
          typeof value === 'string'
            ? value
            : context.fail(`undefined method \`length' for ${rubyInspect(value)}:${rubyClass(value)}`),
        ),
      )
      .join(' '),
  ),
});

function quote(word: string): string {
  if (SAFE.test(word)) return word;
  if (!DANGEROUS.test(word)) return `"${word}"`;
  if (!word.includes("'")) return `'${word}'`;
  return `"${word.replace(/["!`$\\]/g, '\\$&')}"`;
}
