/** Every function has one file and one line in index.ts, a name of its own, and words for the reference. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { functions } from '../../src/compiler/functions/index.ts';
import { signatureOf } from '../../src/compiler/types/signature.ts';

const folder = join(import.meta.dirname, '../../src/compiler/functions');
const index = readFileSync(join(folder, 'index.ts'), 'utf8');
const [imports = '', list = ''] = index.split('export const functions');

describe('index.ts', () => {
  for (const part of ['core', 'stdlib']) {
    const files = readdirSync(join(folder, part)).filter(name => name.endsWith('.ts'));
    test(`imports every file of ${part}/ and lists what it exports`, () => {
      for (const file of files) {
        const match = new RegExp(`import \\{ (\\w+) \\} from '\\./${part}/${file.replace('.', '\\.')}';`).exec(imports);
        expect(match, `${part}/${file} is not imported in index.ts`).not.toBeNull();
        expect(list, `${match?.[1]} is imported and not listed`).toMatch(new RegExp(`\\b${match?.[1]}\\b`));
      }
    });
  }

  test('has no line for a file that is not there', () => {
    const named = [...imports.matchAll(/from '\.\/((?:core|stdlib)\/[\w-]+\.ts)'/g)].map(match => match[1]!);
    const there = ['core', 'stdlib'].flatMap(part => readdirSync(join(folder, part)).map(file => `${part}/${file}`));
    expect(named.filter(name => !there.includes(name))).toEqual([]);
  });
});

describe('functions', () => {
  test('have names of their own', () => {
    const names = functions.map(definition => definition.name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  test.each(functions.map(definition => [definition.name, definition] as const))(
    '%s is described and callable',
    (_, definition) => {
      expect(definition.doc).toMatch(/^\S.*\.$/s);
      expect(definition.dispatches.length).toBeGreaterThan(0);
      for (const dispatch of definition.dispatches) expect(() => signatureOf(dispatch)).not.toThrow();
    },
  );
});
