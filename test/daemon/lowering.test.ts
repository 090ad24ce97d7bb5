/** Facts -> provider, parameters -> words, mistakes -> messages. */
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { limitsOf, wrongLimits } from '../../src/resources/daemon/limits.ts';
import { parameters } from '../../src/resources/daemon/parameters.ts';
import { daemonRules } from '../../src/resources/daemon/rules.ts';
import { daemonType } from '../../src/resources/daemon/type.ts';
import { declare } from '../types-of-resources/run-steps.ts';
import { definitionOf, hash, lowerDaemon, shop } from './lower-daemon.ts';

const simple = { command: '/bin/sleep 1000' };
const provider = (words: readonly string[]) => words.find(word => word.startsWith('provider='));

describe('the provider', () => {
  it.each<[string, Record<string, Value>]>([
    ['systemd', { service_provider: 'systemd' }],
    ['systemd', { init_system: 'systemd' }],
    ['sysv', { init_system: 'sysv', 'os.family': 'Debian' }],
    ['sysv', { init_system: 'sysv', 'os.family': 'RedHat' }],
    ['sysv', { service_provider: 'debian' }],
    ['upstart', { 'os.family': 'Debian', 'os.name': 'Ubuntu', 'os.release.major': '14.04' }],
    ['openrc', { 'os.family': 'Alpine' }],
    ['runit', { init_system: 'runit' }],
    ['busybox', { init_system: 'busybox' }],
    ['auto', {}],
    ['auto', { 'os.family': 'Debian', 'os.name': 'Debian', 'os.release.major': '12' }],
  ])('is %s for %j', (name, facts) => {
    const { words, diagnostics } = lowerDaemon(simple, facts);
    expect(provider(words)).toBe(`provider=${name}`);
    expect(diagnostics).toEqual([]);
  });
  it('carries no more than what Debian may have', () => {
    const { words, step } = lowerDaemon(simple, {
      'os.family': 'Debian',
      'os.name': 'Debian',
      'os.release.major': '12',
    });
    const providers = words.filter(word => word.startsWith('file=')).map(word => word.slice(5).split(' ')[0]);
    expect([...new Set(providers)]).toEqual(['systemd', 'sysv', 'openrc', 'runit', 's6']);
    expect(step!.uses).toContain('service-detect');
    const proven = step!.probes.filter(({ kind }) => kind === 'daemon_auto_file').map(({ fields }) => fields[0]);
    expect([...new Set(proven)]).toEqual([...new Set(providers)]);
  });
  it('that nobody knows, or that has no emitter, is an error', () => {
    expect(lowerDaemon({ ...simple, provider: 'launchd' }).diagnostics.map(({ message }) => message)).toEqual([
      "Parameter provider failed on Daemon[shop]: Invalid daemon provider 'launchd'",
    ]);
    expect(lowerDaemon(simple, { 'os.family': 'OpenWrt' }).diagnostics.map(({ code }) => code)).toEqual([
      'daemon-provider-unsupported',
    ]);
  });
  it.each<[string, Record<string, Value>]>([
    ['_c++', { name: '_c++' }],
    ['web@1', { name: 'web@1' }],
    ['db@1', { requires: ['a', 'db@1'] }],
    ['c++', { wants: 'c++' }],
    ['db@2', { wait_for: ['cache=localhost:1', 'db=daemon:db@2'] }],
  ])('that scans folders may call them %s, no other', (name, values) => {
    for (const scanning of ['runit', 'daemontools', 's6'])
      expect(lowerDaemon({ ...simple, ...values, provider: scanning }).diagnostics).toEqual([]);
    for (const other of ['systemd', 'sysv', 'openrc', 'upstart', 'busybox', 'circus'])
      expect(lowerDaemon({ ...simple, ...values, provider: other }).diagnostics.map(({ message }) => message)).toEqual([
        `Daemon[shop]: Provider ${other} does not support the name '${name}'`,
      ]);
    expect(lowerDaemon({ ...simple, ...values }).diagnostics.map(({ code }) => code)).toEqual([
      'daemon-name-unsupported',
    ]);
  });
  it.each(['a@b', '_ab'])('finds the name %s in the title', title => {
    const codes = lowerDaemon(simple, {}, title).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(title === '_ab' ? [] : ['daemon-name-unsupported']);
  });
  it('other than systemd does not harden, and says so', () => {
    const { diagnostics } = lowerDaemon({ ...simple, provider: 'runit', hardening: hash({ PrivateTmp: true }) });
    expect(diagnostics.map(({ code }) => code)).toEqual(['daemon-hardening-ignored']);
  });
});

