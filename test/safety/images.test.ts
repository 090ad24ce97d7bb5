/** --root: an image that is not running; and a system of busybox alone, such as an initramfs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleOf, catalogOf } from '../runtime/catalog-of.ts';
import { apply, type Scratch, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { bundled, file, summary, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

describe.each(two)('%s', (name, shell) => {
  it('applies to an image: its names, its links, its state, nothing of this host', () => {
    writeFileSync(
      at.path('etc/passwd'),
      'root:x:0:0::/:/bin/sh\ndaemon:x:77:78::/:/bin/sh\nonly:x:4242:4242::/:/bin/sh\n',
    );
    writeFileSync(at.path('etc/group'), 'root:x:0:\nonly:x:4243:\n');
    execFileSync('sh', ['-ec', 'ln -s /usr/lib lib; mkdir -p usr/lib; ln -s /etc/target-of-link etc/abs'], {
      cwd: at.root,
    });
    const script = bundled(name, at, [
      file('/lib/a', { content: 'a', owner: 'only', group: 'only', mode: '0640' }),
      file('/etc/b', { content: 'b', owner: 'daemon' }),
      file('/etc/abs', { content: 'here', links: 'follow' }),
      file('/etc/l', { ensure: 'link', target: '/etc/b' }),
    ]);
    expect(apply(shell, script, at).err).toBe('');
    expect(execFileSync('stat', ['-c', '%u %g %a', at.path('usr/lib/a'), at.path('etc/b')], { encoding: 'utf8' })).toBe(
      '4242 4243 640\n77 0 644\n',
    );
    expect(readFileSync(at.path('etc/target-of-link'), 'utf8')).toBe('here');
    expect(existsSync('/etc/target-of-link')).toBe(false);
    expect(existsSync(at.path('var/lib/stringless/last_run_summary.yaml'))).toBe(true);
    expect(summary(apply(shell, script, at))).toContain(' 0 changed');
  });
});

const busybox = spawnSync('sh', ['-c', 'command -v busybox'], { encoding: 'utf8' }).stdout.trim();
const canChroot = process.getuid?.() === 0 && busybox !== '' && spawnSync('chroot', ['/', 'true']).status === 0;
if (!canChroot) console.warn('SKIPPED: a system of busybox alone needs root and a static busybox');

describe.runIf(canChroot)('a system with nothing but busybox', () => {
  it('is brought up, kept and taken back', () => {
    execFileSync('sh', ['-ec', 'mkdir bin tmp proc dev; chmod 1777 tmp'], { cwd: at.root });
    writeFileSync(at.path('etc/hostname'), 'test\n');
    cpSync(busybox, at.path('bin/busybox'));
    execFileSync('chroot', [at.root, '/bin/busybox', '--install', '-s', '/bin']);
    expect(readdirSync(at.path('bin')).length).toBeGreaterThan(100);
    mkdirSync(at.path('n'));
    writeBundle(
      at.path('n'),
      bundleOf(
        catalogOf([
          file('/etc/app', { ensure: 'directory', mode: '0750', owner: 'daemon' }),
          file('/etc/app/conf', { content: 'x = 1\n', mode: '0640', group: 'daemon' }),
          file('/etc/link', { ensure: 'link', target: 'app/conf' }),
          file('/etc/old', { content: 'new\n' }),
          file('/home/u/rc', { content: 'rc\n', owner: 'daemon' }),
          file('/gone', { ensure: 'absent', force: true }),
        ]),
      ),
    );
    execFileSync('sh', ['-ec', 'mkdir -p home/u gone/d; chown 1 home/u; echo old >etc/old; chmod 604 etc/old'], {
      cwd: at.root,
    });
    const run = (...words: readonly string[]) =>
      spawnSync('/usr/sbin/chroot', [at.root, '/bin/sh', '/n/apply', '--detailed-exitcodes', ...words], {
        env: {},
        encoding: 'utf8',
      });
    const listing = (): string =>
      execFileSync('sh', ['-c', 'find etc home gone 2>/dev/null | sort | xargs stat -c "%A %u %g %N"'], {
        cwd: at.root,
        encoding: 'utf8',
      });
    const before = listing();
    const noop = run('--noop');
    expect([noop.status, noop.stderr, listing()]).toEqual([0, '', before]);
    const first = run('--report', '/tmp/report');
    expect([first.status, first.stderr]).toEqual([2, '']);
    expect(JSON.parse(readFileSync(at.path('tmp/report'), 'utf8')).status).toBe('changed');
    const second = run();
    expect([second.status, second.stderr]).toEqual([0, '']);
    expect(listing()).toContain("-rw-r----- 0 1 'etc/app/conf'\n");
    const undone = run('--undo');
    expect([undone.status, undone.stderr, listing()]).toEqual([2, '', before]);
    expect(readdirSync(at.path('tmp')).filter(one => one.startsWith('stringless'))).toEqual([]);
  });
});
