import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkTime, cronTime } from '../../src/resources/cron/times.ts';
import { cronType } from '../../src/resources/cron/type.ts';
import { type Declaration, declare, declaring, type RunOptions, runSteps, SHELLS } from './run-steps.ts';
import { scratchFolder } from './scratch-folder.ts';

let root: string;
let spool: string;
beforeEach(() => {
  root = scratchFolder();
  spool = join(root, 'var/spool/cron/crontabs');
  mkdirSync(spool, { recursive: true });
  mkdirSync(join(root, 'etc'));
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\n');
});
const read = (user = 'root') => readFileSync(join(spool, user), 'utf8');
const cron = declaring(cronType);

const first = [
  cron('job', { command: '/bin/true %x', hour: [2n, 3n], minute: '*/5', weekday: 'mon', environment: ['A=1', 'B=2'] }),
  cron('sp', { command: '/bin/x', special: 'daily', user: 'root' }),
  cron('none', { ensure: 'absent' }),
];
const second = [
  cron('job', {
    command: '/bin/true %y',
    hour: 4n,
    minute: 'absent',
    weekday: [1n, 'fri'],
    environment: ['A=2', 'B=2'],
    month: 3n,
  }),
  cron('sp', { command: '/bin/x', special: 'absent', user: 'root', hour: 3n }),
];

