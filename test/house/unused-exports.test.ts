/** No value is exported that no other file imports. (A type may be: it names a part of a signature.) */
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, textOf } from './project-files.ts';

const DECLARED = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class) (\w+)/gm;
const TAKEN = /^(?:import|export)\s+(?:type\s+)?(\*\s+as\s+\w+|\{[^}]*\})\s+from\s+'([^']+)'/gm;

/** The data between stages are a contract: a part of it may be used by its shape alone. */
const contract = (path: string): boolean => path.startsWith('src/model/');

it('every export is imported', () => {
  const paths = filesOf('{src,grammar,build,test}/**/*.ts').filter(path => !path.startsWith('grammar/generated/'));
  const taken = new Map<string, Set<string>>();
  for (const path of paths) {
    for (const [, what, from] of textOf(path).matchAll(TAKEN)) {
      if (!from!.startsWith('.')) continue;
      const target = join(dirname(path), from!);
      const names = taken.get(target) ?? new Set();
      taken.set(target, names);
      if (what!.startsWith('*')) names.add('*');
      else
        for (const name of what!.slice(1, -1).split(','))
          names.add(
            name
              .trim()
              .replace(/^type /, '')
              .split(' as ')[0]!,
          );
    }
    for (const [, from] of textOf(path).matchAll(/import\('([^']+)'\)/g)) {
      taken.set(join(dirname(path), from!), new Set(['*']));
    }
  }
  const unused = paths
    .filter(path => !contract(path))
    .flatMap(path =>
      [...textOf(path).matchAll(DECLARED)]
        .map(([, name]) => name!)
        .filter(name => !taken.get(path)?.has(name) && !taken.get(path)?.has('*'))
        .map(name => `${path}: ${name}`),
    );
  expect(unused).toEqual([]);
});
