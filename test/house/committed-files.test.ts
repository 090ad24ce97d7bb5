/** Rules for every file that is committed: length, no trace of a machine or a registry, no test left out. */
import { expect, it } from 'vitest';
import { filesOf, textOf } from './project-files.ts';

const code = filesOf('{src,grammar,build,test}/**/*.ts', '*.ts').filter(path => !path.startsWith('grammar/generated/'));
const text = filesOf(
  '{src,grammar,build,test,modules,fixtures,.ci}/**/*.{ts,sh,pp,rb,py,md,json,yaml,hbs,epp,erb}',
  '*.*',
);

it('no file is longer than 400 lines', () => {
  const files = [...code, ...filesOf('src/**/*.sh', 'modules/**/*.pp', 'test/**/*.{sh,rb,py}')];
  expect(files.length).toBeGreaterThan(700);
  expect(files.filter(path => textOf(path).split('\n').length > 401)).toEqual([]);
});

it('no file names a path of a machine or a host of a registry', () => {
  // written in parts, so that this file does not hold what it looks for
  const banned = ['/work' + '/', '/home/' + 'user', 'registry.' + 'npmjs', 'arti' + 'factory', 'verd' + 'accio'];
  const found = text
    .filter(path => !/^(package-lock\.json|LICENSE)$/.test(path))
    .flatMap(path => banned.filter(word => textOf(path).includes(word)).map(word => `${path}: ${word}`));
  expect(found).toEqual([]);
});

it('the lock file names no host', () => {
  expect(textOf('package-lock.json').match(/"resolved": "(?!file:)[^"]*"/g)).toBeNull();
});

it('no test is left out or alone', () => {
  const wrong = filesOf('test/**/*.ts').filter(path =>
    /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo)\b/.test(textOf(path)),
  );
  expect(wrong).toEqual([]);
});

it('every golden is asked for by a fixture', () => {
  const fixtures = new Set(['site', ...filesOf('fixtures/cases/*.pp').map(path => path.replace(/^.*\/|\.pp$/g, ''))]);
  const goldens = filesOf('test/golden/expected/*/*').map(path => path.split('/')[3]!);
  expect([...new Set(goldens)].filter(name => !fixtures.has(name))).toEqual([]);
});

it('file names are kebab-case and say what is in them', () => {
  const names = code.map(path => path.split('/').at(-1)!);
  expect(names.filter(name => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|host|config|d))?\.ts$/.test(name))).toEqual([]);
  expect(names.filter(name => /^(?:utils?|helpers?|misc|common|manager|handler)\.ts$/.test(name))).toEqual([]);
});