/** Lines and crontabs are those of Puppet 7.23 with cron_core 1.1, but for its header. */
function converges(
  run: (declarations: readonly Declaration[], more?: RunOptions) => ReturnType<typeof runSteps>,
): void {
  expect(run(first, { noop: true }).stdout).toBe(
    "Notice: Cron[job]/ensure: current_value 'absent', should be 'present' (noop)\n" +
      "Notice: Cron[sp]/ensure: current_value 'absent', should be 'present' (noop)\n",
  );
  expect(existsSync(join(spool, 'root'))).toBe(false);
  expect(run(first)).toMatchObject({
    stdout: 'Notice: Cron[job]/ensure: created\nNotice: Cron[sp]/ensure: created\n',
    stderr: '',
  });
  const made = '# Puppet Name: job\nA=1\nB=2\n*/5 2,3 * * 1 /bin/true %x\n# Puppet Name: sp\n@daily /bin/x\n';
  expect(read()).toBe(made);
  expect(run(first, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  expect(run(second, { noop: true }).stdout.split('\n')).toEqual([
    "Notice: Cron[job]/command: current_value '/bin/true %x', should be '/bin/true %y' (noop)",
    "Notice: Cron[job]/minute: current_value ['*/5'], should be 'absent' (noop)",
    "Notice: Cron[job]/hour: current_value ['2', '3'], should be ['4'] (noop)",
    "Notice: Cron[job]/weekday: current_value ['1'], should be ['1', '5'] (noop)",
    "Notice: Cron[job]/month: current_value 'absent', should be ['3'] (noop)",
    "Notice: Cron[job]/environment: current_value ['A=1', 'B=2'], should be A=2,B=2 (noop)",
    "Notice: Cron[sp]/special: current_value 'daily', should be 'absent' (noop)",
    "Notice: Cron[sp]/hour: current_value 'absent', should be ['3'] (noop)",
    '',
  ]);
  expect(read()).toBe(made);
  const { stdout, stderr } = run(second);
  expect(stderr).toBe('');
  expect(stdout.split('\n')).toEqual([
    "Notice: Cron[job]/command: command changed '/bin/true %x' to '/bin/true %y'",
    "Notice: Cron[job]/minute: undefined 'minute' from ['*/5']",
    "Notice: Cron[job]/hour: hour changed ['2', '3'] to ['4']",
    "Notice: Cron[job]/weekday: weekday changed ['1'] to ['1', '5']",
    "Notice: Cron[job]/month: defined 'month' as ['3']",
    "Notice: Cron[job]/environment: environment changed ['A=1', 'B=2'] to A=2,B=2",
    "Notice: Cron[sp]/special: undefined 'special' from 'daily'",
    "Notice: Cron[sp]/hour: defined 'hour' as ['3']",
    '',
  ]);
  expect(read()).toBe('# Puppet Name: job\nA=2\nB=2\n* 4 * 3 1,5 /bin/true %y\n# Puppet Name: sp\n* 3 * * * /bin/x\n');
  expect(run(second, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
  expect(run([cron('job', { ensure: 'absent' })]).stdout).toBe('Notice: Cron[job]/ensure: removed\n');
  expect(read()).toBe('# Puppet Name: sp\n* 3 * * * /bin/x\n');
}

describe.each(SHELLS)('cron under %s', (_, shell) => {
  it('converges in the spool of a root', () => {
    const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, root, ...more });
    converges(run);
    expect(statSync(join(spool, 'root')).mode & 0o777).toBe(0o600);
    run(first);
    expect(run(first)).toEqual({ stdout: '', stderr: '', dirty: ['none'].slice(1) });
  });

  it('leaves every other line alone', () => {
    const run = (declarations: readonly Declaration[], more = {}) => runSteps(declarations, { shell, root, ...more });
    const other =
      'C=3\n\n# note\n5 1 * * * /bin/unmanaged\n@reboot /bin/boot "%s" \\n $x é\n# Puppet Name: old\n7 7 * * * /bin/old\n';
    writeFileSync(join(spool, 'root'), other);
    const declarations = [
      cron('un', { command: '/bin/unmanaged', hour: 1n, minute: 5n }),
      cron('-n %s "é" \\', { command: 'printf \'a\\n\' "$x" `y` \\% é &', minute: 1n }),
    ];
    expect(run(declarations).stdout).toBe('Notice: Cron[-n %s "é" \\]/ensure: created\n');
    expect(read()).toBe(`${other}# Puppet Name: -n %s "é" \\\n1 * * * * printf 'a\\n' "$x" \`y\` \\% é &\n`);
    expect(run(declarations)).toEqual({ stdout: '', stderr: '', dirty: ['un'] });
    expect(run([cron('old', { ensure: 'absent' }), cron('-n %s "é" \\', { ensure: 'absent' })]).stderr).toBe('');
    expect(read()).toBe(other.slice(0, other.indexOf('# Puppet Name: old')));
    expect(run([cron('x', { hour: 1n })]).stderr).toBe(
      "Error: Cron[x]/ensure: change from 'absent' to 'present' failed: no command specified, cannot create\n",
    );
  });

  // busybox ash prefers its own crontab to the fake
  if (shell[0] !== 'busybox')
    it('converges through crontab', () => {
      // a crontab that keeps state, and adds the three lines of vixie cron when it lists
      const programs = join(root, 'bin');
      mkdirSync(programs);
      writeFileSync(
        join(programs, 'crontab'),
        `#!/bin/sh
[ "$1" = -u ] || exit 2
file=${spool}/$2
case $3 in
  -l) [ -f "$file" ] || { echo "no crontab for $2" >&2; exit 1; }
    printf '# DO NOT EDIT THIS FILE - edit the master and reinstall.\\n# (x installed)\\n# (Cron version)\\n'; cat "$file" ;;
  *) cat "$3" >"$file" ;;
esac
`,
        { mode: 0o755 },
      );
      converges((declarations, more = {}) => runSteps(declarations, { shell, programs, ...more }));
    });
});

describe('cron when compiling', () => {
  it('reads times as Puppet does', () => {
    const times = (['*', '*/5', '1-5', '1-9/2', '7'] as const).map(text => cronTime('weekday', text));
    expect(times).toEqual(['absent', '*/5', '1-5', '1-9/2', '7']);
    expect(cronTime('weekday', 'Tuesday')).toBe('2');
    expect(cronTime('month', 'dec')).toBe('12');
    expect(checkTime('minute', '60')).toBe('60 is not a valid minute');
    expect(checkTime('weekday', 'mon-fri')).toBe('mon-fri is not a valid weekday');
    expect(checkTime('month', '0')).toBe('0 is not a valid month');
  });
  it('refuses two schedules', () => {
    expect(cronType.validate?.(declare(cron('x', { special: 'daily', hour: 1n })))).toEqual([
      { message: 'Cron[x] cannot specify both a special schedule and a value for hour' },
    ]);
  });
});
