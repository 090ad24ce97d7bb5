import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { scratchInit } from './scratch-init.ts';

let host: ScratchPrograms;
const CHANGED = (is: string, should: string) => `Notice: Service[web]/ensure: ensure changed '${is}' to '${should}'\n`;

/** An init script that uses the same state as the fakes. */
const SCRIPT = `#!/bin/sh
state=\${0%/init.d/*}/state
[ "$1" = status ] || [ "$1" = enabled ] || echo "script $*" >>"$state/log"
case $1 in
  enable) : >"$state/web.links" ;;
  disable) rm -f "$state/web.links" ;;
  enabled) [ -e "$state/web.links" ] ;;
  status) [ -e "$state/web.up" ] || exit 3 ;;
  start) [ ! -e "$state/web.bad" ] || { echo 'web: no'; exit 1; }; : >"$state/web.up" ;;
  stop) rm -f "$state/web.up" ;;
  restart) : >"$state/web.up" ;;
esac
`;

describe.each(SHELLS)('under %s', (_, shell) => {
  const on =
    (provider: string) =>
    (parameters: Record<string, Value>, options: { refreshed?: true; noop?: true } = {}) =>
      runSteps(
        [
          {
            type: serviceType,
            title: 'web',
            parameters: { provider, ...parameters },
            ...(options.refreshed && { refreshed: options.refreshed }),
          },
        ],
        { shell, programs: host.programs, ...(options.noop && { noop: true }) },
      );

  describe.each([
    [
      'redhat',
      ['service', 'chkconfig', 'script-store'],
      ['chkconfig --add web', 'chkconfig web on'],
      ['chkconfig --level 0123456 web off'],
    ],
    [
      'openrc',
      ['rc-service', 'rc-update', 'script-store'],
      ['rc-update -C add web default'],
      ['rc-update -C -a del web'],
    ],
  ])('%s', (provider, fakes, enabling, disabling) => {
    const turn = on(provider);
    it('starts, enables, stops and disables once', () => {
      host = scratchInit(...fakes);
      host.write('state/web.script');
      const [program] = fakes as string[];
      expect(turn({ ensure: 'running', enable: true })).toMatchObject({
        stdout: CHANGED('stopped', 'running'),
        stderr: '',
      });
      expect(host.calls()).toEqual([`${program} web start`, ...enabling]);
      expect(turn({ ensure: 'running', enable: true })).toMatchObject({ stdout: '', stderr: '' });
      expect(turn({ ensure: true, enable: false })).toMatchObject({
        stdout: "Notice: Service[web]/enable: enable changed 'true' to 'false'\n",
        stderr: '',
      });
      expect(host.calls()).toEqual(disabling);
      expect(turn({}, { refreshed: true }).stdout).toBe("Notice: Service[web]: Triggered 'refresh' from 1 event\n");
      expect(host.calls()).toEqual([`${program} web stop`, `${program} web start`]);
      turn({ hasrestart: true }, { refreshed: true });
      expect(host.calls()).toEqual([`${program} web restart`]);
      expect(turn({ ensure: 'stopped' }, { noop: true }).stdout).toBe(
        "Notice: Service[web]/ensure: current_value 'running', should be 'stopped' (noop)\n",
      );
      expect(turn({ ensure: false }).stdout).toBe(CHANGED('running', 'stopped'));
      host.write('state/web.bad');
      expect(turn({ ensure: 'running' }).stderr).toContain(
        `Error: Service[web]/ensure: change from 'stopped' to 'running' failed: Could not start Service[web]: Execution of '${host.programs}/${program} web start' returned 1: web: cannot start`,
      );
    });
  });

  it('debian: scripts of the path, links beside it', () => {
    host = scratchInit('script-store');
    const turn = on('debian');
    const path = join(host.folder, 'init.d');
    host.write('init.d/web', SCRIPT, 0o755);
    host.write('bin/service', '#!/bin/sh\nexec "${0%/bin/*}/init.d/$1" "$2"\n', 0o755);
    host.write(
      'bin/update-rc.d',
      '#!/bin/sh\nroot=${0%/bin/*}\necho "update-rc.d $*" >>"$root/state/log"\n' +
        // like the real one: defaults leaves links alone that are there
        'mkdir -p "$root/rc2.d"\ncase $2 in\n' +
        '  defaults) [ -e "$root/rc2.d/K01web" ] || : >"$root/rc2.d/S01web" ;;\n' +
        '  enable) rm -f "$root/rc2.d/K01web"; : >"$root/rc2.d/S01web" ;;\n' +
        '  disable) rm -f "$root/rc2.d/S01web"; : >"$root/rc2.d/K01web" ;;\nesac\n',
      0o755,
    );
    expect(turn({ path, ensure: 'running', enable: true })).toMatchObject({
      stdout: CHANGED('stopped', 'running'),
      stderr: '',
    });
    expect(host.calls()).toEqual(['script start', 'update-rc.d web defaults']);
    expect(turn({ path, ensure: 'running', enable: true })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn({ path, enable: false }).stdout).toBe(
      "Notice: Service[web]/enable: enable changed 'true' to 'false'\n",
    );
    expect(turn({ path, enable: true }).stdout).toBe("Notice: Service[web]/enable: enable changed 'false' to 'true'\n");
    expect(host.calls()).toEqual(['update-rc.d web disable', 'update-rc.d web defaults', 'update-rc.d web enable']);
    // without a script it does not run; only starting it is a mistake
    expect(turn({ path: '/nonexistent', enable: false })).toMatchObject({ stdout: '', stderr: '' });
    expect(on('init')({ path: '/nonexistent', ensure: 'running' }).stderr).toBe(
      "Error: Service[web]: Could not evaluate: Could not find init script for 'web'\n",
    );
  });

  it('init and openwrt run scripts, and openwrt enables by them', () => {
    host = scratchInit('script-store');
    host.write('init.d/web', SCRIPT, 0o755);
    const path = `/nonexistent:${join(host.folder, 'init.d')}`;
    expect(on('init')({ path, ensure: 'running' })).toMatchObject({
      stdout: CHANGED('stopped', 'running'),
      stderr: '',
    });
    expect(on('init')({ path, ensure: 'running' })).toMatchObject({ stdout: '', stderr: '' });
    const openwrt = on('openwrt');
    expect(openwrt({ path, enable: true }).stdout).toBe(
      "Notice: Service[web]/enable: enable changed 'false' to 'true'\n",
    );
    expect(openwrt({ path, enable: true })).toMatchObject({ stdout: '', stderr: '' });
    expect(openwrt({ path, enable: false }).stdout).toBe(
      "Notice: Service[web]/enable: enable changed 'true' to 'false'\n",
    );
    expect(host.calls()).toEqual(['script start', 'script enable', 'script disable']);
  });

  it('upstart: jobs run by initctl, and an override file says what starts at boot', () => {
    host = scratchInit('initctl', 'script-store');
    const root = mkdtempSync(join(tmpdir(), 'stringless-root-'));
    const turn = (enable: boolean) =>
      runSteps([{ type: serviceType, title: 'web', parameters: { provider: 'upstart', enable } }], {
        shell,
        programs: host.programs,
        root: host.folder,
      }).stdout;
    host.write('etc/init/web.conf', '  start on runlevel [2345]\nexec web\n');
    expect(turn(true)).toBe('');
    expect(turn(false)).toBe("Notice: Service[web]/enable: enable changed 'true' to 'false'\n");
    expect(host.read('etc/init/web.override')).toBe('manual\n');
    expect(turn(false)).toBe('');
    expect(turn(true)).toBe("Notice: Service[web]/enable: enable changed 'false' to 'true'\n");
    expect(host.read('etc/init/web.override')).toBe('');
    host.write('etc/init/web.conf', 'start on runlevel [2345]\nmanual\n');
    turn(true);
    expect(host.read('etc/init/web.override')).toBe('start on runlevel [2345]\n');
    expect(turn(true)).toBe('');
    rmSync(root, { recursive: true });
  });

  it('busybox: an entry of inittab is what runs and what starts', () => {
    host = scratchInit();
    const turn = (parameters: Record<string, Value>) =>
      runSteps([{ type: serviceType, title: 'web', parameters: { provider: 'busybox', ...parameters } }], {
        shell,
        programs: host.programs,
        root: host.folder,
      });
    host.write('etc/inittab', '::sysinit:/etc/init.d/rcS\n#::respawn:/sbin/web\n::respawn:/sbin/webx -f\n');
    expect(turn({ enable: true }).stderr).toBe(
      "Error: Service[web]/enable: change from 'false' to 'true' failed: Services must specify a start command or a binary\n",
    );
    expect(turn({ enable: true, binary: '/sbin/web -f' })).toMatchObject({
      stdout: "Notice: Service[web]/enable: enable changed 'false' to 'true'\n",
      stderr: '',
    });
    expect(turn({ enable: true, binary: '/sbin/web -f' })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn({ enable: false })).toMatchObject({
      stdout: "Notice: Service[web]/enable: enable changed 'true' to 'false'\n",
    });
    expect(host.read('etc/inittab')).toBe('::sysinit:/etc/init.d/rcS\n#::respawn:/sbin/web\n::respawn:/sbin/webx -f\n');
    expect(turn({ ensure: 'running', enable: false }).stderr).toContain('ensure and enable must agree');
  });

  it('base: commands of its own and the process table', () => {
    host = scratchInit();
    const turn = on('base');
    const mark = join(host.folder, 'state/web.up');
    const commands = { start: `: >${mark}`, stop: `rm ${mark}`, status: `test -e ${mark}` };
    expect(turn({ ensure: 'running', ...commands }).stdout).toBe(CHANGED('stopped', 'running'));
    expect(turn({ ensure: 'running', ...commands })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn({ ensure: 'stopped', ...commands }).stdout).toBe(CHANGED('running', 'stopped'));
    expect(turn({ ensure: 'running', ...commands, start: 'echo out; echo err >&2; exit 3' }).stderr).toBe(
      "Error: Service[web]/ensure: change from 'stopped' to 'running' failed: Could not start Service[web]: Execution of 'echo out; echo err >&2; exit 3' returned 3: out\nerr\n",
    );
    // a process that no other test has, found and ended by its pattern
    const seconds = `1${process.pid}${Math.floor(performance.now())}`;
    const process1 = { pattern: `[s]leep ${seconds}`, start: `sleep ${seconds} >/dev/null 2>&1 &` };
    expect(turn({ ensure: 'stopped', ...process1 })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn({ ensure: 'running', ...process1 })).toMatchObject({
      stdout: CHANGED('stopped', 'running'),
      stderr: '',
    });
    expect(turn({ ensure: 'running', ...process1 })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn({ ensure: 'stopped', ...process1 })).toMatchObject({
      stdout: CHANGED('running', 'stopped'),
      stderr: '',
    });
    expect(turn({ ensure: 'stopped', ...process1 })).toMatchObject({ stdout: '', stderr: '' });
    expect(turn({ ensure: 'running', pattern: 'no-such-process-[x]' }).stderr).toContain(
      'failed: Services must specify a start command or a binary',
    );
  });
});
