/** The reference pages say what the compiler knows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { referencePages } from '../../build/reference-pages.ts';

const folder = join(import.meta.dirname, '../../docs/reference');

test.each([...referencePages()])('%s is in step with the specifications', (name, text) => {
  expect(readFileSync(join(folder, name), 'utf8') === text, `${name} is old: npm run docs`).toBe(true);
});

test('no page is there that nothing makes', () => {
  expect(readdirSync(folder).filter(name => !referencePages().has(name))).toEqual([]);
});
