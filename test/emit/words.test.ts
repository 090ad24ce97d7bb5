/** Words of shell: whatever the value, it arrives byte for byte in every shell and nothing in it is executed. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCommand } from '../../src/emitters/shell/render-command.ts';
import { renderComment } from '../../src/emitters/shell/render-comment.ts';
import { renderWord } from '../../src/emitters/shell/render-word.ts';
import { bare, command, option, quoted } from '../../src/model/shell.ts';
import { shells } from '../runtime/run-bundle.ts';

const nasty = [
  '',
  ' ',
  "'",
  "''",
  '"',
  '\\',
  '\\n',
  '$x',
  '${x',
  '$(id)',
  '`id`',
  '!x',
  '~',
  '*',
  '?',
  '[a]',
  '{a,b}',
  '#x',
  '-n',
  '--',
  '=x',
  'a=b',
  '\n',
  '\n\n',
  'a\n',
  '\ta\t',
  '\r\n',
  '%s',
  '%%',
  '%',
  'é',
  '\u{1f600}',
  '\u0001',
  '\u007f',
  '\u0080',
  '\u00ff',
  'é\n\n',
  "it's é",
  '\ufeff',
  '\\303',
  'x\\',
  '; rm -rf /',
  '&& false',
  '|',
  '>',
  '<<E',
  '\u2028',
  '\v\f\b\u001b[0m',
  '\\0',
  '%d\\',
];

const value = fc
  .oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.array(fc.constantFrom(...nasty), { maxLength: 6 }).map(parts => parts.join('')),
  )
  .map(text => Buffer.from(text.replaceAll('\0', '')).toString());

/** What a shell makes of rendered words: each ended by NUL. */
function arrives(shell: readonly string[], script: string): Buffer {
  const [program, ...rest] = shell;
  // apply starts yash in this locale, the others in C
  const locale = program === 'yash' ? 'C.UTF-8' : 'C';
  const { stdout, stderr, status } = spawnSync(program!, rest, {
    input: script,
    env: { ...process.env, LC_ALL: locale },
  });
  expect(stderr.toString()).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, shell) => {
  it('gets any words byte for byte', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 20, maxLength: 60 }), values => {
        const words = values.map(one => renderWord(quoted(one)));
        const script = `for word in ${words.join(' ')}; do printf '%s\\0' "$word"; done\n`;
        expect(script).toMatch(/^[\t\n\x20-\x7e]*$/);
        expect(arrives(shell, script).toString('hex')).toBe(
          Buffer.from(values.map(one => `${one}\0`).join('')).toString('hex'),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('gets options and long commands as they are', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 5, maxLength: 20 }), values => {
        const words = values.map((one, at) => option(`name${at}`, one));
        const script = `show() { printf '%s\\0' "$@"; }\n${renderCommand(command('show', ...words))}\n`;
        const expected = values.map((one, at) => `name${at}=${one}\0`).join('');
        expect(arrives(shell, script).toString('hex')).toBe(Buffer.from(expected).toString('hex'));
      }),
      { numRuns: 10 },
    );
  });

  it('sees comments as comments', () => {
    fc.assert(
      fc.property(value, text => {
        expect(arrives(shell, `${renderComment(text)}\nprintf ok\n`).toString()).toBe('ok');
      }),
      { numRuns: 15 },
    );
  });
});

describe('a word', () => {
  it('is bare where it can be, quoted for reading, octal where it must', () => {
    expect(renderWord(quoted('/etc/motd'))).toBe('/etc/motd');
    expect(renderWord(quoted(''))).toBe("''");
    expect(renderWord(quoted("it's\n$here"))).toBe("'it'\\''s\n$here'");
    expect(renderWord(quoted('100% café\n'))).toBe("\"$(printf '100%% caf\\303\\251')\"'\n'");
    expect(renderWord(option('content', ''))).toBe('content=');
    expect(renderWord({ kind: 'variable', name: 'W' })).toBe('"$W"');
  });

  it('is refused when no shell could carry it', () => {
    expect(() => renderWord(quoted('a\0b'))).toThrow('NUL');
    expect(() => renderWord(bare('a b'))).toThrow('not a bare word');
    expect(() => renderWord({ kind: 'variable', name: 'x"; id' })).toThrow('not the name');
    expect(() => renderCommand(command('a;b'))).toThrow('not the name');
  });
});
