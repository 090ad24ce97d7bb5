/** Every case of cases/ gives the notation that Puppet 7 gave for it; a `.pn` without its source is an orphan. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toNotation } from '../../src/parser/notation/to-notation.ts';
import { parse } from '../../src/parser/parse.ts';

const folder = join(import.meta.dirname, 'cases');
const files = readdirSync(folder);
const sources = files.filter(file => /\.(?:pp|epp)$/.test(file));

describe('notation', () => {
  test.each(sources)('%s', file => {
    const text = readFileSync(join(folder, file), 'utf8');
    const { value } = parse({ path: file, text }, { mode: file.endsWith('.epp') ? 'epp' : 'manifest' });
    // Between statements, so that a difference shows its line.
    const lines = (notation: string): string => notation.trimEnd().replaceAll(') (', ')\n(');
    expect(lines(toNotation(value))).toBe(lines(readFileSync(join(folder, `${file}.pn`), 'utf8')));
  });

  test('no orphans', () => {
    const orphans = files.filter(file => file.endsWith('.pn') && !files.includes(file.slice(0, -'.pn'.length)));
    expect(orphans).toEqual([]);
    expect(sources.length).toBeGreaterThan(30);
  });
});
