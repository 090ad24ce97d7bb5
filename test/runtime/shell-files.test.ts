/** Every runtime file is read by every shell; ShellCheck finds nothing in the runtime and the file type. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shells } from './run-bundle.ts';

const all = globSync(['src/emitters/runtime/*.sh', 'src/resources/*/*.sh', 'src/resources/*/providers/*.sh']).sort();
const own = all.filter(file => /runtime|resources\/file\//.test(file));

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, [program, ...rest]) => {
  it('reads every file', () => {
    const wrong = all.filter(file => spawnSync(program!, [...rest, '-n', file]).status !== 0);
    expect(wrong).toEqual([]);
  });
});

describe('runtime files', () => {
  it('pass ShellCheck', () => {
    // globals are set in one file and read in another
    const options = ['-s', 'sh', '-e', 'SC2034,SC2154'];
    const { stdout, error } = spawnSync('/usr/bin/shellcheck', [...options, ...own], { encoding: 'utf8' });
    if (!error) expect(stdout).toBe('');
  });

  it('are short, ASCII, and keep the house rules', () => {
    const problems = own.flatMap(file => {
      const text = readFileSync(file, 'utf8');
      const lines = text.split('\n');
      const rules: readonly (readonly [string, boolean])[] = [
        ['too long', lines.length > 160],
        ['not ASCII', /[^\t\n\x20-\x7e]/.test(text)],
        ['local', /^\s*local /m.test(text)],
        ['set -e', /^\s*set -e/m.test(text)],
        ['echo', /^\s*echo /m.test(text)],
        ['xargs from a file', /xargs[^|\n]*<[^<(]/.test(text)],
      ];
      return rules.filter(([, broken]) => broken).map(([rule]) => `${file}: ${rule}`);
    });
    expect(problems).toEqual([]);
  });
});
