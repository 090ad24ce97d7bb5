import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { execType } from '../../src/resources/exec/type.ts';
import { contextFor, type Declaration, declare, declaring, lower, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
});

const exec = declaring(execType);
const secret = (value: Value): Value => ({ kind: 'sensitive', value });

describe.each(SHELLS)('exec under %s', (_, shell) => {
  const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, ...more });

  // expected lines are those of Puppet 7.23
  it('runs commands and prints what Puppet prints', () => {
    const { stdout, stderr } = run([
      exec('ok', { command: '/bin/echo hello', logoutput: true }),
      exec('quiet', { command: '/bin/echo hello' }),
      exec('bad', { command: '/bin/sh -c "echo out; echo err >&2; exit 3"', returns: [0n, 2n] }),
      exec('array', { command: ['/bin/false', 'a b'] }),
      exec('words', { command: ['/bin/echo', "it's", '$HOME', '*', 'a  b', '-n', '\\t'], logoutput: true }),
      exec('is127', { command: '/bin/sh -c "exit 127"' }),
      exec('accepted', { command: '/bin/sh -c "exit 2"', returns: ['0', '2'] }),
      exec('quoted', { command: '"/bin/echo" hi', logoutput: true }),
      exec('meta', {
        command: 'echo "$STRINGLESS"; echo ${HOME-none}',
        path: '/bin',
        environment: ['STRINGLESS=a  b'],
        logoutput: true,
      }),
      exec('shell', { command: 'cd /; pwd', provider: 'shell', logoutput: true }),
      exec('cwd', { command: '/bin/pwd', cwd: '/usr', logoutput: true }),
      exec('umask', { command: 'umask', provider: 'shell', umask: '027', logoutput: true }),
    ]);
    expect(stdout.split('\n')).toEqual([
      'Notice: Exec[ok]/returns: hello',
      'Notice: Exec[ok]/returns: executed successfully',
      'Notice: Exec[quiet]/returns: executed successfully',
      'Notice: Exec[bad]/returns: out',
      'Notice: Exec[bad]/returns: err',
      "Notice: Exec[words]/returns: it's $HOME * a  b -n \\t",
      'Notice: Exec[words]/returns: executed successfully',
      'Notice: Exec[accepted]/returns: executed successfully',
      'Notice: Exec[quoted]/returns: hi',
      'Notice: Exec[quoted]/returns: executed successfully',
      'Notice: Exec[meta]/returns: a  b',
      'Notice: Exec[meta]/returns: none',
      'Notice: Exec[meta]/returns: executed successfully',
      'Notice: Exec[shell]/returns: /',
      'Notice: Exec[shell]/returns: executed successfully',
      'Notice: Exec[cwd]/returns: /usr',
      'Notice: Exec[cwd]/returns: executed successfully',
      expect.stringMatching(/^Notice: Exec\[umask\]\/returns: 0*27$/),
      'Notice: Exec[umask]/returns: executed successfully',
      '',
    ]);
    expect(stderr.split('\n')).toEqual([
      `Error: Exec[bad]/returns: change from 'notrun' to ['0', '2'] failed: '/bin/sh -c "echo out; echo err >&2; exit 3"' returned 3 instead of one of [0,2]`,
      `Error: Exec[array]/returns: change from 'notrun' to ['0'] failed: '["/bin/false", "a b"]' returned 1 instead of one of [0]`,
      `Error: Exec[is127]/returns: change from 'notrun' to ['0'] failed: command not found (127)`,
      '',
    ]);
  });

  it('says why a command cannot be run', () => {
    const { stdout, stderr } = run([
      exec('nofile', { command: '/nonexist/x' }),
      exec('nopath', { command: 'nonexist', path: ['/bin', '/usr/bin'] }),
      exec('builtin', { command: 'cd /tmp', path: '/bin' }),
      exec('dir', { command: '/tmp' }),
      exec('cwd', { command: '/bin/true', cwd: '/nonexistent' }),
      exec('check', { command: '/bin/true', unless: '/nonexist/y' }),
    ]);
    expect(stdout).toBe('');
    const change = "change from 'notrun' to ['0'] failed:";
    expect(stderr.split('\n')).toEqual([
      `Error: Exec[nofile]/returns: ${change} Could not find command '/nonexist/x'`,
      `Error: Exec[nopath]/returns: ${change} Could not find command 'nonexist'`,
      `Error: Exec[builtin]/returns: ${change} Could not find command 'cd'`,
      `Error: Exec[dir]/returns: ${change} '/tmp' is a directory, not a file`,
      `Error: Exec[cwd]/returns: ${change} Working directory /nonexistent does not exist!`,
      "Error: Exec[check]: Could not evaluate: Could not find command '/nonexist/y'",
      '',
    ]);
  });

  it('asks its guards, in noop too', () => {
    const there = join(folder, 'a  file*');
    writeFileSync(there, '');
    const touch = (name: string) => ['/usr/bin/touch', join(folder, name)];
    const declarations = [
      exec('unless', { command: touch('u'), unless: '/bin/true' }),
      exec('unless any', { command: touch('v'), unless: ['/bin/false', ['/bin/true', 'x']] }),
      exec('unless none', { command: touch('w'), unless: ['/bin/false', ['/bin/false']] }),
      exec('onlyif', { command: touch('x'), onlyif: ['/bin/true', '/bin/false'] }),
      exec('onlyif all', { command: touch('y'), onlyif: ['/bin/true', ['/usr/bin/test', '-f', there]] }),
      exec('creates', { command: touch('z'), creates: ['/nonexist', there] }),
      exec('creates not', { command: touch('-q'), creates: join(folder, '-q') }),
    ];
    const noop = run(declarations, { noop: true });
    expect(noop.stdout.split('\n')).toEqual([
      "Notice: Exec[unless none]/returns: current_value 'notrun', should be ['0'] (noop)",
      "Notice: Exec[onlyif all]/returns: current_value 'notrun', should be ['0'] (noop)",
      "Notice: Exec[creates not]/returns: current_value 'notrun', should be ['0'] (noop)",
      '',
    ]);
    expect(existsSync(join(folder, 'w'))).toBe(false);
    const first = run(declarations);
    expect(first.stderr).toBe('');
    expect(first.dirty).toEqual(['unless', 'unless any', 'unless none', 'onlyif', 'onlyif all', 'creates not']);
    expect(['u', 'v', 'w', 'x', 'y', 'z', '-q'].filter(name => existsSync(join(folder, name)))).toEqual([
      'w',
      'y',
      '-q',
    ]);
    expect(run(declarations).dirty).not.toContain('creates not');
  });

  it('refreshes as Puppet does', () => {
    const out = join(folder, 'log');
    const log = (word: string) => `/bin/echo ${word} >>${out}`;
    const refreshed = (title: string, parameters: Record<string, Value>): Declaration => ({
      ...exec(title, parameters),
      refreshed: true,
    });
    const declarations = [
      exec('idle', { command: log('idle'), refreshonly: true }),
      refreshed('only', { command: log('only'), refreshonly: true }),
      refreshed('other', { command: log('main'), refresh: log('refresh') }),
      refreshed('held', { command: log('held'), unless: '/bin/true' }),
      refreshed('fails', { command: '/bin/false', refreshonly: true }),
    ];
    const noop = run(declarations, { noop: true });
    expect(noop.stdout).toBe(
      [
        "Notice: Exec[only]: Would have triggered 'refresh' from 1 event",
        "Notice: Exec[other]/returns: current_value 'notrun', should be ['0'] (noop)",
        "Notice: Exec[other]: Would have triggered 'refresh' from 1 event",
        "Notice: Exec[held]: Would have triggered 'refresh' from 1 event",
        "Notice: Exec[fails]: Would have triggered 'refresh' from 1 event",
        '',
      ].join('\n'),
    );
    const { stdout, stderr, dirty } = run(declarations);
    expect(dirty).not.toContain('idle');
    expect(stdout).toBe(
      [
        "Notice: Exec[only]: Triggered 'refresh' from 1 event",
        'Notice: Exec[other]/returns: executed successfully',
        "Notice: Exec[other]: Triggered 'refresh' from 1 event",
        "Notice: Exec[held]: Triggered 'refresh' from 1 event",
        '',
      ].join('\n'),
    );
    expect(stderr).toBe("Error: Exec[fails]: Failed to call refresh: '/bin/false' returned 1 instead of one of [0]\n");
    expect(readFileSync(out, 'utf8')).toBe('only\nmain\nrefresh\n');
  });

  it('ends what takes too long and tries again', () => {
    const count = join(folder, 'count');
    const { stderr } = run([
      exec('late', { command: '/bin/sleep 20', timeout: 1n }),
      exec('late check', { command: '/bin/true', onlyif: 'sleep 20', path: '/bin', timeout: '0.5' }),
      exec('tries', { command: `echo x >>${count}; exit 1`, provider: 'shell', tries: 3n }),
      exec('third', { command: `echo x >>${count}; test $(wc -l <${count}) -gt 4`, provider: 'shell', tries: '9' }),
    ]);
    expect(stderr.split('\n')).toEqual([
      "Error: Exec[late]/returns: change from 'notrun' to ['0'] failed: Command exceeded timeout",
      'Error: Exec[late check]: Check "sleep 20" exceeded timeout',
      `Error: Exec[tries]/returns: change from 'notrun' to ['0'] failed: 'echo x >>${count}; exit 1' returned 1 instead of one of [0]`,
      '',
    ]);
    expect(readFileSync(count, 'utf8')).toBe('x\n'.repeat(5));
  }, 30_000);

  it('shows nothing of what is secret', () => {
    const { stdout, stderr } = run([
      exec('fails', { command: secret('echo hidden; exit 1'), path: '/bin' }),
      exec('works', {
        command: secret("test $KEY = 'a b'"),
        path: '/usr/bin:/bin',
        environment: secret(['KEY=a b']),
        onlyif: 'test 1',
      }),
    ]);
    expect(stdout + stderr).not.toContain('hidden');
    expect(stdout).toContain('Notice: Exec[fails]/returns: [output redacted]\n');
    expect(stderr).toContain(
      "Error: Exec[fails]/returns: change from 'notrun' to ['0'] failed: [command redacted] returned 1 instead of one of [0]\n",
    );
  });

  it.runIf(process.getuid?.() === 0)('takes the identity it is given', () => {
    const { stdout, stderr } = run([
      exec('user', { command: 'id -un; id -gn', path: '/bin:/usr/bin', user: 'nobody', logoutput: true }),
      exec('group', { command: ['/usr/bin/id', '-gn'], user: 'nobody', group: 'adm', logoutput: true }),
    ]);
    expect(stderr).toBe('');
    expect(stdout.match(/(?<=returns: )(nobody|nogroup|adm)$/gm)).toEqual(['nobody', 'nogroup', 'adm']);
  });
});

