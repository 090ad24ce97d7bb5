import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { translatePattern } from '../../src/resources/file_line/translate-pattern.ts';
import { fileLineType } from '../../src/resources/file_line/type.ts';
import { contextFor, type Declaration, declare, declaring, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
beforeEach(() => {
  root = scratchFolder();
  mkdirSync(join(root, 'etc'));
});
const write = (text: string) => writeFileSync(join(root, 'etc/f'), text, { mode: 0o640 });
const read = () => readFileSync(join(root, 'etc/f'), 'utf8');
const line = declaring(fileLineType, { path: '/etc/f' });

describe.each(SHELLS)('file_line under %s', (_, shell) => {
  const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, root, ...more });

  // the same declarations and results as under Puppet 7.23 with stdlib 8.5
  it('does what stdlib does', () => {
    write('a=1\nb=1\nb=3\nc\nd1\nd2');
    const declarations = [
      line('missing', { path: '/etc/none', line: 'x' }),
      line('add', { line: 'new' }),
      line('rep', { line: 'a=2', match: '^a=' }),
      line('many', { line: 'b=2', match: '^b=' }),
      line('after', { line: 'after', after: '^b=' }),
      line('gone', { ensure: 'absent', line: 'c' }),
      line('gone2', { ensure: 'absent', match: '^d', match_for_absence: true, multiple: true }),
      line('gone3', { ensure: 'absent', match: '^b', match_for_absence: true }),
    ];
    const noop = run(declarations, { noop: true });
    expect(noop.stdout).toBe(
      ['missing', 'add', 'rep', 'many', 'after']
        .map(name => `Notice: File_line[${name}]/ensure: current_value 'absent', should be 'present' (noop)\n`)
        .concat(
          ['gone', 'gone2', 'gone3'].map(
            name => `Notice: File_line[${name}]/ensure: current_value 'present', should be 'absent' (noop)\n`,
          ),
        )
        .join(''),
    );
    expect(read()).toBe('a=1\nb=1\nb=3\nc\nd1\nd2');
    const { stdout, stderr } = run(declarations);
    expect(stdout.split('\n')).toEqual([
      'Notice: File_line[add]/ensure: created',
      'Notice: File_line[rep]/ensure: created',
      'Notice: File_line[gone]/ensure: removed',
      'Notice: File_line[gone2]/ensure: removed',
      '',
    ]);
    expect(stderr.split('\n')).toEqual([
      'Error: File_line[missing]: Could not evaluate: No such file or directory @ rb_sysopen - /etc/none',
      "Error: File_line[many]/ensure: change from 'absent' to 'present' failed: More than one line in file '/etc/f' matches pattern '^b='",
      "Error: File_line[after]/ensure: change from 'absent' to 'present' failed: 2 lines match pattern '^b=' in file '/etc/f'. One or no line must match the pattern.",
      "Error: File_line[gone3]/ensure: change from 'present' to 'absent' failed: More than one line in file '/etc/f' matches pattern '^b'",
      '',
    ]);
    expect(read()).toBe('a=2\nb=1\nb=3\nnew\n');
    expect(statSync(join(root, 'etc/f')).mode & 0o777).toBe(0o640);
  });

  it('places, replaces and leaves lines as it is told', () => {
    write('one\ntwo\r\n# k = 1\nk=1\nk=2\n\ntail');
    const declarations = [
      line('crlf is the same line', { line: 'two' }),
      line('after one', { line: 'after', after: '^one$' }),
      line('match before after', { line: 'k=9', match: '^k=', after: '^one', multiple: true }),
      line('no match, after', { line: 'z', match: '^z', after: '^one' }),
      line('none to append', { line: 'q', match: '^q', append_on_no_match: false }),
      line('left alone', { line: 'other tail', match: 'tail$', replace: false }),
      line('missing after', { line: 'end', after: '^nowhere' }),
    ];
    expect(run(declarations).stderr).toBe('');
    expect(read()).toBe('one\nz\nafter\ntwo\r\n# k = 1\nk=9\nk=9\n\ntail\nend\n');
    expect(run(declarations)).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run(declarations, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
    const all = [
      line('all', { line: 'k=9', match: '^#? *k', replace_all_matches_not_matching_line: true, multiple: true }),
    ];
    expect(run(all).stdout).toBe('Notice: File_line[all]/ensure: created\n');
    expect(read()).toContain('\nk=9\nk=9\nk=9\n');
    expect(run(all)).toEqual({ stdout: '', stderr: '', dirty: [] });
  });

  it('keeps every byte of what it does not own, and of what it does', () => {
    const lines = ['-n', '%s\\n \\t $HOME `id`', 'it\'s "x" & \\1', '*?[a]', '  lead and trail  ', 'ü€', '\\'];
    write(`\u00ff\\x\n  keep\t\n${lines[1]}`);
    const declarations = lines.map((text, i) => line(`l${i}`, { line: text }));
    expect(run(declarations).stderr).toBe('');
    expect(read()).toBe(`\u00ff\\x\n  keep\t\n${lines[1]}\n${lines.filter((_text, i) => i !== 1).join('\n')}\n`);
    expect(run(declarations)).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run(lines.map((text, i) => line(`l${i}`, { line: text, ensure: 'absent' }))).stderr).toBe('');
    expect(read()).toBe('\u00ff\\x\n  keep\t\n');
  });

  it('changes the file behind a link and refuses what is not text', () => {
    write('a\n');
    symlinkSync('/etc/f', join(root, 'etc/link'));
    expect(run([line('x', { path: '/etc/link', line: 'b' })]).stderr).toBe('');
    expect(read()).toBe('a\nb\n');
    write('a\0b\n');
    expect(run([line('x', { line: 'b' })], { lookAtAll: true }).stderr).toBe(
      'Error: File_line[x]: /etc/f is not a text file: it holds NUL bytes\n',
    );
    expect(read()).toBe('a\0b\n');
  });
});

