/** Daemons with folders of their own, and those of a user: what is written, whose it is, and that no planted link misleads. */
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { daemonRules } from '../../src/resources/daemon/rules.ts';
import { daemonType } from '../../src/resources/daemon/type.ts';
import { declare, runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import { hash, lowerDaemon } from './lower-daemon.ts';

const kims: Readonly<Record<string, Value>> = {
  command: '/bin/sleep 1000',
  provider: 'runit',
  name: 'web',
  owner: 'kim',
  folder: '/home/kim/runit/web',
  scandir: '/home/kim/service',
  log: hash({ directory: '/home/kim/logs/web', size: 5000n, count: 4n, min: 2n, age: 60n }),
};
const sources = join(import.meta.dirname, '../../src/resources/daemon');

describe('the step', () => {
  it('of a user has readable files of that user, without becoming anybody', () => {
    const { words, step } = lowerDaemon(kims, {}, 'kim/web');
    expect(words.filter(word => /^(folder|scandir|owner|directory)=/.test(word))).toEqual([
      'folder=/home/kim/runit/web',
      'scandir=/home/kim/service',
      'owner=kim',
      'directory=runit 0750 kim - /home/kim/runit/web',
      'directory=runit 0750 kim - /home/kim/runit/web/log',
      'directory=runit 0750 kim - /home/kim/logs/web',
    ]);
    const modes = words
      .filter(word => word.startsWith('file='))
      .map(word => word.split(' '))
      .map(([, , mode, , path]) => `${mode} ${path}`);
    expect(modes).toEqual([
      '0550 /home/kim/runit/web/run',
      '0550 /home/kim/runit/web/finish',
      '0550 /home/kim/runit/web/log/run',
      '0440 /home/kim/logs/web/config',
    ]);
    const texts = step!.contents.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(texts[0]).not.toContain('daemon-as');
    expect(texts.at(-1)).toBe('s5000\nn4\nN2\nt60\n');
    expect(step!.probes).toContainEqual({
      kind: 'daemon',
      fields: ['runit', 'web', 'running', 'true', '/home/kim/runit/web', '/home/kim/service', 'kim'],
    });
    expect(step!.probes.filter(({ fields }) => fields.join(' ').includes('etc/stringless/daemon/kim:web'))).not.toEqual(
      [],
    );
  });
  it('knows the other daemons of the user by their links', () => {
    const { step } = lowerDaemon({ ...kims, requires: 'db', wait_for: 'daemon:cache' }, {}, 'kim/web');
    const run = new TextDecoder().decode(step!.contents[0]!.bytes);
    expect(run).toContain('daemon-wait web 0 daemon:runit:/home/kim/service/cache daemon:runit:/home/kim/service/db');
    const refs = daemonType.autorequires!(
      declare({ type: daemonType, title: 'x', parameters: { ...kims, requires: 'db' } }),
    );
    expect(refs).toContainEqual({ type: 'Daemon', title: 'kim/db' });
  });
  it.each(['systemd', 'sysv', 'circus'])('has no such place under %s', provider => {
    const { diagnostics } = lowerDaemon({ ...kims, provider });
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('daemon-place-unsupported'));
  });
  it('has none where the host may choose another', () => {
    const { diagnostics } = lowerDaemon({ command: '/bin/x', folder: '/srv/x' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['daemon-place-unsupported']);
  });
  it('says that min of a log is of runit', () => {
    const { diagnostics } = lowerDaemon({ command: '/bin/x', provider: 's6', log: kims.log! });
    expect(diagnostics.map(({ code }) => code)).toEqual(['daemon-log-min-ignored']);
  });
  it.each<[Record<string, Value>, readonly string[]]>([
    [{ owner: 'kim' }, ["owner needs folder, a folder of the owner's", "owner needs scandir, a folder of the owner's"]],
    [{ ...kims, user: 'www' }, ["a daemon of kim's own supervisor runs as kim"]],
    [{ ...kims, groups: 'www' }, ["groups: a user's own supervisor cannot give other groups"]],
    [{ ...kims, user: 'kim' }, []],
  ])('%o is wrong: %j', (values, messages) => {
    const given = declare({ type: daemonType, title: 'web', parameters: { command: 'x', ...values } });
    expect(daemonRules(given).map(problem => problem.message)).toEqual(messages);
  });
});

const isRoot = process.getuid?.() === 0;
describe.runIf(isRoot).each(SHELLS)('in an image under %s', (_, shell) => {
  let root: string;
  const at = (path: string): string => join(root, path);
  const look = (path: string): string => {
    const { mode, uid, gid } = lstatSync(at(path));
    return `${(mode & 0o7777).toString(8)} ${uid}:${gid}`;
  };
  const apply = (...steps: readonly Readonly<Record<string, Value>>[]) =>
    runSteps(
      steps.map(values => ({ type: daemonType, title: `${values.owner ?? ''}/${values.name}`, parameters: values })),
      { root, shell, prelude: `ln -s '${sources}' "$B/lib"` },
    );
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stringless-owned-'));
    for (const folder of ['etc/service', 'home/kim/service', 'home/kim/runit', 'home/lee/service'])
      mkdirSync(at(folder), { recursive: true });
    writeFileSync(
      at('etc/passwd'),
      'root:x:0:0::/root:/bin/sh\nkim:x:1001:2001::/home/kim:/bin/sh\nlee:x:1002:2002::/home/lee:/bin/sh\n',
    );
    writeFileSync(at('etc/group'), 'root:x:0:\nkim:x:2001:\nlee:x:2002:\nstaff:x:50:\n');
    // runit's users own what is theirs
    for (const [folder, id] of [
      ['home/kim', 1001],
      ['home/lee', 1002],
    ] as const) {
      const below = [folder, ...readdirSync(at(folder)).map(name => join(folder, name))];
      for (const path of below) chownSync(at(path), id, id);
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('two users have a daemon of one name, each with files of its own; both go without a trace', () => {
    const lees = {
      ...kims,
      owner: 'lee',
      group: 'staff',
      folder: '/home/lee/runit/web',
      scandir: '/home/lee/service',
      log: hash({ directory: '/home/lee/logs/web' }),
    };
    const first = apply(kims, lees);
    expect(first.stderr).toBe('');
    expect(first.dirty).toEqual(['kim/web', 'lee/web']);
    expect(look('home/kim/runit/web')).toBe('750 1001:2001');
    expect(look('home/kim/runit/web/run')).toBe('550 1001:2001');
    expect(look('home/kim/logs/web')).toBe('750 1001:2001');
    expect(look('home/kim/logs/web/config')).toBe('440 1001:2001');
    expect(look('home/lee/runit')).toBe('755 1002:1002');
    expect(look('home/lee/runit/web/run')).toBe('550 1002:50');
    expect(readlinkSync(at('home/lee/service/web'))).toBe('/home/lee/runit/web');
    expect(existsSync(at('home/lee/runit/web/down'))).toBe(false);
    expect(apply(kims, lees)).toEqual({ stdout: '', stderr: '', dirty: [] });

    apply({ ...kims, ensure: 'absent' });
    expect(readdirSync(at('etc/stringless/daemon'))).toEqual(['lee:web']);
    expect(existsSync(at('usr/local/lib/stringless/daemon-as'))).toBe(true);
    expect(readdirSync(at('home/kim/service'))).toEqual([]);
    apply({ ...lees, ensure: 'absent' });
    expect(readdirSync(at('home/lee/runit'))).toEqual([]);
    expect(existsSync(at('etc/stringless'))).toBe(false);
    expect(existsSync(at('usr/local/lib/stringless'))).toBe(false);
    expect(existsSync(at('home/lee/logs/web'))).toBe(true);
    expect(apply({ ...kims, ensure: 'absent' }).dirty).toEqual([]);
  });
  it('described but down, it has the file that says so', () => {
    apply({ ...kims, down: true });
    expect(look('home/kim/runit/web/down')).toBe('440 1001:2001');
    expect(apply({ ...kims, down: true }).dirty).toEqual([]);
    apply(kims);
    expect(existsSync(at('home/kim/runit/web/down'))).toBe(false);
  });
  it("root's may stand elsewhere too", () => {
    const { name, command, provider } = kims as Record<string, Value>;
    const users = { name: name!, command: command!, provider: provider!, folder: '/etc/runit/kim' };
    expect(apply(users).stderr).toBe('');
    expect(look('etc/runit/kim/run')).toBe('555 0:0');
    expect(readlinkSync(at('etc/service/web'))).toBe('/etc/runit/kim');
    expect(readlinkSync(at('etc/stringless/daemon/web'))).toBe('/etc/runit/kim');
    apply({ ...users, ensure: 'absent' });
    expect(readdirSync(at('etc/runit'))).toEqual([]);
  });
  it.each([
    ['the folder above', 'home/kim/runit'],
    ['the scanned folder', 'home/kim/service'],
    ['the folder of logs', 'home/kim/logs'],
    ['the folder', 'home/kim/runit/web'],
  ])('does not follow a link that stands for %s', (_what, path) => {
    mkdirSync(at('etc/secret'));
    rmSync(at(path), { recursive: true, force: true });
    symlinkSync(at('etc/secret'), at(path));
    const { stdout, stderr } = apply(kims);
    expect(readdirSync(at('etc/secret'))).toEqual([]);
    expect(look('etc/secret')).toBe('755 0:0');
    // the last is the daemon's own: the link gives way
    if (path.endsWith('web')) expect(lstatSync(at(path)).isDirectory()).toBe(true);
    else
      expect(stdout + stderr).toMatch(
        /is a link that a user can exchange: not followed|Could not find service directory/,
      );
  });
});
