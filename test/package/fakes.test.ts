/** The fakes themselves: what the real managers do that the providers rely on. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ScratchManager, scratchManager } from './scratch-manager.ts';

let host: ScratchManager;
const call = (program: string, ...words: string[]) => {
  const { stdout, stderr, status } = spawnSync(join(host.programs, program), words, { encoding: 'utf8' });
  return { stdout, stderr, status };
};
beforeEach(() => {
  host = scratchManager(
    'dpkg-query',
    'dpkg',
    'apt-get',
    'apt-cache',
    'apk',
    'pacman',
    'opkg',
    'rpm',
    'dnf',
    'yum',
    'zypper',
  );
  host.offer('web 1.0-1', 'web 1.1-1');
});

describe('the fakes', () => {
  it('dpkg-query: 1 for unknown names, 2 when broken, and a list without names', () => {
    host.have('a 1 installed install', 'b 2 config-files deinstall');
    expect(call('dpkg-query', '-W', '-f', '${Status} ${Version}\\n', '--', 'b')).toMatchObject({
      stdout: 'deinstall ok config-files 2\n',
      status: 0,
    });
    expect(call('dpkg-query', '-W', '-f', '${Package}\\n').stdout).toBe('a\nb\n');
    expect(call('dpkg-query', '-W', '-f', 'x', '--', 'no')).toMatchObject({
      stdout: '',
      stderr: 'dpkg-query: no packages found matching no\n',
      status: 1,
    });
    host.write('broken', '');
    expect(call('dpkg-query', '-W').status).toBe(2);
  });
  it('apt-get keeps state: install, refuse a downgrade, remove, purge', () => {
    expect(call('apt-get', '-q', '-y', 'install', '--', 'web').status).toBe(0);
    expect(host.installed()).toBe('web 1.1-1\n');
    expect(call('apt-get', 'install', 'web=1.0-1').status).toBe(100);
    expect(call('apt-get', '-o', 'APT::Get::allow-downgrades=true', 'install', 'web=1.0-1').status).toBe(0);
    expect(call('apt-get', 'install', 'web=7').status).toBe(100);
    expect(call('apt-get', 'remove', 'web').status).toBe(0);
    expect(host.installed()).toBe('web 1.0-1 config-files deinstall\n');
    expect(call('dpkg', '--purge', 'web').status).toBe(0);
    expect(host.installed()).toBe('');
    expect(call('apt-cache', 'policy', '--', 'web', 'no').stdout).toContain('  Candidate: 1.1-1\n');
  });
  it('dpkg compares versions as the real one does', () => {
    for (const [a, relation, b] of [
      ['1.9', 'lt', '1.10'],
      ['1.0', 'ge', '1.0'],
      ['2', 'gt', '10'],
      ['1', 'eq', '2'],
    ]) {
      const real = spawnSync('dpkg', ['--compare-versions', a!, relation!, b!]);
      const fake = call('dpkg', '--compare-versions', a!, relation!, b!).status;
      if (!real.error) expect(fake).toBe(real.status);
    }
  });
  it('rpm says what is not there on standard output, dnf check-update returns 100', () => {
    host.have('web 1:1.0-1 installed install mta');
    expect(
      call('rpm', '-q', '--qf', '%{NAME} %|EPOCH?{%{EPOCH}}:{0}| %{VERSION} %{RELEASE} %{ARCH}\\n', 'web', 'no'),
    ).toMatchObject({
      stdout: 'web 1 1.0 1 noarch\npackage no is not installed\n',
      status: 1,
    });
    expect(call('rpm', '-q', '--whatprovides', 'mta', 'no').stdout).toBe('web-1.0-1.noarch\nno package provides no\n');
    host.have('web 1.0-1 installed install');
    expect(call('dnf', '-q', 'check-update')).toMatchObject({ status: 100 });
    expect(call('yum', '-q', '-y', 'install', 'web-1.1-1').status).toBe(0);
    expect(call('yum', '-q', '-y', 'install', 'web-1.0-1').stdout).toContain('Nothing to do');
    expect(host.installed()).toBe('web 1.1-1\n');
    expect(call('dnf', '-q', 'check-update')).toMatchObject({ status: 0 });
  });
  it('apk, pacman, opkg and zypper answer and refuse in their ways', () => {
    expect(call('apk', 'add', 'no').status).toBe(1);
    expect(call('apk', 'add', 'web=1.0-1').status).toBe(0);
    expect(call('apk', 'version', 'web').stdout).toMatch(/^web-1\.0-1 +< 1\.1-1$/m);
    expect(call('apk', 'version', '-t', '1.10', '1.9').stdout).toBe('>\n');
    expect(call('pacman', '-Q', 'web').stdout).toBe('web 1.0-1\n');
    expect(call('pacman', '-Q', 'no')).toMatchObject({ status: 1, stdout: '' });
    expect(call('opkg', 'list-installed', 'no')).toMatchObject({ status: 0, stdout: '' });
    expect(call('opkg', 'install', 'no').status).toBe(255);
    expect(call('zypper', 'list-updates').stdout).toContain('| web | 1.0-1           | 1.1-1 ');
    expect(call('zypper', 'install', 'no').status).toBe(104);
  });
});