describe('the step', () => {
  it('says what shall be, where each file goes, and what shall not be there', () => {
    const { words } = lowerDaemon({ ...simple, provider: 'systemd' });
    expect(words.map(word => word.replace(/[0-9a-f]{64}/, 'SHA'))).toEqual([
      'name=shop',
      'ensure=running',
      'enable=true',
      'provider=systemd',
      'stop_timeout=30',
      'timeout=30',
      'file=systemd unit 0644 SHA /etc/systemd/system/shop.service',
      'gone=systemd /etc/systemd/system/shop-logger.service',
      'gone=systemd /etc/stringless/daemon/shop/environment',
    ]);
  });
  it('is proven by its files, the shared scripts and the supervisor', () => {
    const kinds = (values: Record<string, Value>) => [
      ...new Set(lowerDaemon({ ...simple, ...values }).step!.probes.map(({ kind }) => kind)),
    ];
    expect(kinds({ provider: 'systemd' })).toEqual([
      'file_exact',
      'file_sum',
      'file_absent',
      'daemon_script',
      'service_systemd',
    ]);
    expect(kinds({ provider: 'runit' })).toContain('daemon');
    expect(kinds({ provider: 'runit', ensure: 'absent' })).toEqual(['file_absent']);
    expect(kinds({ provider: 'runit', check: 'true' })).toEqual([]);
  });
  it.each<[Record<string, Value>, readonly string[]]>([
    [{}, ['ensure=running', 'enable=true']],
    [{ ensure: 'stopped' }, ['ensure=stopped', 'enable=false']],
    [{ ensure: 'stopped', enable: true }, ['ensure=stopped', 'enable=true']],
    [{ down: true }, ['enable=false']],
    [{ ensure: 'absent' }, ['ensure=absent']],
  ])('of %j is %j', (values, expected) => {
    const { words } = lowerDaemon({ ...simple, provider: 'runit', ...values });
    expect(words.filter(word => /^(ensure|enable)=/.test(word))).toEqual(expected);
  });
  it('marks what holds a secret', () => {
    const environment = hash({ TOKEN: { kind: 'sensitive', value: 's3cret' } });
    const { step, words } = lowerDaemon({ ...simple, provider: 'runit', environment });
    const holding = step!.contents.filter(({ bytes }) => new TextDecoder().decode(bytes).includes('s3cret'));
    expect(holding.map(({ sensitive }) => sensitive)).toEqual([true]);
    expect(words.join(' ')).not.toContain('s3cret');
    expect(words.join(' ')).toMatch(/runit run 0500 [0-9a-f]{64} \/etc\/stringless\/daemon\/shop\/run/);
  });
});

