/** Expressions that convert, compare, match and format, compiled whole, against what real Puppet gives for them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileFiles } from '../evaluate/compile-case.ts';

const read = (name: string) => JSON.parse(readFileSync(new URL(`cases/${name}.json`, import.meta.url), 'utf8'));
const expressions: readonly string[] = read('inputs').expressions;
const expected: readonly unknown[] = read('expected').expressions;

function outcome(text: string): unknown {
  const code = `notify { 'it': message => String.new((${text}), '%p') }`;
  const { value, diagnostics } = compileFiles({ 'manifests/site.pp': code });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error)
    return {
      error: error.message.replace(
        /^(?:Evaluation Error: )?(?:Error while evaluating a (?:Function Call|Method call), )?/,
        '',
      ),
    };
  const it = value?.resources.find(({ title }) => title === 'it');
  return it?.parameters.get('message')?.value;
}

describe('expressions', () => {
  test.each(expressions.map((text, at) => [text, at] as const))('%s', (text, at) => {
    expect(outcome(text)).toEqual(expected[at]);
  });
});
