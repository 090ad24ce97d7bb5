import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { sysctlType } from '../../src/resources/sysctl/type.ts';
import { type Declaration, declare, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let folder: string;
beforeEach(() => {
  folder = scratchFolder();
  writeFileSync(join(folder, 'conf'), '# net.ipv4.ip_forward = 0\nnet/ipv4/ip_forward=0\nvm.swappiness = 60\n');
  // a kernel that keeps state in files
  writeFileSync(
    join(folder, 'sysctl'),
    `#!/bin/sh
case $1 in
  -n) cat ${folder}/k."$2" ;;
  -w) [ "\${2%%=*}" != kernel.fixed ] || { echo "sysctl: permission denied" >&2; exit 255; }; printf '%s\\n' "\${2#*=}" >${folder}/k."\${2%%=*}" ;;
esac
`,
    { mode: 0o755 },
  );
  writeFileSync(join(folder, 'k.net.ipv4.tcp_rmem'), '1\t2\t3\n');
  writeFileSync(join(folder, 'k.net.ipv4.ip_forward'), '0\n');
});
const sysctl = (title: string, parameters: Record<string, Value> = {}): Declaration => ({
  type: sysctlType,
  title,
  parameters: { target: join(folder, 'conf'), ...parameters },
});

// not with busybox, whose shell would take its own sysctl and set the kernel of this machine
describe.each(SHELLS.filter(([name]) => name !== 'busybox'))('sysctl under %s', (_, shell) => {
  it('keeps the file and the kernel', () => {
    const run = (declarations: readonly Declaration[], more = {}) =>
      runSteps(declarations, { shell, programs: folder, ...more });
    const declarations = [
      sysctl('net.ipv4.ip_forward', { value: 1n }),
      sysctl('net.ipv4.tcp_rmem', { value: '1 2 3' }),
      sysctl('vm.swappiness', { ensure: 'absent' }),
      sysctl('kernel.x', { value: 'only live', persist: false }),
    ];
    expect(run(declarations, { noop: true }).stdout.split('\n')).toEqual([
      "Notice: Sysctl[net.ipv4.ip_forward]/value: current_value '0', should be '1' (noop)",
      "Notice: Sysctl[net.ipv4.ip_forward]/value: current_value '0', should be '1' (noop)",
      "Notice: Sysctl[net.ipv4.tcp_rmem]/ensure: current_value 'absent', should be 'present' (noop)",
      "Notice: Sysctl[vm.swappiness]/ensure: current_value 'present', should be 'absent' (noop)",
      "Notice: Sysctl[kernel.x]/value: current_value '', should be 'only live' (noop)",
      '',
    ]);
    expect(run(declarations).stdout.split('\n')).toEqual([
      "Notice: Sysctl[net.ipv4.ip_forward]/value: value changed '0' to '1'",
      "Notice: Sysctl[net.ipv4.ip_forward]/value: changed live value from '0' to '1'",
      'Notice: Sysctl[net.ipv4.tcp_rmem]/ensure: created',
      'Notice: Sysctl[vm.swappiness]/ensure: removed',
      "Notice: Sysctl[kernel.x]/value: changed live value from '' to 'only live'",
      '',
    ]);
    expect(readFileSync(join(folder, 'conf'), 'utf8')).toBe(
      '# net.ipv4.ip_forward = 0\nnet.ipv4.ip_forward = 1\nnet.ipv4.tcp_rmem = 1 2 3\n',
    );
    expect(readFileSync(join(folder, 'k.net.ipv4.ip_forward'), 'utf8')).toBe('1\n');
    expect(run(declarations)).toMatchObject({ stdout: '', stderr: '' });
    expect(run([sysctl('kernel.fixed', { value: 1n, persist: false })]).stderr).toBe(
      "Error: Sysctl[kernel.fixed]/value: change from '' to '1' failed: sysctl: permission denied\n",
    );
  });
});

it('sysctl wants a value', () => {
  expect(sysctlType.validate?.(declare(sysctl('x')))).toEqual([{ message: 'value is a required attribute' }]);
});
