/**
 * What is Sensitive in a manifest is in no argument of a program (strace sees all of them), in no output, log or report,
 * and in no file that others can read, whatever type it is given to.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compiledText } from '../runtime/compiled-text.ts';
import { scratch, shells, writeBundle } from '../runtime/run-bundle.ts';
import { prepareRoot } from '../strings/string-run.ts';

const secret = (name: string): string => `hush-${name}-7c1f'"$x`;
/** In the language. */
const given = (name: string): string => `Sensitive('${secret(name).replace("'", "\\'")}')`;
const hushed = (text: string): readonly string[] => text.match(/hush-[a-z]+/g) ?? [];
const manifest = `
file { '/new': content => ${given('content')}, mode => '0600' }
file { '/old': content => ${given('old')}, mode => '0600' }
ini_setting { 'a': path => '/etc/ini', section => 's', setting => 'x', value => ${given('ini')} }
ini_setting { 'b': path => '/etc/ini', section => 's', setting => 'y', value => ${given('changed')} }
exec { 'c': command => Sensitive('/bin/true hush-command'), path => '/bin' }
exec { '/bin/true': environment => Sensitive(['X=${secret('setting').replace("'", "\\'")}']) }
exec { '/bin/echo guarded': unless => Sensitive('/bin/false hush-guard') }
concat { '/whole': mode => '0600' }
concat::fragment { 'f': target => '/whole', content => ${given('fragment')} }
notify { 'm': message => ${given('message')} }
user { 'daemon': password => Sensitive('hush-password') }
`;

it.each(shells.filter(([name]) => name === 'dash' || name === 'busybox').map(shell => [shell[0]!, shell] as const))(
  'no secret is told under %s',
  (_, shell) => {
    const at = scratch();
    prepareRoot(at);
    execFileSync(
      'sh',
      [
        '-ec',
        'echo before >old; printf "[s]\\ny = before\\n" >etc/ini; chmod 600 etc/ini; echo "daemon:x:1::::::" >etc/shadow; chmod 600 etc/shadow',
      ],
      { cwd: at.root },
    );
    const script = writeBundle(join(at.directory, 'bundle'), compiledText(manifest));
    const log = join(at.directory, 'trace');
    const report = join(at.directory, 'report');
    const words = [
      '-f',
      '-v',
      '-qq',
      '-s',
      '99999',
      '-e',
      'trace=execve',
      '-o',
      log,
      ...shell,
      script,
      '--root',
      at.root,
    ];
    mkdirSync(join(at.directory, 'tmp'), { mode: 0o700 });
    const run = spawnSync('strace', [...words, '--show-diff', '--verbose', '--report', report], {
      encoding: 'utf8',
      env: { ...process.env, TMPDIR: join(at.directory, 'tmp') },
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    const trace = readFileSync(log, 'utf8').split('\n');
    rmSync(log);
    const said = run.stdout + readFileSync(report, 'utf8');
    expect(hushed(said)).toEqual([]);
    const seen = trace.flatMap(line => {
      const [, program, argv, env] = / execve\("([^"]*)", (\[.*?"\]), (\[.*)/.exec(line) ?? [];
      return program === undefined ? [] : [{ program, argv: hushed(argv!), env: hushed(env!) }];
    });
    expect(seen.length).toBeGreaterThan(50);
    // what a command gives to its own programs is its own affair
    const others = seen.filter(({ program }) => !/\/(true|false)$/.test(program));
    expect(others.filter(({ argv }) => argv.length > 0)).toEqual([]);
    // an environment can be read by its owner alone: that is root, who also wrote the secret
    const known = ['hush-ini', 'hush-changed', 'hush-command', 'hush-setting', 'hush-guard'];
    expect(others.flatMap(({ env }) => env).filter(one => !known.includes(one))).toEqual([]);
    const open = spawnSync('grep', ['-rl', 'hush-', at.directory], { encoding: 'utf8' })
      .stdout.split('\n')
      .filter(Boolean);
    expect(open.length).toBeGreaterThan(5);
    for (const path of open) expect([path, statSync(path).mode & 0o077]).toEqual([path, 0]);
    expect(open.filter(path => /\/bundle\/(?!files\/)/.test(path))).toEqual([]);
    at.remove();
  },
);