describe('a host without timeout and chroot --userspec', () => {
  it('watches the command itself', () => {
    // nothing but what the runtime needs
    const programs = join(folder, 'bin');
    runSteps([
      exec('p', {
        command: `mkdir ${programs}; for p in sleep cat id date echo cut awk sort tr rm sed su; do ln -s $(command -v $p) ${programs}/$p; done`,
        provider: 'shell',
      }),
    ]);
    const { stdout, stderr } = runSteps(
      [
        exec('late', { command: '/bin/sleep 20', timeout: 1n }),
        exec('fine', { command: '/bin/echo fine', timeout: 30n, logoutput: true }),
        exec('user', { command: '/bin/true', user: 'nobody', group: 'adm' }),
        exec('su', { command: ['/usr/bin/env', '-', '/usr/bin/id', '-un'], user: 'nobody', logoutput: true }),
      ],
      { onlyPrograms: programs },
    );
    expect(stderr.split('\n')).toEqual([
      "Error: Exec[late]/returns: change from 'notrun' to ['0'] failed: Command exceeded timeout",
      "Error: Exec[user]/returns: change from 'notrun' to ['0'] failed: this host has no program to run a command as user nobody group adm",
      '',
    ]);
    expect(stdout).toContain('returns: fine\n');
    if (process.getuid?.() === 0) expect(stdout).toContain('Exec[su]/returns: nobody\n');
  });
});

