/** Every function has one file and one line in its folder's index.ts, a name of its own, and words for the reference. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { functions } from '../../src/compiler/functions/index.ts';
import { signatureOf } from '../../src/compiler/types/signature.ts';

const folder = join(import.meta.dirname, '../../src/compiler/functions');

describe.each(['core', 'stdlib', 'forge'])('%s/index.ts', part => {
  const files = readdirSync(join(folder, part)).filter(name => name !== 'index.ts');
  const [imports = '', list = ''] = readFileSync(join(folder, part, 'index.ts'), 'utf8').split('export const ');

  test.each(files)('imports %s and lists what it exports', file => {
    const match = new RegExp(`import \\{ (\\w+) \\} from '\\./${file.replace('.', '\\.')}';`).exec(imports);
    expect(match, `${part}/${file} is not imported`).not.toBeNull();
    expect(list, `${match?.[1]} is imported and not listed`).toMatch(new RegExp(`\\b${match?.[1]}\\b`));
  });

  test('has no line for a file that is not there', () => {
    const named = [...imports.matchAll(/from '\.\/([\w-]+\.ts)'/g)].map(match => match[1]!);
    expect(named.filter(name => !files.includes(name))).toEqual([]);
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
