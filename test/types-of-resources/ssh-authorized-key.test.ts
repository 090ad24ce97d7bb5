import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { sshAuthorizedKeyType } from '../../src/resources/ssh_authorized_key/type.ts';
import { type Declaration, declare, declaring, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
beforeEach(() => {
  root = scratchFolder();
  chmodSync(root, 0o755);
});
const key = declaring(sshAuthorizedKeyType);

describe.runIf(process.getuid?.() === 0).each(SHELLS)('ssh_authorized_key under %s', (_, shell) => {
  const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, ...more });

  it('keeps other keys and changes its own', () => {
    mkdirSync(join(root, 'etc'));
    writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\n');
    mkdirSync(join(root, 'root'));
    const file = join(root, 'root/.ssh/authorized_keys');
    const read = () => readFileSync(file, 'utf8');
    const at = { root };
    const first = [key('a b@c', { user: 'root', type: 'rsa', key: 'AAAA+/=', options: ['no-pty', 'from="*.x,y z"'] })];
    expect(run(first, { ...at, noop: true }).stdout).toContain("current_value 'absent', should be 'present' (noop)");
    expect(existsSync(file)).toBe(false);
    expect(run(first, at)).toMatchObject({ stdout: 'Notice: Ssh_authorized_key[a b@c]/ensure: created\n', stderr: '' });
    expect(read()).toBe('no-pty,from="*.x,y z" ssh-rsa AAAA+/= a b@c\n');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(root, 'root/.ssh')).mode & 0o777).toBe(0o700);
    expect(run(first, at)).toMatchObject({ stdout: '', stderr: '' });
    const other = '# note\nssh-ed25519 BBBB\ncommand="echo ssh-rsa x" ssh-rsa CCCC other é\n';
    writeFileSync(file, `${other}${read()}`);
    const second = [key('a b@c', { user: 'root', type: 'ed25519', key: 'DDDD', options: [] })];
    expect(run(second, at).stdout.split('\n')).toEqual([
      "Notice: Ssh_authorized_key[a b@c]/type: type changed 'ssh-rsa' to 'ssh-ed25519'",
      "Notice: Ssh_authorized_key[a b@c]/key: key changed 'AAAA+/=' to 'DDDD'",
      `Notice: Ssh_authorized_key[a b@c]/options: options changed ['no-pty,from="*.x,y z"'] to []`,
      '',
    ]);
    expect(read()).toBe(`${other}ssh-ed25519 DDDD a b@c\n`);
    expect(run([key('a b@c', { user: 'root', ensure: 'absent' })], at).stdout).toContain('removed');
    expect(read()).toBe(other);
  });

  it('writes as the user, whatever the user has put in the way', () => {
    const home = join(root, 'home');
    mkdirSync(home);
    chownSync(home, 65534, 65534);
    const secret = join(root, 'secret');
    mkdirSync(secret, { mode: 0o700 });
    symlinkSync(secret, join(home, 'link'));
    writeFileSync(join(secret, 'shadow'), 'hush\n', { mode: 0o600 });
    chmodSync(secret, 0o755);
    symlinkSync(join(secret, 'shadow'), join(home, 'keys'));
    const parameters = { user: 'nobody', type: 'ssh-rsa', key: 'AAAA' };
    const { stderr } = run([
      key('mine', { ...parameters, target: join(home, '.ssh/authorized_keys') }),
      key('peeks', { ...parameters, target: join(home, 'keys') }),
      key('led away', { ...parameters, target: join(home, 'link/authorized_keys') }),
      key('not trusted', { ...parameters, target: join(home, 'x'), drop_privileges: false }),
      key('who', { ...parameters, user: 'nosuchuser' }),
    ]);
    expect(readFileSync(join(home, '.ssh/authorized_keys'), 'utf8')).toBe('ssh-rsa AAAA mine\n');
    expect(statSync(join(home, '.ssh/authorized_keys')).uid).toBe(65534);
    expect(existsSync(join(secret, 'authorized_keys'))).toBe(false);
    expect(stderr).toMatch(
      /Ssh_authorized_key\[led away\]\/ensure: change from 'absent' to 'present' failed: .*denied/i,
    );
    expect(stderr).toMatch(/Ssh_authorized_key\[peeks\]: .*denied/i);
    expect(readFileSync(join(home, 'keys'), 'utf8')).toBe('hush\n');
    expect(stderr).toContain('drop_privileges is false but the target path is not trusted\n');
    expect(stderr).toContain("Error: Ssh_authorized_key[who]: User 'nosuchuser' does not exist\n");
  });
});

describe('ssh_authorized_key when compiling', () => {
  it('wants a user', () => {
    const messages = (parameters: Record<string, Value>) =>
      sshAuthorizedKeyType.validate?.(declare(key('x', parameters))).map(problem => problem.message);
    expect(messages({})).toEqual(["Attribute 'user' or 'target' is mandatory"]);
    expect(messages({ target: '/x' })).toEqual(['Cannot write SSH authorized keys without user']);
    expect(messages({ user: 'x' })).toEqual([]);
  });
});
