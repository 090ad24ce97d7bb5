import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { groupType } from '../../src/resources/group/type.ts';
import { expiryDays } from '../../src/resources/user/lower.ts';
import { userType } from '../../src/resources/user/type.ts';
import { type Declaration, declare, declaring, lower, type RunOptions, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
const FILES = {
  passwd: 'root:x:0:0:root:/root:/bin/sh\ngames:x:5:60:games:/usr/games:/usr/sbin/nologin\nodd.name:x:7:7:::/bin/sh\n',
  group: 'root:x:0:\nadm:x:4:\ntty:x:5:\ngames:x:60:\nodd.name:x:7:\n',
  shadow: 'root:*:19000:0:99999:7:::\ngames:*:19000:0:99999:7:::\n',
  'login.defs': 'PASS_MAX_DAYS 99999\nPASS_MIN_DAYS 0\nPASS_WARN_AGE 7\n',
  gshadow: 'root:*::\nadm:*::\ntty:*::\ngames:*::\nodd.name:*::\n',
};
beforeEach(() => {
  root = scratchFolder();
  for (const folder of ['etc', 'bin', 'home']) mkdirSync(join(root, folder));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, 'etc', name), text);
  for (const shell of ['sh', 'bash']) writeFileSync(join(root, 'bin', shell), '', { mode: 0o755 });
});
const read = (name: string) => readFileSync(join(root, 'etc', name), 'utf8');
const lineOf = (file: string, name: string) =>
  read(file)
    .split('\n')
    .find(line => line.startsWith(`${name}:`));

const user = declaring(userType);
const group = declaring(groupType);

const first = [
  group('slg', { gid: 4242n }),
  group('slg2', { system: true }),
  user('slu', {
    uid: 4242n,
    gid: 'slg',
    groups: ['adm', 'slg2'],
    home: '/home/slu',
    shell: '/bin/sh',
    comment: "Söme 'One' $x %s",
    password: '$6$a$b',
    expiry: '2030-01-02',
    password_max_age: 90n,
  }),
  user('games', { ensure: 'absent' }),
];
const second = [
  group('slg', { gid: 4243n, members: ['slu'] }),
  user('slu', {
    uid: 4244n,
    gid: 'adm',
    groups: ['tty'],
    home: '/home/slu2',
    shell: '/bin/bash',
    comment: 'Other One',
    password: '!x',
    expiry: 'absent',
    password_max_age: '91',
    password_min_age: 1n,
    password_warn_days: 3n,
  }),
];

