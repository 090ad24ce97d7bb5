/** Refusals come before the first change: exit 1, nothing touched. What changed in the middle of a run is in the others. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleWithPath, catalogOf, planOf } from '../runtime/catalog-of.ts';
import { apply, type Outcome, type Scratch, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { bundled, file, summary, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => {
  spawnSync('umount', ['-q', at.root]);
  at.remove();
});
const isRoot = process.getuid?.() === 0;

// present: such files are not made together, so that the run is at it for a while
const slow = Array.from({ length: 60 }, (_, n) => file(`/f${n}`, { ensure: 'present', content: `${n}`, mode: '0604' }));

describe.each(two)('%s', (name, shell) => {
  const refused = (outcome: Outcome, text: string): void => {
    expect([outcome.status, existsSync(at.path('x'))]).toEqual([1, false]);
    expect(outcome.err).toContain(text);
  };

  it('lets one of twenty runs at once go on', async () => {
    const script = bundled(name, at, slow);
    const runs = await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<readonly [number | null, string]>(resolve => {
            const child = spawn(shell[0]!, [...shell.slice(1), script, '--root', at.root]);
            let text = '';
            child.stdout.on('data', data => (text += data));
            child.stderr.on('data', data => (text += data));
            child.once('close', status => resolve([status, text]));
          }),
      ),
    );
    const worked = runs.filter(([, text]) => text.includes('60 changed'));
    expect(worked.length).toBe(1);
    // who comes after the first has ended finds nothing to do
    const others = runs.filter(([, text]) => !text.includes('60 changed'));
    expect(
      others.filter(
        ([status, text]) => !(status === 1 && text.includes('holds the lock')) && !text.includes(' 0 changed'),
      ),
    ).toEqual([]);
    expect(others.filter(([status]) => status === 1).length).toBeGreaterThan(0);
    expect(readdirSync(at.path('var/lib/stringless')).filter(one => one.startsWith('lock'))).toEqual([]);
  });

  it('takes over from a run that was killed, once', async () => {
    const script = bundled(name, at, slow);
    const child = spawn(shell[0]!, [...shell.slice(1), script, '--root', at.root], { detached: true });
    await new Promise(resolve => child.stdout.once('data', resolve));
    process.kill(-child.pid!, 'SIGKILL');
    await new Promise(resolve => child.once('close', resolve));
    expect(existsSync(at.path('var/lib/stringless/lock'))).toBe(true);
    const runs = await Promise.all(
      Array.from(
        { length: 8 },
        () =>
          new Promise<string>(resolve => {
            const next = spawn(shell[0]!, [...shell.slice(1), script, '--root', at.root]);
            let text = '';
            next.stdout.on('data', data => (text += data));
            next.stderr.on('data', data => (text += data));
            next.once('close', () => resolve(text));
          }),
      ),
    );
    expect(runs.filter(text => /apply: 60 resources, [1-9]/.test(text)).length).toBe(1);
  });

  it('stays away while it is disabled, and says why', () => {
    const script = bundled(name, at, [file('/x', { content: 'x' })]);
    // a lock does not keep anybody from it
    mkdirSync(at.path('var/lib/stringless'), { recursive: true });
    const began = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\)/s, '').split(' ')[20];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    writeFileSync(at.path('var/lib/stringless/lock'), `${process.pid} ${boot} ${began} -\n`);
    expect(apply(shell, script, at, '--disable', 'kernel upgrade; $(id) by ann').status).toBe(0);
    refused(apply(shell, script, at), 'kernel upgrade; $(id) by ann');
    expect(apply(shell, script, at, '--enable').status).toBe(0);
    refused(apply(shell, script, at), `run ${process.pid} holds the lock`);
    rmSync(at.path('var/lib/stringless/lock'));
    expect(apply(shell, script, at).status).toBe(0);
    expect(apply(shell, script, at, '--disable', '').status).toBe(1);
  });

  // busybox's shell finds its own tools on any path
  if (name === 'dash')
    it('misses tools by name', () => {
      const plan = planOf(catalogOf([file('/x', { content: 'x' })]));
      const few = join(at.directory, 'few');
      mkdirSync(few);
      const from = '/usr/bin';
      for (const tool of readdirSync(from))
        if (!['awk', 'sed'].includes(tool)) spawnSync('ln', ['-s', join(from, tool), few]);
      const bundle = bundleWithPath(few, plan);
      for (const member of bundle.members) {
        if (member.path !== 'lib/environment.sh') continue;
        const text = new TextDecoder().decode(member.bytes).replace(/^PATH=.*$/m, `PATH=${few}`);
        const only = {
          ...bundle,
          members: bundle.members.map(one =>
            one === member ? { ...one, bytes: new TextEncoder().encode(text) } : one,
          ),
        };
        const script = writeBundle(join(at.directory, 'bundle'), only);
        // the altered file belongs to it
        execFileSync('sh', [
          '-c',
          'cd "$1" && { sed -n 1p MANIFEST; sed 1d MANIFEST | cut -c 67- | xargs sha256sum; } >M && mv M MANIFEST',
          'sh',
          join(at.directory, 'bundle'),
        ]);
        const outcome = apply(shell, script, at);
        refused(outcome, 'this host has no awk');
        expect(outcome.err).toContain('this host has no sed');
      }
    });

  it.runIf(isRoot)('has no rights, no space, nothing to write to', () => {
    const script = bundled(name, at, [file('/x', { content: 'x'.repeat(700_000) })]);
    execFileSync('chmod', ['-R', 'a+rX', at.directory]);
    const plain = spawnSync(
      'setpriv',
      ['--reuid=65534', '--regid=65534', '--clear-groups', shell[0]!, ...shell.slice(1), script, '--root', at.root],
      { encoding: 'utf8' },
    );
    expect([plain.status, plain.stderr]).toEqual([1, expect.stringContaining('apply must run as root')]);
    mkdirSync(join(at.directory, 'small'));
    const mount = (size: string, options: string): boolean =>
      spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}${options}`, 'tmpfs', at.root]).status === 0;
    if (!mount('512k', '')) {
      console.warn('SKIPPED: no mounts allowed here, so no full and no read-only disk');
      return;
    }
    refused(apply(shell, script, at), 'KiB free, the bundle needs');
    spawnSync('umount', [at.root]);
    mount('9m', ',ro');
    refused(apply(shell, script, at), 'cannot write to');
  });

  it.runIf(isRoot)('keeps the old file where the disk is full, at whatever write', () => {
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', at.root]).status !== 0) {
      console.warn('SKIPPED: no mounts allowed here, so no full disk');
      return;
    }
    mkdirSync(at.path('etc'));
    writeFileSync(at.path('etc/passwd'), 'root:x:0:0::/root:/bin/sh\n');
    const old = 'old\n'.repeat(20_000);
    const big = [file('/a', { content: 'new\n'.repeat(30_000) }), file('/b', { content: 'after' })];
    const script = bundled(name, at, big, ['File[/a] -> File[/b]']);
    const results = new Set<number | null>();
    for (let free = 0; free <= 320; free += name === 'dash' ? 20 : 40) {
      execFileSync('sh', ['-c', 'rm -rf "$1/a" "$1/b" "$1/filler" "$1/var"', 'sh', at.root]);
      writeFileSync(at.path('a'), old);
      // the space is there when the run begins, and gone when it writes: the check of space is turned off
      const unchecked = join(at.directory, 'bundle/lib/preflight.sh');
      if (free === 0) {
        writeFileSync(unchecked, `${readFileSync(unchecked, 'utf8')}preflight_space() { :; }\n`);
        execFileSync('sh', [
          '-c',
          'cd "$1" && { sed -n 1p MANIFEST; sed 1d MANIFEST | cut -c 67- | xargs sha256sum; } >M && mv M MANIFEST',
          'sh',
          join(at.directory, 'bundle'),
        ]);
      }
      spawnSync('sh', [
        '-c',
        'cat /dev/zero >"$1/filler" 2>/dev/null; truncate -s -"$2"k "$1/filler"',
        'sh',
        at.root,
        String(free),
      ]);
      const outcome = apply(shell, script, at);
      results.add(outcome.status);
      const now = readFileSync(at.path('a'), 'utf8');
      if (outcome.status === 0) {
        expect(now).toBe('new\n'.repeat(30_000));
        continue;
      }
      expect([now === old, existsSync(at.path('b'))]).toEqual([true, false]);
      if (outcome.status === 1) continue;
      expect(outcome.status).toBe(4);
      expect(outcome.err).toMatch(/File\[\/a\]\/content: change from .* failed: .*([Nn]o space|full)/);
      expect(outcome.err).toContain('File[/b]: Skipping because of failed dependencies');
      expect(readdirSync(at.root).filter(one => one.startsWith('.stringless'))).toEqual([]);
    }
    expect([...results].toSorted()).toEqual(expect.arrayContaining([0, 4]));
    execFileSync('sh', ['-c', 'rm -f "$1/filler" "$1/a"; echo old >"$1/a"', 'sh', at.root]);
    expect(summary(apply(shell, script, at))).toContain(' 0 failed');
  });
});
