/** Any value comes through each format's own quoting: read back by the format's own reader, or by its rules. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentText } from '../../src/resources/daemon/quote/comment-text.ts';
import { iniValue } from '../../src/resources/daemon/quote/ini-value.ts';
import { shellWord, shellWords } from '../../src/resources/daemon/quote/shell-word.ts';
import {
  environmentLine,
  systemdArgument,
  systemdText,
  systemdWord,
} from '../../src/resources/daemon/quote/systemd-word.ts';
import { upstartString } from '../../src/resources/daemon/quote/upstart-string.ts';

const nasty = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab\'"\\$%`;# \t\n*()[]{}~!&|<>=é'), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }).filter(text => !/[\0\ud800-\udfff]/u.test(text)),
);

/** A word of a unit file as systemd's extract_first_word and specifiers read it. */
function readSystemd(text: string, variables: boolean): string {
  let body = text;
  if (body.startsWith('"')) {
    expect(body).toMatch(/^"([^"\\\n]|\\.)*"$/);
    body = body.slice(1, -1).replace(/\\(x[0-9a-f]{2}|.)/g, (_, code: string) => {
      if (code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return { n: '\n', t: '\t', r: '\r' }[code] ?? code;
    });
  } else expect(body).toMatch(/^[^\s"'\\;]+$/);
  expect(body.replaceAll('%%', '')).not.toContain('%');
  body = body.replaceAll('%%', '%');
  if (!variables) return body;
  expect(body.replaceAll('$$', '')).not.toContain('$');
  return body.replaceAll('$$', '$');
}

describe('any value', () => {
  it('is one word of a shell script', () => {
    const values = fc.sample(fc.array(nasty, { minLength: 1, maxLength: 6 }), { numRuns: 60, seed: 7 });
    const script = values.map(words => `printf '%s\\0' ${shellWords(words)}\n`).join('');
    for (const shell of ['dash', 'busybox', 'bash']) {
      const run = spawnSync(shell, shell === 'busybox' ? ['ash', '-s'] : ['-s'], { input: script });
      if (run.error) continue;
      expect(run.stdout.toString()).toBe(
        values
          .flat()
          .map(word => `${word}\0`)
          .join(''),
      );
    }
    expect(shellWord('')).toBe("''");
  });
  it('is one word of a unit', () => {
    fc.assert(
      fc.property(nasty, value => {
        expect(readSystemd(systemdWord(`A=${value}`), false)).toBe(`A=${value}`);
        expect(readSystemd(systemdArgument(`x${value}`), true)).toBe(`x${value}`);
      }),
    );
    expect(systemdArgument('')).toBe('""');
    expect(systemdArgument(';')).toBe('";"');
  });
  it('is one line of an environment file', () => {
    fc.assert(
      fc.property(nasty, value => {
        const match = /^A="((?:[^"\\`$]|\\["\\`$])*)"$/.exec(environmentLine('A', value));
        expect(match?.[1]?.replace(/\\(.)/gs, '$1')).toBe(value);
      }),
    );
  });
  it('is a text of one line where only people read it', () => {
    fc.assert(
      fc.property(nasty, value => {
        expect(commentText(value)).toMatch(/^([\x20-\x7e]*[^\\])?$/);
        expect(systemdText(value)).not.toMatch(/[\x00-\x1f]|\\$/);
        expect(systemdText(value).replaceAll('%%', '')).not.toContain('%');
        expect(upstartString(value)).toMatch(/^"([^"\\\x00-\x1f]|\\["\\])*"$/);
      }),
    );
  });
  it('is a value of circus, or refused', () => {
    expect(iniValue('/etc/stringless/daemon/web')).toBe('/etc/stringless/daemon/web');
    for (const bad of ['a\nb', 'a ; b', '$(circus.env.x)', '((circus.env.x))', ' a'])
      expect(() => iniValue(bad)).toThrow();
  });
});
