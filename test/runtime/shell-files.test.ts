/** Every runtime file is read by every shell. (The rules of the house are in test/house.) */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shells } from './run-bundle.ts';

const all = globSync(['src/emitters/runtime/*.sh', 'src/resources/*/*.sh', 'src/resources/*/providers/*.sh']).sort();

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, [program, ...rest]) => {
  it('reads every file', () => {
    const wrong = all.filter(file => spawnSync(program!, [...rest, '-n', file]).status !== 0);
    expect(wrong).toEqual([]);
  });
});