/** What both families of programs must do; the lines are those of Puppet 7.23. */
function converges(options: RunOptions): void {
  const run = (declarations: readonly Declaration[], more: RunOptions = {}) =>
    runSteps(declarations, { root, ...options, ...more });
  expect(run(first, { noop: true }).stdout.split('\n')).toEqual([
    "Notice: Group[slg]/ensure: current_value 'absent', should be 'present' (noop)",
    "Notice: Group[slg2]/ensure: current_value 'absent', should be 'present' (noop)",
    "Notice: User[slu]/ensure: current_value 'absent', should be 'present' (noop)",
    "Notice: User[games]/ensure: current_value 'present', should be 'absent' (noop)",
    '',
  ]);
  expect(read('passwd')).toBe(FILES.passwd);
  expect(run(first)).toMatchObject({
    stderr: '',
    stdout: [
      'Notice: Group[slg]/ensure: created',
      'Notice: Group[slg2]/ensure: created',
      'Notice: User[slu]/ensure: created',
      'Notice: User[games]/ensure: removed',
      '',
    ].join('\n'),
  });
  expect(lineOf('passwd', 'slu')).toBe("slu:x:4242:4242:Söme 'One' $x %s:/home/slu:/bin/sh");
  expect(lineOf('shadow', 'slu')).toMatch(/^slu:\$6\$a\$b:\d+:0:90:7::21916:$/);
  expect(lineOf('passwd', 'games')).toBeUndefined();
  expect(run(first)).toEqual({ stdout: '', stderr: '', dirty: [] });
  expect(run(first, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  expect(run(second, { noop: true }).stdout.split('\n')).toEqual([
    'Notice: Group[slg]/gid: current_value 4242, should be 4243 (noop)',
    "Notice: Group[slg]/members: current_value '', should be 'slu' (noop)",
    "Notice: User[slu]/home: current_value '/home/slu', should be '/home/slu2' (noop)",
    'Notice: User[slu]/uid: current_value 4242, should be 4244 (noop)',
    "Notice: User[slu]/gid: current_value 4242, should be 'adm' (noop)",
    "Notice: User[slu]/comment: current_value 'Söme 'One' $x %s', should be 'Other One' (noop)",
    "Notice: User[slu]/shell: current_value '/bin/sh', should be '/bin/bash' (noop)",
    'Notice: User[slu]/password: current_value [redacted], should be [redacted] (noop)',
    'Notice: User[slu]/password_min_age: current_value 0, should be 1 (noop)',
    'Notice: User[slu]/password_max_age: current_value 90, should be 91 (noop)',
    'Notice: User[slu]/password_warn_days: current_value 7, should be 3 (noop)',
    "Notice: User[slu]/groups: current_value adm,slg2, should be 'adm,slg2,tty' (noop)",
    "Notice: User[slu]/expiry: current_value '2030-01-02', should be 'absent' (noop)",
    '',
  ]);
  const changed = run(second);
  expect(changed.stderr).toBe('');
  expect(changed.stdout.replace(/(gid changed) 424[23]/, '$1 N').split('\n')).toEqual([
    'Notice: Group[slg]/gid: gid changed N to 4243',
    "Notice: Group[slg]/members: members changed '' to 'slu'",
    "Notice: User[slu]/home: home changed '/home/slu' to '/home/slu2'",
    'Notice: User[slu]/uid: uid changed 4242 to 4244',
    expect.stringMatching(/^Notice: User\[slu\]\/gid: gid changed 424[23] to 'adm'$/),
    "Notice: User[slu]/comment: comment changed 'Söme 'One' $x %s' to 'Other One'",
    "Notice: User[slu]/shell: shell changed '/bin/sh' to '/bin/bash'",
    'Notice: User[slu]/password: changed [redacted] to [redacted]',
    'Notice: User[slu]/password_min_age: password_min_age changed 0 to 1',
    'Notice: User[slu]/password_max_age: password_max_age changed 90 to 91',
    'Notice: User[slu]/password_warn_days: password_warn_days changed 7 to 3',
    "Notice: User[slu]/groups: groups changed adm,slg,slg2 to ['adm', 'slg', 'slg2', 'tty']",
    "Notice: User[slu]/expiry: undefined 'expiry' from '2030-01-02'",
    '',
  ]);
  expect(lineOf('passwd', 'slu')).toBe('slu:x:4244:4:Other One:/home/slu2:/bin/bash');
  expect(lineOf('shadow', 'slu')).toMatch(/^slu:!x:\d+:1:91:3:::$/);
  expect(run(second)).toEqual({ stdout: '', stderr: '', dirty: [] });
  const only = [
    user('slu', { groups: ['tty'], membership: 'inclusive' }),
    group('slg', { members: [], auth_membership: true }),
  ];
  expect(run(only).stdout).toBe("Notice: User[slu]/groups: groups changed adm,slg,slg2,tty to ['tty']\n");
  expect(run(only)).toEqual({ stdout: '', stderr: '', dirty: [] });
  const gone = [user('slu', { ensure: 'absent' }), group('slg', { ensure: 'absent' })];
  expect(run(gone).stdout).toBe('Notice: User[slu]/ensure: removed\nNotice: Group[slg]/ensure: removed\n');
  expect(run(gone)).toEqual({ stdout: '', stderr: '', dirty: [] });
}

const isRoot = process.getuid?.() === 0;
const hasShadow = spawnSync('sh', ['-c', 'PATH=$PATH:/usr/sbin; command -v useradd']).status === 0;

describe.runIf(isRoot && hasShadow).each(SHELLS)('users and groups under %s', (_, shell) => {
  it('converges with the shadow suite', () => converges({ shell }));
  it('says what fails', () => {
    const { stdout, stderr } = runSteps(
      [
        user('nogroup', { gid: 'nosuch' }),
        user('noshell', { shell: '/bin/nosuch' }),
        user('taken', { uid: 0n }),
        group('taken', { gid: 4n }),
        user('root', { gid: 'nosuch', shell: '/etc/passwd' }),
      ],
      { shell, root },
    );
    expect(stdout).toBe('');
    expect(stderr.split('\n')).toEqual([
      "Error: User[nogroup]/ensure: change from 'absent' to 'present' failed: Could not find group(s) nosuch",
      "Error: User[noshell]/ensure: change from 'absent' to 'present' failed: Shell /bin/nosuch must exist",
      expect.stringContaining(
        "Error: User[taken]/ensure: change from 'absent' to 'present' failed: Could not create user taken: Execution of 'useradd ",
      ),
      expect.stringContaining("returned 4: groupadd: GID '4' already exists"),
      "Error: User[root]/gid: change from 0 to 'nosuch' failed: Could not find group(s) nosuch",
      "Error: User[root]/shell: change from '/bin/sh' to '/etc/passwd' failed: Shell /etc/passwd must be executable",
      '',
    ]);
  });
});

const FAKES = join(import.meta.dirname, 'fakes/busybox-accounts');
describe.runIf(isRoot).each(SHELLS)('users and groups with busybox under %s', (_, shell) => {
  it('converges', () => {
    const programs = join(root, 'programs');
    mkdirSync(programs);
    const wanted = 'id cat tr awk sed sort cut cmp rm mv chmod chown stat printf sha256sum mkdir date grep';
    for (const name of wanted.split(' ')) {
      spawnSync('sh', ['-c', `ln -s "$(which ${name})" ${programs}/${name}`]);
    }
    for (const name of ['adduser', 'deluser', 'addgroup', 'delgroup', 'chpasswd', 'chroot']) {
      writeFileSync(join(programs, name), readFileSync(join(FAKES, name)));
      chmodSync(join(programs, name), 0o755);
    }
    if (shell[0] === 'busybox') return; // its ash prefers its own applets to the fakes
    converges({ shell, onlyPrograms: programs });
  });
});

describe('user and group when compiling', () => {
  it('keeps the password out of the script', () => {
    const step = lower(user('x', { password: 'hash' }));
    expect(JSON.stringify([step.call, step.probes])).not.toContain('hash');
    expect(step.contents.map(c => [c.sensitive, new TextDecoder().decode(c.bytes)])).toEqual([[true, 'hash']]);
  });
  it('counts days as shadow does', () => {
    expect(['1970-01-01', '2030-01-02', '2000-03-01', 'absent'].map(expiryDays)).toEqual(['0', '21916', '11017', '']);
  });
  it('requires its groups', () => {
    const requires = (parameters: Record<string, Value>) =>
      userType
        .autorequires?.(declare(user('x', parameters)))
        .flat()
        .map(ref => `${ref.type}[${ref.title}]`);
    expect(requires({ gid: 'web', groups: ['a', 'b'] })).toEqual(['Group[web]', 'Group[a]', 'Group[b]']);
    expect(requires({ gid: 5n })).toEqual([]);
  });
  it('checks values in Puppet’s words', () => {
    const check = (name: string, value: Value) => userType.parameters.find(p => p.name === name)?.check?.(value);
    expect(check('groups', ['a', '5'])).toBe('Group names must be provided, not GID numbers.');
    expect(check('groups', 'a,b')).toBe('Group names must be provided as an array, not a comma-separated list.');
    expect(check('password', 'a:b')).toBe("Passwords cannot include ':'");
    expect(check('expiry', '2030-1-2')).toBe('Expiry dates must be YYYY-MM-DD or the string "absent"');
    expect(check('expiry', 'absent')).toBeUndefined();
    expect(groupType.parameters.find(p => p.name === 'gid')?.check?.('x')).toBe('Invalid GID x');
  });
});

describe('the fakes of busybox', () => {
  it('keep state', () => {
    const fake = (name: string, ...words: string[]) =>
      spawnSync(join(FAKES, name), words, { encoding: 'utf8', env: { ...process.env, FAKE_ROOT: root } });
    expect(fake('addgroup', '-g', '9', 'new').status).toBe(0);
    expect(fake('addgroup', 'new').stderr).toBe("addgroup: group 'new' in use\n");
    expect(fake('adduser', '-D', '-H', '-G', 'new', '-u', '9', 'n').status).toBe(0);
    expect(lineOf('passwd', 'n')).toBe('n:x:9:9:Linux User,,,:/home/n:/bin/sh');
    expect(existsSync(join(root, 'home/n'))).toBe(false);
    expect(fake('addgroup', 'n', 'adm').status).toBe(0);
    expect(lineOf('group', 'adm')).toBe('adm:x:4:n');
    expect(fake('delgroup', 'n', 'adm').status).toBe(0);
    expect(lineOf('group', 'adm')).toBe('adm:x:4:');
    expect(fake('deluser', 'n').status).toBe(0);
    expect(lineOf('passwd', 'n')).toBeUndefined();
    expect(fake('deluser', 'n').status).toBe(1);
  });
});
