import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP as nodeIsIP } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { isIP } from '../../src/resources/host/is-ip.ts';
import { hostType } from '../../src/resources/host/type.ts';
import { type Declaration, declaring, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
const BEFORE =
  '# kept\n127.0.0.1	localhost\n::1	localhost ip6-localhost # six\n10.0.0.1 a.example.com a aa  #  note\n10.0.0.2   b  bb\n\n#10.0.0.3 c';
beforeEach(() => {
  root = scratchFolder();
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/hosts'), BEFORE);
});
const read = (name = 'hosts') => readFileSync(join(root, 'etc', name), 'utf8');
const host = declaring(hostType);

describe.each(SHELLS)('host under %s', (_, shell) => {
  const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, root, ...more });
  const first = [
    host('new.example.com', { ip: '10.1.1.1', host_aliases: ['n', 'nn'], comment: 'c  $x é' }),
    host('a.example.com', { ip: '10.0.0.9', host_aliases: ['a'], comment: '' }),
    host('b', { ensure: 'absent' }),
    host('localhost', { ip: '127.0.0.1' }),
  ];
  // lines are those of Puppet 7.23 with host_core 1.2; it takes the last of several entries, and rewrites the file
  it('does what the module does', () => {
    expect(run(first, { noop: true }).stdout.split('\n')).toEqual([
      "Notice: Host[new.example.com]/ensure: current_value 'absent', should be 'present' (noop)",
      "Notice: Host[a.example.com]/ip: current_value '10.0.0.1', should be '10.0.0.9' (noop)",
      "Notice: Host[a.example.com]/host_aliases: current_value a aa, should be 'a' (noop)",
      "Notice: Host[a.example.com]/comment: current_value 'note', should be '' (noop)",
      "Notice: Host[b]/ensure: current_value 'present', should be 'absent' (noop)",
      '',
    ]);
    expect(read()).toBe(BEFORE);
    expect(run(first)).toMatchObject({
      stderr: '',
      dirty: ['new.example.com', 'a.example.com', 'b'],
      stdout: [
        'Notice: Host[new.example.com]/ensure: created',
        "Notice: Host[a.example.com]/ip: ip changed '10.0.0.1' to '10.0.0.9'",
        "Notice: Host[a.example.com]/host_aliases: host_aliases changed a aa to 'a'",
        "Notice: Host[a.example.com]/comment: comment changed 'note' to ''",
        'Notice: Host[b]/ensure: removed',
        '',
      ].join('\n'),
    });
    expect(read()).toBe(
      '# kept\n127.0.0.1	localhost\n::1	localhost ip6-localhost # six\n10.0.0.9\ta.example.com\ta\n\n#10.0.0.3 c\n10.1.1.1\tnew.example.com\tn nn\t# c  $x é\n',
    );
    expect(run(first)).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run(first, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
    const second = [host('new.example.com', { ip: '10.1.1.2', host_aliases: [], comment: 'd' })];
    expect(run(second).stdout.split('\n')).toEqual([
      "Notice: Host[new.example.com]/ip: ip changed '10.1.1.1' to '10.1.1.2'",
      "Notice: Host[new.example.com]/host_aliases: host_aliases changed n nn to ''",
      "Notice: Host[new.example.com]/comment: comment changed 'c  $x é' to 'd'",
      '',
    ]);
    expect(run(second)).toEqual({ stdout: '', stderr: '', dirty: [] });
  });
  it('says what is missing, and makes another file', () => {
    expect(run([host('c')]).stderr).toBe(
      "Error: Host[c]/ensure: change from 'absent' to 'present' failed: ip is a required attribute for hosts\n",
    );
    expect(run([host('c', { ip: '::2', target: '/etc/other' })]).stderr).toBe('');
    expect(read('other')).toBe('::2\tc\n');
    expect(read()).toBe(BEFORE);
  });
});

describe('host when compiling', () => {
  it('knows addresses', () => {
    const addresses =
      '1.2.3.4 1.2.3 256.1.1.1 :: ::1 1:: fe80::1%eth0 1:2:3:4:5:6:7:8 1:2:3:4:5:6:7 ::ffff:1.2.3.4 1::2::3 12345:: g:: 1:2:3:4:5:6:1.2.3.4 x';
    for (const address of addresses.split(' '))
      expect([address, isIP(address)]).toEqual([address, nodeIsIP(address) > 0]);
  });
  it('checks names and aliases in Puppet’s words', () => {
    const check = (name: string, value: Value) => hostType.parameters.find(p => p.name === name)?.check?.(value);
    expect(check('name', 'a_b.c-d')).toBeUndefined();
    expect(check('name', 'a..b')).toBe('Invalid host name');
    expect(check('ip', '1.2')).toBe('Invalid IP address "1.2"');
    expect(check('host_aliases', ['a b'])).toBe('Host aliases cannot include whitespace');
    expect(check('comment', 'a\nb')).toBe('Comment cannot include newline');
  });
});
