/** The catalogue: every issue has a code of its own in kebab-case. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../src/diagnostics/catalogue');

test('codes are unique and in kebab-case', () => {
  const codes = readdirSync(folder).flatMap(file => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/defineIssue(?:<[^(]*>)?\(\s*'\w+',\s*'([^']*)'/g)].map(match => match[1]!);
  });
  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  expect(codes.filter(code => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
});