const AWKS = [['awk'], ['mawk'], ['gawk', '--posix'], ['busybox', 'awk'], ['original-awk']].filter(
  ([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
);

describe('patterns', () => {
  const CASES: readonly (readonly [pattern: string, yes: readonly string[], no: readonly string[]])[] = [
    ['^\\s*export\\ HTTP_PROXY\\=', [' \texport HTTP_PROXY=x'], ['export HTTP_PROXYx']],
    ['^#?\\s*Port\\s+\\d+$', ['Port 22', '# Port  2222'], ['Port', 'Port 22 ']],
    ['a.*?b+?c??$', ['axxb', 'abc'], ['a', 'abd']],
    ['^(?:a|b)\\.(c|)$', ['a.', 'b.c'], ['axc', 'c.']],
    ['x{2,3}y{0}z{1,}', ['xxz', 'xxxzz'], ['xz', 'xxy']],
    ['[\\w.-]+@[^\\s@]', ['a-b.c@d'], ['@', 'a@ ']],
    ['[]^\\\\-]', [']', '^', '\\', '-'], ['a', '[']],
    ['\\[main\\]\\{\\}\\|\\*\\+\\?\\(\\)\\$\\^\\/', ['[main]{}|*+?()$^/'], ['main']],
    ['(?i)port\\b', ['PORT 1', 'x Port'], ['Portx', 'port_']],
    ['\\Aroot:', ['root:x'], [' root:']],
    ['\\bfoo', ['a foo', 'foo'], ['afoo']],
    ['ü+x', ['üüx'], ['ux']],
    ['[[:alpha:]_]{3}\\z', ['ab_'], ['a1b']],
    ['%wheel\\tALL', ['%wheel\tALL'], ['%wheel ALL']],
    ['a\\x2eb', ['a.b'], ['axb']],
    ['[+--]', ['+', ',', '-'], ['.']],
    ['', ['', 'x'], []],
  ];
  it.each(AWKS)('match with %s %s what they match in Ruby', (...awk) => {
    for (const [pattern, yes, no] of CASES) {
      const translation = translatePattern(pattern);
      if (!('ere' in translation)) throw new Error(`${pattern}: ${translation.reason}`);
      const input = [...yes, ...no].map(text => `${text}\n`).join('');
      const [program, ...words] = awk.filter(Boolean) as [string, ...string[]];
      const { stdout } = spawnSync(program, [...words, '$0 ~ ENVIRON["RE"]'], {
        input,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, LC_ALL: 'C', RE: translation.ere },
      });
      expect([pattern, stdout]).toEqual([pattern, yes.map(text => `${text}\n`).join('')]);
    }
  });
  it.each([
    ['a(?=b)', 'a group (? that looks around or cannot give back'],
    ['(a)\\1', 'a reference back to a group'],
    ['a*+', 'repetition that cannot give back'],
    ['a\\bb', 'a word boundary \\b within the pattern'],
    ['[a&&b]', 'an intersection && in brackets'],
    ['[ü]', 'a character beyond ASCII in brackets; write the alternatives as (a|b)'],
    ['(a', 'a parenthesis that is not closed'],
    ['a)', 'an unmatched closing parenthesis'],
    ['\\p{Alpha}', '\\p'],
  ])('refuse %s by name', (pattern, reason) => {
    expect(translatePattern(pattern)).toEqual({ reason });
    const resource = declare(line('x', { line: 'a', match: pattern }));
    const context = contextFor([resource]);
    expect(fileLineType.lower(resource, context)).toBeUndefined();
    expect(context.diagnostics[0]?.message).toBe(
      `Parameter match failed on File_line[x]: the pattern /${pattern}/ uses ${reason}`,
    );
  });
});
