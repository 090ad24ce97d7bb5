/** Imports point inwards: what each part may import, of the project and of packages. */
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, textOf } from './project-files.ts';

/** The longest prefix counts. A part may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/diagnostics': ['src/model'],
  grammar: ['chevrotain'],
  'src/parser': ['grammar', 'src/diagnostics', 'src/model', 'chevrotain'],
  'src/resources': ['src/diagnostics', 'src/model', 'node:crypto'],
  'src/emitters': ['src/diagnostics', 'src/model', 'archiver', 'node:crypto', 'node:zlib'],
  // how functions are written is part of what the types are for: signatures
  'src/compiler/types': ['src/diagnostics', 'src/model', 'src/parser', 'src/compiler/functions/define-function.ts'],
  'src/compiler': [
    ...['src/diagnostics', 'src/model', 'src/parser', 'src/resources'],
    ...['handlebars', 'yaml', 'node:crypto', 'node:zlib'],
  ],
  'src/fleet': ['src/diagnostics', 'src/model', 'src/compiler', 'src/emitters', 'src/compile.ts', 'node:crypto'],
  'src/compile.ts': ['src/compiler', 'src/emitters', 'src/resources', 'src/diagnostics', 'src/model'],
};
/** Parts within a part that must stay free of it all the same. */
const MUST_NOT_IMPORT: readonly (readonly [string, string])[] = [
  ['src/compiler/types', 'src/compiler/evaluate'],
  ['src/compiler/functions', 'src/compiler/evaluate'],
  ['src/compiler/data', 'src/compiler/evaluate'],
  ['src/compiler/templates', 'src/compiler/evaluate'],
];

interface Import {
  readonly from: string;
  /** A path below the root, or the name of a package. */
  readonly to: string;
}

const imports: readonly Import[] = filesOf('src/**/*.ts', 'grammar/**/*.ts').flatMap(from =>
  [...textOf(from).matchAll(/^(?:import|export|\}).* from '([^']+)';$|^import '([^']+)';$/gm)]
    .map(([, named, bare]) => named ?? bare!)
    .map(name => ({
      from,
      to: name.startsWith('.') ? join(dirname(from), name) : name,
    })),
);

const within = (path: string, part: string): boolean => path === part || path.startsWith(`${part}/`);

it('reads imports', () => expect(imports.length).toBeGreaterThan(1000));

it('every part imports what it may', () => {
  const parts = Object.keys(MAY_IMPORT).sort((a, b) => b.length - a.length);
  const wrong = imports.filter(({ from, to }) => {
    const part = parts.find(candidate => within(from, candidate));
    if (part === undefined) return !from.startsWith('src/cli/');
    return ![part, ...MAY_IMPORT[part]!].some(allowed => within(to, allowed));
  });
  expect(wrong).toEqual([]);
});

it('no part of the compiler leans on the evaluator that calls it', () => {
  const wrong = imports.filter(({ from, to }) =>
    MUST_NOT_IMPORT.some(([part, other]) => within(from, part) && within(to, other)),
  );
  expect(wrong).toEqual([]);
});

it('no file outside the command line reads the clock, chance, the environment or a terminal', () => {
  const wrong = filesOf('src/**/*.ts', 'grammar/**/*.ts').filter(path => {
    if (path.startsWith('src/cli/')) return false;
    const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|'[^'\n]*'/gm, `''`);
    return /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bconsole\.|\bprocess\.(env|argv|std|exit|cwd|platform|hrtime)/.test(
      code,
    );
  });
  expect(wrong).toEqual([]);
});