describe('exec when compiling', () => {
  const messages = (title: string, parameters: Record<string, Value> = {}) =>
    execType.validate?.(declare(exec(title, parameters))).map(problem => problem.message);

  it('wants qualified commands or a path', () => {
    const text = (program: string) =>
      `'${program}' is not qualified and no path was specified. Please qualify the command or specify a path.`;
    expect(messages('echo x')).toEqual([text('echo')]);
    expect(messages('"echo it" x', { unless: ['/bin/a', ['b', 'c']] })).toEqual([text('echo it'), text('b')]);
    expect(messages('echo', { path: '/bin' })).toEqual([]);
    expect(messages('echo', { provider: 'shell' })).toEqual([]);
  });

  it('requires what its texts name', () => {
    const resource = declare(
      exec('/usr/bin/x y', { cwd: '/srv', user: 'web', unless: ['/a b', ['/c', '/d']], onlyif: 'e' }),
    );
    expect(
      execType
        .autorequires?.(resource)
        .flat()
        .map(ref => `${ref.type}[${ref.title}]`),
    ).toEqual(['File[/srv]', 'File[/usr/bin/x]', 'File[/a]', 'File[/c]', 'User[web]']);
  });

  it('keeps secrets out of the script', () => {
    const step = lower(exec('x', { command: secret('/bin/token abc'), unless: '/bin/check abc' }));
    expect(JSON.stringify(step.call)).not.toContain('abc');
    expect(step.contents.every(content => content.sensitive)).toBe(true);
  });

  it('warns about settings it cannot make', () => {
    const resource = declare(exec('/bin/x', { environment: ['1A=b', 'PATH=/a', 'PATH=/b'], path: '/bin' }));
    const context = contextFor([resource]);
    const step = execType.lower(resource, context);
    expect(context.diagnostics.map(d => d.message)).toEqual([
      'Cannot understand environment setting "1A=b"',
      "Overriding environment setting 'PATH' with '/a'",
      "Overriding environment setting 'PATH' with '/b'",
    ]);
    expect(JSON.stringify(step?.call)).toContain('/b');
  });
});
