/** Excerpts: tabs, wide characters, long lines, spans over lines, colours, order and counts. */
import { expect, test } from 'vitest';
import { renderDiagnostic, renderDiagnostics, sortDiagnostics } from '../../src/diagnostics/render.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Span } from '../../src/model/span.ts';

const span = (text: string, found: string, path = 'a.pp'): Span => {
  const start = text.indexOf(found);
  return { source: { path, text }, start, end: start + found.length };
};
const error = (at: Span | undefined, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'x-y',
  severity: 'error',
  message: 'Bad thing',
  span: at,
  ...more,
});

test('place, excerpt, mark and hint', () => {
  const text = 'one\n  two three\n';
  expect(renderDiagnostic(error(span(text, 'three'), { hint: 'do so' }), { color: false })).toBe(
    ['a.pp:2:7: error[x-y]: Bad thing', '  |', '2 |   two three', '  |       ^^^^^', '  = hint: do so'].join('\n'),
  );
});

test('without a place', () => {
  expect(renderDiagnostic(error(undefined), { color: false })).toBe('error[x-y]: Bad thing');
});

test('tabs are spaces, and wide characters take two columns', () => {
  const tab = renderDiagnostic(error(span('\ta\tbad', 'bad')), { color: false }).split('\n');
  expect(tab[2]).toBe('1 |     a   bad');
  expect(tab[3]).toBe('  |         ^^^');
  const wide = renderDiagnostic(error(span('日本 é\u0301 bad', 'bad')), { color: false }).split('\n');
  expect(wide[3]).toBe('  |        ^^^');
  expect(renderDiagnostic(error(span('a 日本', '日本')), { color: false }).split('\n')[3]).toBe('  |   ^^^^');
});

test('control characters are visible', () => {
  expect(renderDiagnostic(error(span('a\x1b[2Jb', 'b')), { color: false })).not.toContain('\x1b');
});

test('a long line is clipped around the mark', () => {
  const text = `${'x'.repeat(300)} bad ${'y'.repeat(300)}`;
  const lines = renderDiagnostic(error(span(text, 'bad')), { color: false, width: 60 }).split('\n');
  for (const line of lines) expect([...line].length).toBeLessThanOrEqual(60);
  const [, , excerpt, mark] = lines as [string, string, string, string];
  expect(excerpt.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('bad');
  expect(excerpt).toMatch(/… *x.*y…$|^1 \| …x+ bad y+…$/);
});

test('a span over lines is marked to the end of its first', () => {
  const lines = renderDiagnostic(error(span('a {\n b\n}', '{\n b\n}')), { color: false }).split('\n');
  expect(lines[3]).toBe('  |   ^…');
});

test('at the end of the text', () => {
  const source = { path: 'a.pp', text: 'abc' };
  const lines = renderDiagnostic(error({ source, start: 3, end: 3 }), { color: false }).split('\n');
  expect(lines[3]).toBe('  |    ^');
});

test('related places', () => {
  const text = 'first\nsecond';
  const related = [{ message: 'here', span: span(text, 'first') }];
  expect(renderDiagnostic(error(span(text, 'second'), { related }), { color: false })).toContain(
    '  = a.pp:1:1: here\n  |\n1 | first\n  | -----',
  );
});

test('colours are only there when asked for', () => {
  const diagnostic = error(span('bad', 'bad'));
  const plain = renderDiagnostic(diagnostic, { color: false });
  const colored = renderDiagnostic(diagnostic, { color: true });
  expect(plain).not.toContain('\x1b');
  expect(colored).toContain('\x1b[1;31m^^^\x1b[0m');
  expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(plain);
});

test('sorted by place, and counted', () => {
  const text = 'a b c';
  const all = [error(span(text, 'c')), error(span(text, 'a')), error(span(text, 'b', 'A.pp'), { severity: 'warning' })];
  expect(sortDiagnostics(all).map(each => `${each.span?.source.path}${each.span?.start}`)).toEqual([
    'A.pp2',
    'a.pp0',
    'a.pp4',
  ]);
  expect(renderDiagnostics(all, { color: false })).toMatch(/\n\n2 errors, 1 warning\n$/);
  expect(renderDiagnostics([], { color: false })).toBe('');
});
