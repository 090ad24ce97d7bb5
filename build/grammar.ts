/** Writes grammar/generated/ from the grammar: types of the concrete syntax tree, EBNF, railroad diagram. `npm run grammar` */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCstDts } from '@chevrotain/cst-dts-gen';
import { vocabulary } from '../grammar/lexer.ts';
import { PuppetGrammar } from '../grammar/rules/expressions.ts';
import { toEbnf } from './ebnf.ts';
import { toRailroad } from './railroad.ts';

/** Every generated file, by name. */
export function generate(): ReadonlyMap<string, string> {
  const grammar = new PuppetGrammar({ skipValidations: false });
  const serialized = grammar.getSerializedGastProductions();
  const types = generateCstDts(grammar.getGAstProductions(), { includeVisitorInterface: false });
  return new Map([
    ['cst.d.ts', types.replace('ICstVisitor, ', '')],
    ['puppet.ebnf', toEbnf(serialized, vocabulary)],
    ['railroad.svg', toRailroad(serialized)],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(fileURLToPath(import.meta.url), '../../grammar/generated');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of generate()) writeFileSync(join(folder, name), text);
}
