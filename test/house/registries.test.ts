/** What is there is registered: resource types, functions, providers, issues. */
import { basename, dirname } from 'node:path';
import { expect, it } from 'vitest';
import { filesOf, textOf } from './project-files.ts';

/** Files of a folder that its index does not import. */
function unregistered(folder: string, ...beside: readonly string[]): readonly string[] {
  const index = textOf(`${folder}/index.ts`);
  return filesOf(`${folder}/*.ts`).filter(path => {
    const name = basename(path);
    return name !== 'index.ts' && !beside.includes(name) && !index.includes(`'./${name}'`);
  });
}

it('every folder of src/resources is in its index', () => {
  const index = textOf('src/resources/index.ts');
  const folders = new Set(filesOf('src/resources/*/type.ts').map(path => basename(dirname(path))));
  expect([...folders].filter(folder => !index.includes(`'./${folder}/type.ts'`))).toEqual([]);
  const all = new Set(filesOf('src/resources/*/*').map(path => basename(dirname(path))));
  expect([...all].filter(folder => !folders.has(folder))).toEqual([]);
});

it('every type that is imported there is listed', () => {
  const [imports = '', list = ''] = textOf('src/resources/index.ts').split('= [');
  const names = [...imports.matchAll(/import \{ ([^}]+) \}/g)].flatMap(([, names]) => names!.split(', '));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter(name => !new RegExp(`\\b${name},`).test(list))).toEqual([]);
});

it('every function is in the index of its folder', () => {
  const files = filesOf('src/compiler/functions/*/*.ts').filter(path => /defineFunction\(/.test(textOf(path)));
  expect(files.length).toBeGreaterThan(200);
  const indexes = new Map(files.map(path => [dirname(path), '']));
  for (const folder of indexes.keys()) indexes.set(folder, textOf(`${folder}/index.ts`));
  expect(files.filter(path => !indexes.get(dirname(path))!.includes(`'./${basename(path)}'`))).toEqual([]);
});

it.each([
  ['src/resources/package/providers', ['named-or-family.ts']],
  ['src/resources/service/providers', []],
  [
    'src/resources/daemon/emitters',
    ['emitter.ts', 'kept-files.ts', 'log-script.ts', 'program-script.ts', 'supervised-files.ts'],
  ],
  ['src/emitters/archive', ['archive-format.ts', 'self-extracting.ts', 'tar.ts']],
])('every file of %s is in its index', (folder, beside) => {
  expect(unregistered(folder, ...beside)).toEqual([]);
});

it('every issue of the catalogue is used', () => {
  const sources = filesOf('src/**/*.ts').filter(path => !path.startsWith('src/diagnostics/'));
  const words = new Set(sources.flatMap(path => textOf(path).match(/\b\w+\b/g) ?? []));
  const issues = filesOf('src/diagnostics/catalogue/*.ts').flatMap(path =>
    [...textOf(path).matchAll(/^export const (\w+) = defineIssue/gm)].map(([, name]) => ({ path, name: name! })),
  );
  expect(issues.length).toBeGreaterThan(150);
  expect(issues.filter(({ name }) => !words.has(name))).toEqual([]);
});

it('every shell file of a type is used by one', () => {
  const code = filesOf('src/**/*.ts')
    .map(path => textOf(path))
    .join('\n');
  const files = filesOf('src/resources/**/*.sh', 'src/emitters/runtime/*.sh');
  const needed = new Set(files.flatMap(path => /^# needs:(.*)$/m.exec(textOf(path))?.[1]?.split(/\s+/) ?? []));
  const unused = files.filter(path => {
    const name = basename(path, '.sh');
    const kinds = /^# proves:(.*)$/m.exec(textOf(path))?.[1]?.match(/\w+/g) ?? [];
    if (kinds.some(kind => code.includes(`'${kind}'`))) return false;
    return !needed.has(name) && !code.includes(`'${name}'`) && !code.includes(`/${name}.sh`);
  });
  expect(unused).toEqual([]);
});
