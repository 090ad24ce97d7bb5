/** Users may exchange what is in their directories for links at any moment: nothing of ours follows them out. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apply, type Scratch, scratch } from '../runtime/run-bundle.ts';
import { bundled, file, summary, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
  sh(`mkdir -p home/u/x victim tmp; chown -R daemon home/u; chmod 1777 tmp; chmod 755 victim
    for f in f g h; do echo victim >victim/$f; chmod 640 victim/$f; done`);
});
afterEach(() => at.remove());
const sh = (script: string): string => execFileSync('sh', ['-ec', script], { cwd: at.root, encoding: 'utf8' });
const victims = (): string => sh(`find victim -printf '%M %U %p %l\\n' | sort; cat victim/* 2>/dev/null || :`);

describe.each(two)('%s', (name, shell) => {
  const mine = { owner: 'daemon', mode: '0600' };

  it.each([
    ['the directory', 'rm -rf home/u/x; ln -s ../../victim home/u/x'],
    ['the directory, absolutely', 'rm -rf home/u/x; ln -s "$PWD/victim" home/u/x'],
    ['a directory above', 'mv home/u home/w; ln -s w home/u; rm -rf home/w/x; ln -s ../../victim home/w/x'],
  ])('does not go through a link in place of %s', (_, plant) => {
    const script = bundled(name, at, [
      file('/home/u/x/f', { content: 'ours', ...mine }),
      file('/home/u/x/g', { ensure: 'absent' }),
      file('/home/u/x/h', { ensure: 'file', mode: '0666', owner: 'daemon' }),
      file('/home/u/x/new', { content: 'new' }),
      file('/home/u/x/dir', { ensure: 'directory', owner: 'daemon' }),
      file('/home/u/x/link', { ensure: 'link', target: 'x' }),
    ]);
    sh(plant);
    const before = victims();
    const outcome = apply(shell, script, at);
    expect(victims()).toBe(before);
    expect(outcome.status).toBe(4);
    expect(outcome.err).toMatch(/x is a link that a user can exchange: not followed/);
    expect(summary(outcome)).toContain(' 0 changed, 6 failed');
  });

  it('replaces a link that stands for the file itself, and leaves what it points to', () => {
    sh(
      'ln -s ../../../victim/f home/u/x/f; ln -s ../../../victim/g home/u/x/g; ln -s ../../../victim home/u/x/d; ln -s /etc tmp/t',
    );
    const before = victims();
    const script = bundled(name, at, [
      file('/home/u/x/f', { content: 'ours', ...mine }),
      file('/home/u/x/g', { ensure: 'absent' }),
      file('/home/u/x/d', { content: 'now a file', ...mine }),
      file('/tmp/t', { content: 'here', mode: '0644' }),
    ]);
    expect(apply(shell, script, at).err).toBe('');
    expect(victims()).toBe(before);
    expect(sh('cat home/u/x/f home/u/x/d tmp/t')).toBe('oursnow a filehere');
    expect(lstatSync(at.path('home/u/x/f')).uid).toBe(1);
    expect(summary(apply(shell, script, at))).toContain(' 0 changed');
    expect(apply(shell, script, at, '--undo').err).toBe('');
    expect(readlinkSync(at.path('home/u/x/d'))).toBe('../../../victim');
    expect(victims()).toBe(before);
  });

  it('follows links that root put in directories of root, within the root', () => {
    sh('mkdir -p run; ln -s /run lib; ln -s ../run etc/r');
    const script = bundled(name, at, [file('/lib/a', { content: 'a' }), file('/etc/r/b', { content: 'b' })]);
    expect(apply(shell, script, at).err).toBe('');
    expect(sh('cat run/a run/b')).toBe('ab');
    expect(existsSync('/run/a')).toBe(false);
    const outside = bundled(name, at, [file('/out/a', { content: 'a' })], [], 'outside');
    sh('mkdir escape; ln -s ../../../../../../../../escape out');
    expect(apply(shell, outside, at).err).toBe('');
    expect(sh('cat escape/a')).toBe('a');
  });

  it('is not caught by planted names of temporary files', () => {
    const script = bundled(name, at, [
      file('/home/u/x/f', { content: 'ours', ...mine }),
      file('/tmp/f', { content: 'ours' }),
    ]);
    // the shell's number is the one of what becomes it
    const start = `for d in home/u/x tmp; do ln -s "$PWD/victim/f" "$d/.stringless.$$.tmp"; done; exec "$@" --root "$PWD"`;
    const before = victims();
    spawnSync('sh', ['-c', start, 'sh', ...shell, script], { cwd: at.root });
    expect(victims()).toBe(before);
  });

  it('stays inside while links come and go', { timeout: 60_000 }, async () => {
    const names = Array.from({ length: 12 }, (_, n) => `/home/u/x/f${n}`);
    const script = bundled(name, at, [
      ...names.map(title => file(title, { content: 'ours', owner: 'daemon', mode: '0666' })),
      ...names.map(title => file(`${title}.d`, { ensure: 'directory', owner: 'daemon', mode: '0777' })),
    ]);
    for (const title of names)
      writeFileSync(join(at.root, 'victim', title.split('/').at(-1)!), 'victim', { mode: 0o640 });
    for (const title of names) mkdirSync(join(at.root, 'victim', `${title.split('/').at(-1)}.d`), { mode: 0o750 });
    const before = victims().replace(/^.*cat.*$/m, '');
    const swap = spawn(
      'sh',
      ['-c', 'while :; do mv home/u/x home/u/y; ln -s ../../victim home/u/x; rm home/u/x; mv home/u/y home/u/x; done'],
      { cwd: at.root, stdio: 'ignore' },
    );
    for (let turn = 0; turn < 6; turn++) apply(shell, script, at);
    swap.kill('SIGKILL');
    await new Promise(resolve => swap.once('close', resolve));
    expect(victims()).toBe(before);
    sh('[ ! -L home/u/x ] || rm home/u/x; [ -d home/u/x ] || mv home/u/y home/u/x');
    expect(apply(shell, script, at).err).toBe('');
    expect(readFileSync(at.path('home/u/x/f3'), 'utf8')).toBe('ours');
    expect(sh('find . -name ".stringless*"')).toBe('');
  });
});
