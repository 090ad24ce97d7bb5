/** The grammar itself: it validates, uses all of its tokens, and what was generated from it is in step with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer } from 'chevrotain';
import { expect, test } from 'vitest';
import { generate } from '../../build/grammar.ts';
import { createLexer, vocabulary } from '../../grammar/lexer.ts';
import { PRECEDENCE } from '../../grammar/precedence.ts';
import { PuppetGrammar } from '../../grammar/rules/expressions.ts';
import { BinaryOperator } from '../../grammar/tokens/punctuation.ts';

const generated = join(import.meta.dirname, '../../grammar/generated');

test('lexer and grammar validate', () => {
  expect(createLexer({ skipValidations: false }).lexerDefinitionErrors).toEqual([]);
  expect(() => new PuppetGrammar({ skipValidations: false })).not.toThrow();
});

test('generated files are in step: npm run grammar', () => {
  const files = generate();
  expect(readdirSync(generated).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(join(generated, name), 'utf8')).toBe(text);
});

test('every token is used by a rule, or left out before the grammar', () => {
  const rules = JSON.stringify(new PuppetGrammar({ skipValidations: true }).getSerializedGastProductions());
  const used = (name: string): boolean => rules.includes(`"name":"${name}"`);
  const unused = vocabulary
    .filter(token => !token.GROUP && token.PATTERN !== Lexer.NA && !used(token.name))
    .filter(token => !token.CATEGORIES?.some(category => used(category.name)))
    .map(token => token.name);
  // A lone `~` is a token so that it can be named in a message.
  expect(unused).toEqual(['Tilde']);
});

test('every binary operator has a precedence', () => {
  const operators = vocabulary.filter(token => token.CATEGORIES?.includes(BinaryOperator));
  expect(operators.filter(token => !PRECEDENCE.has(token))).toEqual([]);
});
