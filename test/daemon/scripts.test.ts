/** The scripts on the host, under the shells that are /bin/sh somewhere: what they wait for, become, limit, restart and log. */
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHELLS } from '../types-of-resources/run-steps.ts';
import { type ScriptHost, scriptHost, until } from './run-script.ts';

const isRoot = process.getuid?.() === 0;
const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
let host: ScriptHost;
afterEach(() => host.remove());

const listen = (where: { port: number; host: string } | { path: string }) =>
  new Promise<{ readonly port: number; close(): Promise<void> }>(resolve => {
    const server = createServer(socket => socket.end());
    server.listen(where, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : 0,
        close: () => new Promise(closed => server.close(() => closed())),
      });
    });
  });

/** What systems have as /bin/sh; the scripts run under that and no other. */
const SYSTEM_SHELLS = SHELLS.filter(([name]) => ['dash', 'busybox', 'bash', 'mksh', 'yash'].includes(name));

describe.each(SYSTEM_SHELLS)('under %s', (_, shell) => {
  beforeEach(() => {
    host = scriptHost(shell);
  });

  it('daemon-wait says what it waits for, once a second, and then becomes the program', async () => {
    const free = await listen({ port: 0, host: '127.0.0.1' });
    free.close();
    const late = join(host.folder, 'late');
    const socket = join(host.folder, 'socket');
    const words = [
      'web',
      '0',
      `tcp:localhost:${free.port}`,
      `unix:${socket}`,
      `path:${late}`,
      '--',
      'printf',
      '%s|',
      'a b',
      '$x',
    ];
    const waiting = host.start('daemon-wait', words);
    await until(() => waiting.output().includes(`web waiting for localhost:${free.port}\n`));
    const server = await listen({ port: free.port, host: '127.0.0.1' });
    await until(() => waiting.output().includes(`web waiting for unix:${socket}\n`));
    const unix = await listen({ path: socket });
    await until(() => waiting.output().includes(`web waiting for path:${late}\n`));
    host.write('late', '');
    const { status, stdout } = await waiting.ended;
    server.close();
    unix.close();
    expect(status).toBe(0);
    expect(stdout.split('\n').at(-1)).toBe('a b|$x|');
  });
  it('daemon-wait gives up after its attempts, counted for each dependency', () => {
    const here = host.write('here', '');
    const { status, stdout } = host.run('daemon-wait', ['web', '2', `path:${here}`, 'path:/nonexistent', '--', 'true']);
    expect(status).toBe(126);
    expect(stdout).toBe(
      'web waiting for path:/nonexistent\nweb waiting for path:/nonexistent\nweb gives up waiting for path:/nonexistent\n',
    );
  });

  it('daemon-wait calls a dependency by its name', () => {
    const words = ['web', '1', 'the disk=path:/nonexistent', '--', 'true'];
    expect(host.run('daemon-wait', words).stdout).toBe('web waiting for the disk\nweb gives up waiting for the disk\n');
    // a = behind a : or / is part of the dependency
    const path = host.write('a=b', '');
    expect(host.run('daemon-wait', ['web', '1', `path:${path}`, `here=path:${path}`, '--', 'true']).stdout).toBe('');
  });

  it.runIf(isRoot)('daemon-limit sets soft and hard limits, with prlimit and without', () => {
    const show = ['--', '/bin/dash', '-c', 'ulimit -Sn; ulimit -Hn; ulimit -Sv; ulimit -Sc; ulimit -Sp'];
    const limits = ['nofile=100:200', 'as=1073741824:unlimited', 'core=1024:1024', 'nproc=500:500'];
    for (const PATH of [process.env.PATH!, host.programs()]) {
      expect(host.run('daemon-limit', [...limits, ...show], { PATH })).toMatchObject({
        status: 0,
        stdout: '100\n200\n1048576\n2\n500\n',
      });
    }
    expect(host.run('daemon-limit', ['nofile=9:x', '--', 'true'])).toMatchObject({ status: 111 });
  });

  it('daemon-env reads what systemd reads', () => {
    const file = host.write(
      'settings',
      '# comment\n; another\n\nA=plain text  \n B="quo\\"ted $x \\\\"\nC=\'single "x"\'\nnot a setting\n1D=no\nE=\nF=last',
    );
    const { stdout, status } = host.run('daemon-env', [file, '--', 'printenv', 'A', 'B', 'C', 'E', 'F']);
    expect(status).toBe(0);
    expect(stdout).toBe('plain text\nquo"ted $x \\\nsingle "x"\n\nlast\n');
    expect(host.run('daemon-env', ['/nonexistent', '--', 'true']).status).toBe(111);
    expect(host.run('daemon-env', ['-/nonexistent', '--', 'true']).status).toBe(0);
    expect(host.run('daemon-env', [`-${file}`, '--', 'printenv', 'F']).stdout).toBe('last\n');
    expect(host.run('daemon-env', ['-/nonexistent', '--', 'true']).status).toBe(0);
    expect(host.run('daemon-env', [`-${file}`, '--', 'printenv', 'F']).stdout).toBe('last\n');
  });
  it('daemon-env reads a folder as envdir does', () => {
    for (const [name, text] of Object.entries({ A: 'one \t\ntwo\n', B: 'a\0b', C: '', D: '\n', 'no-name': 'x' }))
      host.write(`env/${name}`, text);
    const show = 'printf "%s|" "$A" "$B" "${C-none}" "${D-none}"';
    const run = host.run('daemon-env', [`${host.folder}/env/`, '--', 'dash', '-c', show], { C: 'c' });
    expect(run).toMatchObject({ status: 0, stdout: 'one|a\nb|none||' });
    expect(host.run('daemon-env', [`${host.folder}/nowhere/`, '--', 'true']).status).toBe(111);
  });

  it.runIf(isRoot).each([
    ['setpriv', ['setpriv'], true],
    ['perl', ['perl'], true],
    ["busybox's su", ['su=busybox'], false],
  ])('daemon-as becomes the user by %s', (_name, programs, groups) => {
    if (programs[0] === 'su=busybox' && !has('busybox')) return;
    const PATH = host.programs(...programs);
    const show = [
      '--',
      '/bin/sh',
      '-c',
      'id -un; id -gn; id -G | tr -cd " " | tr " " x; echo; echo "$HOME $USER $LOGNAME $1"',
      'sh',
      "it's $x",
    ];
    // the test's own folder is for its owner alone
    spawnSync('chmod', ['-R', 'a+rX', host.folder]);
    const own = spawnSync('id', ['-G', 'nobody'], { encoding: 'utf8' })
      .stdout.trim()
      .replace(/[^ ]/g, '')
      .replaceAll(' ', 'x');
    const home = spawnSync('sh', ['-c', 'getent passwd nobody | cut -d: -f6'], { encoding: 'utf8' }).stdout.trim();
    const group = spawnSync('id', ['-gn', 'nobody'], { encoding: 'utf8' }).stdout.trim();
    const alone = host.run('daemon-as', ['nobody', '', '', ...show], { PATH });
    expect(`${alone.stdout}${alone.stderr}`).toBe(`nobody\n${group}\n${own}\n${home} nobody nobody it's $x\n`);
    const more = host.run('daemon-as', ['nobody', 'daemon', 'mail', ...show], { PATH });
    if (groups) expect(`${more.stdout}${more.stderr}`).toBe(`nobody\ndaemon\nx\n${home} nobody nobody it's $x\n`);
    else expect(more).toMatchObject({ status: 111, stdout: '' });
    expect(host.run('daemon-as', ['no-such-user', '', '', '--', 'true'], { PATH })).toMatchObject({
      status: 111,
      stderr: 'daemon-as: there is no user no-such-user\n',
    });
  });

  it('daemon-finish limits restarts, and does not count what an administrator does', () => {
    const supervise = join(host.folder, 'supervise');
    host.write('supervise/stat', 'finish\n');
    host.write('supervise/control', '');
    const finish = (code: string, signal: string, policy = ['always', '2', '60', '0']) =>
      host.run('daemon-finish', ['runit', ...policy, code, signal], { SUPERVISE: supervise });
    const control = () => host.read('supervise/control');
    const seconds = () => host.read('supervise/restarts').trim().split(' ').filter(Boolean).length;
    expect(finish('1', '0').status).toBe(0);
    finish('-1', '15');
    expect(seconds()).toBe(1);
    finish('-1', '9');
    expect([seconds(), control()]).toEqual([2, '']);
    expect(finish('1', '0').stderr).toBe('restarted 2 times within 60 seconds: staying down\n');
    expect([seconds(), control()]).toEqual([0, 'd']);
    host.write('supervise/control', '');
    // old restarts, and what is no number, do not count
    host.write('supervise/restarts', 'x 1 2 3\n');
    finish('1', '0');
    expect([seconds(), control()]).toEqual([1, '']);
    host.write('supervise/stat', 'finish, want down\n');
    finish('1', '0');
    expect([host.has('supervise/restarts'), control()]).toEqual([false, '']);
    host.write('supervise/stat', 'finish\n');
    finish('0', '0', ['on-failure', '2', '60', '0']);
    expect(control()).toBe('d');
    expect(host.run('daemon-finish', ['s6', 'never', '2', '60', '0', '1', '0'], { SUPERVISE: supervise }).status).toBe(
      125,
    );
  });

  const keep = (policy: string, command: string) => {
    host.write('etc/web/policy', `name web\n${policy}`);
    host.write('etc/web/command', `#!/bin/sh\n${command}\n`, 0o755);
    return [join(host.folder, 'etc/web')];
  };
  const starts = () => host.read('starts').split('\n').filter(Boolean).length;

  it('daemon-keep restarts, gives up at the limit, and lets go by the policy', async () => {
    const count = `echo x >>${join(host.folder, 'starts')}`;
    const limited = keep('max 2\ndelay 0\ngiveup exit\n', `${count}; exit 1`);
    expect(await host.start('daemon-keep', limited).ended).toMatchObject({
      status: 1,
      stderr: 'web: restarted 2 times within 60 seconds: staying down\n',
    });
    expect(starts()).toBe(3);
    expect(host.read('run/web/failed')).toBe('1\n');
    await host.start('daemon-keep', keep('restart never\ngiveup exit\n', count)).ended;
    await host.start('daemon-keep', keep('restart on-failure\ngiveup exit\n', count)).ended;
    expect(starts()).toBe(5);
  });
  it('daemon-keep stops the command with its own signal, or kills it in the end', async () => {
    const said = join(host.folder, 'said');
    const loop = (ready: string) => `echo >${join(host.folder, ready)}; while :; do sleep 0.1; done`;
    const gentle = keep('signal INT\n', `trap 'echo bye >${said}; exit 0' INT\n${loop('gentle')}`);
    const running = host.start('daemon-keep', gentle);
    await until(() => host.has('run/web/pid') && host.has('gentle'));
    running.child.kill('SIGTERM');
    expect((await running.ended).status).toBe(0);
    expect(host.read('said')).toBe('bye\n');
    expect(host.has('run/web/pid') || host.has('run/web/keeper')).toBe(false);
    const deaf = host.start('daemon-keep', keep('timeout 1\n', `trap '' TERM\n${loop('deaf')}`));
    await until(() => host.has('run/web/pid') && host.has('deaf'));
    deaf.child.kill('SIGTERM');
    expect((await deaf.ended).status).toBe(0);
  });

  it('daemon-keep takes over from a keeper whose supervisor was killed', async () => {
    const folder = keep('', 'exec sleep 1000');
    const orphan = host.start('daemon-keep', folder);
    await until(() => host.read('run/web/pid') !== '');
    const before = host.read('run/web/pid').trim();
    const next = host.start('daemon-keep', folder);
    expect((await orphan.ended).status).toBe(0);
    await until(() => host.read('run/web/pid') !== '' && host.read('run/web/pid').trim() !== before);
    expect(existsSync(`/proc/${before}`)).toBe(false);
    next.child.kill('SIGTERM');
    expect((await next.ended).status).toBe(0);
  });

  it('daemon-keep ends at a TERM that comes while it begins to wait', async () => {
    const folder = keep('restart never\ngiveup down\n', 'exit 0');
    const control = join(host.folder, 'etc/web/supervise/control');
    host.write('etc/web/supervise/lock', '');
    spawnSync('mkfifo', [control]);
    // as supervise does: the order is read, and TERM comes at once
    const orders = openSync(control, 'r+');
    for (let turn = 0; turn < 25; turn++) {
      const keeper = host.start('daemon-keep', folder);
      readSync(orders, Buffer.alloc(1));
      keeper.child.kill('SIGTERM');
      expect((await keeper.ended).status).toBe(0);
    }
    closeSync(orders);
  });

  it('daemon-control answers with the exit codes of LSB', async () => {
    const control = (action: string, name = 'web') => host.run('daemon-control', [action, name]);
    expect(control('status').status).toBe(5);
    keep('', 'exec sleep 1000');
    expect(control('fly').status).toBe(2);
    expect(control('status')).toMatchObject({ status: 3, stdout: 'web is stopped\n' });
    expect([control('stop').status, control('reload').status, control('try-restart').status]).toEqual([0, 7, 0]);
    expect([control('start').status, control('start').status]).toEqual([0, 0]);
    const first = host.read('run/web/pid');
    expect(control('status')).toMatchObject({ status: 0, stdout: `web is running (pid ${first.trim()})\n` });
    expect(control('restart').status).toBe(0);
    const second = host.read('run/web/pid');
    expect(second).not.toBe(first);
    host.write('etc/web/reload', `#!/bin/sh\necho "$1" >${join(host.folder, 'reloaded')}\n`, 0o755);
    expect(control('reload').status).toBe(0);
    expect(host.read('reloaded')).toBe(second);
    // the keeper is killed with what it keeps: dead with a pid file; a start takes over
    process.kill(Number(host.read('run/web/keeper')), 'SIGKILL');
    await until(() => !existsSync(`/proc/${host.read('run/web/keeper').trim()}/exe`));
    process.kill(Number(second), 'SIGKILL');
    await until(() => control('status').status !== 0);
    expect(control('status')).toMatchObject({ status: 1, stdout: 'web is dead\n' });
    expect([control('start').status, control('status').status]).toEqual([0, 0]);
    expect([control('stop').status, control('stop').status, control('status').status]).toEqual([0, 0, 3]);
  });

  it('daemon-log rotates by size, keeps so many files, and reads the pipe of daemon-to', async () => {
    const log = join(host.folder, 'log');
    const logger = host.start('daemon-log', ['pipe', 'web', 'root', log, '100', '3', '0', 'false']);
    await until(() => host.has('log/current'));
    const line = 'some words of thirty characters';
    const feed = host.run('daemon-to', [
      'web',
      '--',
      'sh',
      '-c',
      `for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do echo "${line}"; done; echo oops >&2`,
    ]);
    expect(feed.status).toBe(0);
    await until(() => host.read('log/current').endsWith('oops\n'));
    logger.child.kill();
    await logger.ended;
    const files = readdirSync(log).filter(name => name.startsWith('@'));
    expect(files.length).toBe(2);
    for (const file of files) expect(host.read(`log/${file}`)).toBe(`${line}\n`.repeat(3));
    const stamped = spawnSync(
      join(host.folder, 'lib/daemon-log'),
      ['plain', 'web', 'root', log, '1000', '3', '0', 'true'],
      {
        input: 'hello\nno newline',
        env: { ...process.env, LC_ALL: shell[0] === 'yash' ? 'C.UTF-8' : 'C' },
      },
    );
    expect(stamped.status).toBe(0);
    expect(host.read('log/current')).toMatch(/\n\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ hello\n[^ ]+ no newline\n$/);
  });
});

describe('a port is looked for with what the host has', () => {
  it.each([
    ['perl', ['perl']],
    ["busybox's nc", ['busybox']],
    ['nc as busybox', ['nc=busybox']],
    ['bash', ['bash', 'timeout']],
  ])('%s', async (_name, programs) => {
    host = scriptHost(['dash']);
    if (!has(programs[0]!.split('=').at(-1)!)) return;
    const PATH = host.programs(...programs);
    const server = await listen({ port: 0, host: '127.0.0.1' });
    const source = join(import.meta.dirname, '../../src/resources/daemon/daemon-wait.sh');
    const ask = (port: number) =>
      new Promise<number | null>(resolve => {
        const script = `. ${source}; daemon_wait_connect 127.0.0.1 ${port} </dev/null >/dev/null 2>&1`;
        spawn('/bin/dash', ['-c', script], { env: { PATH } }).on('close', resolve);
      });
    expect(await ask(server.port)).toBe(0);
    await server.close();
    expect(await ask(server.port)).not.toBe(0);
  });
});