describe('the description', () => {
  it.each([
    ['/usr/bin/x --port 80', ['/usr/bin/x', '--port', '80']],
    ['echo x >>/tmp/y; exit 1', ['/bin/sh', '-c', 'echo x >>/tmp/y; exit 1']],
    ['A=1 /bin/x', ['/bin/sh', '-c', 'A=1 /bin/x']],
    [
      ['/bin/x', 'a b'],
      ['/bin/x', 'a b'],
    ],
  ] as const)('runs %j as %j', (command, words) => {
    expect(definitionOf({ command }).command).toEqual(words);
  });
  it('takes limits with units and in pairs', () => {
    expect(limitsOf(hash({ nofile: '1K:4K', memory: '2G', core: 'infinity', nproc: 10n }))).toEqual([
      { name: 'nofile', soft: '1024', hard: '4096' },
      { name: 'as', soft: '2147483648', hard: '2147483648' },
      { name: 'core', soft: 'unlimited', hard: 'unlimited' },
      { name: 'nproc', soft: '10', hard: '10' },
    ]);
    expect(wrongLimits(hash({ nofile: '9:4' }))).toBe('limit nofile: the soft limit 9 is above the hard limit 4');
    expect(wrongLimits(hash({ fish: 1n }))).toMatch(/^unknown limit 'fish'/);
    expect(wrongLimits(hash({ nofile: 'many' }))).toMatch(/^limit nofile must be a number/);
  });
  it('needs what it runs as, where and after, when that is in the catalog', () => {
    const refs = daemonType.autorequires!(declare({ type: daemonType, title: 'shop', parameters: shop }));
    expect(refs.map(ref => ('type' in ref ? `${ref.type}[${ref.title}]` : ''))).toEqual([
      'User[shop]',
      'Group[mail]',
      'Group[www]',
      'File[/srv/shop]',
      'File[/usr/bin/shop]',
      'File[/etc/default/shop]',
      'File[/var/log/shop]',
      'File[/var/log]',
      'Daemon[db]',
      'Daemon[cache]',
      'Daemon[cache]',
    ]);
  });
  it('under circus needs circusd', () => {
    const values = { command: '/bin/x', provider: 'circus' };
    const refs = daemonType.autorequires!(declare({ type: daemonType, title: 'shop', parameters: values }));
    expect(refs).toContainEqual({ type: 'Daemon', title: 'circus' });
  });
  it.each<[Record<string, Value>, string]>([
    [{}, 'a daemon needs a command'],
    [{ ...simple, down: true, ensure: 'running' }, 'down and ensure => running contradict each other'],
    [{ ...simple, requires: 'shop' }, 'requires: a daemon cannot need itself'],
  ])('%o is wrong: %s', (values, message) => {
    const given = declare({ type: daemonType, title: 'shop', parameters: values });
    expect(daemonRules(given).map(problem => problem.message)).toEqual([message]);
  });
  it.each<[string, Value, boolean]>([
    ['wait_for', 'localhost:80', true],
    ['wait_for', '[::1]:80', true],
    ['wait_for', 'unix:/run/x', true],
    ['wait_for', 'localhost', false],
    ['wait_for', 'daemon:', false],
    ['name', 'a b', false],
    ['name', '_c++@2', true],
    ['name', '@a', false],
    ['name', '+a', false],
    ['requires', '_a@b', true],
    ['wait_for', 'daemon:_a@b', true],
    ['name', '../x', false],
    ['environment_file', '-/etc/default/x', true],
    ['environment_file', 'etc/default/x', false],
    ['directory', 'relative', false],
    ['directory', '/a\nb', false],
    ['umask', '0999', false],
    ['user', 'x; rm', false],
  ])('%s => %j fits: %s', (name, value, fits) => {
    expect(parameters.find(spec => spec.name === name)!.pattern!.test(String(value))).toBe(fits);
  });
  it.each<[string, Value]>([
    ['environment', hash({ 'A B': 'x' })],
    ['environment', 'A=b'],
    ['log', 'syslog'],
    ['log', hash({ size: 1n })],
    ['log', hash({ directory: '/x', colour: 'red' })],
    ['hardening', hash({ 'Private Tmp': true })],
    ['stop_signal', 'FISH'],
  ])('%s => %o is refused', (name, value) => {
    expect(parameters.find(spec => spec.name === name)!.check!(value)).toEqual(expect.any(String));
  });
});
