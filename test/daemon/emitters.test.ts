/** What each supervisor is given for one description. ACCEPT=1 writes the goldens anew. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { daemonEmitters } from '../../src/resources/daemon/emitters/index.ts';
import { definitionOf, hash, shop } from './lower-daemon.ts';
import { checkUpstart } from './upstart-syntax.ts';

const folder = mkdtempSync(join(tmpdir(), 'stringless-daemon-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const shellcheck = '/usr/bin/shellcheck';
const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const emitterOf = (name: string) => daemonEmitters.find(emitter => emitter.name === name)!;

describe.each(daemonEmitters.map(emitter => [emitter.name, emitter] as const))('%s', (name, emitter) => {
  const files = emitter.files(definitionOf(shop));
  it('is as in the golden file', () => {
    const text = files.map(file => `==> ${file.path}  ${file.mode} ${file.part}\n${file.text}`).join('\n');
    const golden = join(import.meta.dirname, 'expected', `${name}.txt`);
    if (process.env.ACCEPT) {
      mkdirSync(dirname(golden), { recursive: true });
      writeFileSync(golden, text);
    }
    expect(text).toBe(existsSync(golden) ? readFileSync(golden, 'utf8') : '');
  });
  it('names every path it may write, so that what is no longer wanted goes', () => {
    const everything = { ...shop, check: 'true', environment: hash({ A: { kind: 'sensitive', value: 's' } }) };
    for (const values of [shop, everything, { command: '/bin/x' }]) {
      // the policy of a log stays in its folder, as the log does
      const files = emitter.files(definitionOf(values)).filter(({ path }) => !path.startsWith('/var/log/'));
      const paths = files.map(file => file.path);
      expect(emitter.paths(definitionOf(values))).toEqual(expect.arrayContaining(paths));
      expect(new Set(paths).size).toBe(paths.length);
    }
  });
  it.runIf(existsSync(shellcheck))('has scripts in which shellcheck finds nothing', () => {
    for (const file of files.filter(({ text }) => text.startsWith('#!'))) {
      const isOpenrc = file.text.startsWith('#!/sbin/openrc-run');
      // values of the description are data; an OpenRC script is read by openrc-run, which knows its variables and functions
      const options = isOpenrc ? ['-e', 'SC2034,SC2016,SC2317,SC2239'] : ['-e', 'SC2016'];
      const run = spawnSync(shellcheck, ['-s', 'sh', ...options, '-'], { input: file.text, encoding: 'utf8' });
      expect(`${file.path}: ${run.stdout}`).toBe(`${file.path}: `);
    }
  });
});

describe('systemd', () => {
  it.runIf(has('systemd-analyze'))('verifies every unit without a word', () => {
    const files = emitterOf('systemd').files(
      definitionOf({ ...shop, command: ['/bin/true', '%h $x "'], user: 'root' }),
    );
    for (const { path, text } of files) {
      // the scripts of this unit are not on this machine, and no units it requires
      const local = text
        .replaceAll('/usr/local/lib/stringless/', '/bin/true ')
        .replace('EnvironmentFile=/etc/default/shop', 'EnvironmentFile=-/etc/default/shop')
        .replace(/ (db|cache)\.service/g, '')
        .replace(/^(Requires|Wants)=(db|cache)\.service$/gm, '');
      writeFileSync(join(folder, path.split('/').at(-1)!), local);
    }
    const units = files.map(({ path }) => join(folder, path.split('/').at(-1)!));
    const run = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' });
    const ours = run.stderr.split('\n').filter(line => line.includes('shop'));
    expect(ours).toEqual([]);
  });
  it('restarts for what the process was made by, and for nothing else', () => {
    const mark = (values: Parameters<typeof definitionOf>[0]) =>
      /^# restart on change: (.*)$/m.exec(
        emitterOf('systemd').files(definitionOf({ ...shop, ...values }))[0]!.text,
      )![1];
    const before = mark({});
    for (const other of [
      { description: 'x' },
      { restart_max: 9n },
      { stop_timeout: 5n },
      { reload: 'USR1' },
      { wants: 'y' },
    ])
      expect(mark(other)).toBe(before);
    for (const other of [
      { user: 'x' },
      { umask: '077' },
      { command: '/bin/y' },
      { limits: hash({ nofile: 9n }) },
      { directory: '/x' },
    ])
      expect(mark(other)).not.toBe(before);
  });
  it('keeps a secret out of the unit', () => {
    const environment = hash({ TOKEN: { kind: 'sensitive', value: 'a"b$c`d\\e' }, PLAIN: 'x' });
    const files = emitterOf('systemd').files(definitionOf({ command: '/bin/x', environment }));
    expect(files[0]!.text).not.toContain('a"b');
    expect(files[1]).toMatchObject({
      path: '/etc/stringless/daemon/shop/environment',
      mode: '0600',
      text: 'TOKEN="a\\"b\\$c\\`d\\\\e"\nPLAIN="x"\n',
    });
  });
});

describe('daemontools', () => {
  const scriptOf = (values: Parameters<typeof definitionOf>[0]) =>
    emitterOf('daemontools').files(definitionOf({ command: '/bin/x', ...values }))[0]!.text;
  it('leaves to supervise what supervise does by itself', () => {
    expect(scriptOf({ restart_max: 0n })).toContain("daemon-as root '' '' -- \\\n  /bin/x\n");
    for (const more of [{ restart_max: 3n }, { restart: 'never' }, { restart_delay: 2n }, { stop_signal: 'INT' }])
      expect(scriptOf({ restart_max: 0n, ...more })).toContain('daemon-keep');
  });
  it('waits for another daemon as root, who alone may ask supervise, and for all else as the user', () => {
    const order = (wait: string) =>
      [...scriptOf({ restart_max: 0n, user: 'www', wait_for: wait }).matchAll(/daemon-(as|wait)/g)].map(
        ([word]) => word,
      );
    expect(order('db=daemon:db')).toEqual(['daemon-wait', 'daemon-as']);
    expect(order('db=localhost:5')).toEqual(['daemon-as', 'daemon-wait']);
  });
});

describe('what prepares a start', () => {
  const values = {
    command: '/bin/x',
    user: 'www',
    environment_file: ['/etc/a', '/etc/b/'],
    prepare: ['one', "two 'x'"],
  };
  it('has the environment, and is done before the user is taken', () => {
    const script = emitterOf('runit').files(definitionOf(values))[0]!.text;
    expect(script).toContain("daemon-env /etc/b/ -- \\\n  /bin/sh -ec 'one\ntwo '\\''x'\\'''");
    expect(script.indexOf('|| exit 111\nexec ')).toBeGreaterThan(script.indexOf('-ec'));
  });
  it("is root's under systemd, which reads folders of variables through daemon-env", () => {
    const unit = emitterOf('systemd').files(definitionOf(values))[0]!.text;
    expect(unit).toContain('ExecStartPre=+/bin/sh -ec "one\\ntwo \'x\'"\n');
    expect(unit).toContain('EnvironmentFile=/etc/a\n');
    expect(unit).toMatch(/ExecStart=\S+daemon-env \/etc\/b\/ -- \/bin\/x/);
  });
});

describe('upstart', () => {
  it('is a job that upstart can read', () => {
    const [job] = emitterOf('upstart').files(definitionOf(shop));
    expect(checkUpstart(job!.text)).toEqual([]);
    expect(checkUpstart('exec\nfoo bar\nstart on (a and b\n')).toEqual([
      'line 1: exec needs a command',
      'line 2: unknown stanza foo',
      'line 3: brackets of start on do not match',
    ]);
  });
});

describe('loggers', () => {
  it.each([
    ['runit', {}, 'svlogd'],
    ['s6', {}, 's6-log'],
    ['daemontools', {}, 'multilog'],
    ['s6', { age: 60n }, 'plain'],
    ['daemontools', { size: 1000n }, 'plain'],
    ['runit', { age: 60n }, 'svlogd'],
    ['sysv', {}, 'pipe'],
  ])('%s with %o is %s', (name, more, kind) => {
    const log = hash({ directory: '/var/log/shop', ...more });
    const file = emitterOf(name)
      .files(definitionOf({ command: '/bin/x', log }))
      .find(({ part }) => part === 'log');
    expect(file!.text).toContain(`daemon-log ${kind} shop root /var/log/shop `);
  });
  it.each([
    ['daemontools', 'inherit'],
    ['circus', 'inherit-pipe'],
  ])('of %s may leave the output to the supervisor', (name, kind) => {
    const files = emitterOf(name).files(definitionOf({ command: '/bin/x', log: 'inherit' }));
    expect(files.find(({ part }) => part === 'log')!.text).toContain(`daemon-log ${kind} shop root\n`);
  });
});

describe('circus', () => {
  it('starts at boot only what is enabled', () => {
    const watcher = (enable: boolean): string => emitterOf('circus').files({ ...definitionOf(shop), enable })[0]!.text;
    expect(watcher(true)).not.toContain('autostart');
    expect(watcher(false)).toContain('autostart = False\n');
  });
  it('is not started anew for another time to stop, which is for the keeper', () => {
    const watcher = (time: bigint): string =>
      emitterOf('circus').files(definitionOf({ ...shop, stop_timeout: time }))[0]!.text;
    expect(watcher(5n)).toBe(watcher(300n));
    expect(watcher(7200n)).toContain('graceful_timeout = 7205\n');
  });
});
