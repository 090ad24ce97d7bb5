/** Every text of errors/ gives the diagnostics beside it. `ACCEPT=1 vitest run test/parser/errors.test.ts` takes new ones. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderDiagnostics } from '../../src/diagnostics/render.ts';
import { parse } from '../../src/parser/parse.ts';

const folder = join(import.meta.dirname, 'errors');
const files = readdirSync(folder);
const sources = files.filter(file => /\.(?:pp|epp)$/.test(file));

describe('diagnostics', () => {
  test.each(sources)('%s', file => {
    const text = readFileSync(join(folder, file), 'utf8');
    const { diagnostics } = parse({ path: file, text }, { mode: file.endsWith('.epp') ? 'epp' : 'manifest' });
    const rendered = renderDiagnostics(diagnostics, { color: false, width: 100 });
    const golden = join(folder, `${file}.txt`);
    if (process.env.ACCEPT) writeFileSync(golden, rendered);
    expect(rendered).toBe(readFileSync(golden, 'utf8'));
    expect(diagnostics.every(each => each.span)).toBe(true);
  });

  test('no orphans', () => {
    expect(files.filter(file => file.endsWith('.txt') && !files.includes(file.slice(0, -'.txt'.length)))).toEqual([]);
  });

  test('three mistakes give their reports, and nothing else', () => {
    const text = readFileSync(join(folder, 'three-mistakes.pp'), 'utf8');
    const { diagnostics } = parse({ path: 'x.pp', text });
    expect(diagnostics.map(each => each.code)).toEqual([
      'syntax-error',
      'syntax-error',
      'appends-not-supported',
      'node-inheritance',
    ]);
  });
});
