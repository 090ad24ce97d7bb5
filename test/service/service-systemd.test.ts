import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { scratchInit } from './scratch-init.ts';

const unit = (title: string, parameters: Record<string, Value> = {}, refreshed?: true) => ({
  type: serviceType,
  title,
  parameters: { provider: 'systemd', ...parameters },
  ...(refreshed && { refreshed }),
});
const up = { ensure: 'running', enable: true };
let host: ScratchPrograms;
beforeEach(() => {
  host = scratchInit('systemctl', 'journalctl');
  host.write('state/units/web', 'inactive disabled\n');
});

describe.each(SHELLS)('systemd under %s', (_, shell) => {
  const run = (declarations: Parameters<typeof runSteps>[0], options = {}) =>
    runSteps(declarations, { shell, programs: host.programs, ...options });

  it('starts and enables, stops and disables, once, with the words of Puppet', () => {
    host.write('state/units/old', 'active enabled\n');
    host.write('state/units/boot', 'active disabled\n');
    host.write('state/units/fixed', 'active static\n');
    const wanted = [
      unit('web', up),
      unit('old', { ensure: 'stopped', enable: false }),
      unit('boot', up),
      unit('fixed', up),
      unit('nosuch', { ensure: 'stopped' }),
    ];
    const first = run(wanted);
    expect(first).toMatchObject({
      // enable goes along with ensure without a line of its own
      stdout: [
        "Notice: Service[web]/ensure: ensure changed 'stopped' to 'running'",
        "Notice: Service[old]/ensure: ensure changed 'running' to 'stopped'",
        "Notice: Service[boot]/enable: enable changed 'false' to 'true'",
        '',
      ].join('\n'),
      stderr: '',
      dirty: ['web', 'old', 'boot'],
    });
    expect(host.calls()).toEqual([
      'systemctl unmask web',
      'systemctl start web',
      'systemctl unmask web',
      'systemctl enable web',
      'systemctl stop old',
      'systemctl disable old',
      'systemctl unmask boot',
      'systemctl enable boot',
    ]);
    expect(run(wanted)).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run(wanted, { lookAtAll: true })).toMatchObject({ stdout: '', stderr: '' });
    expect(host.calls()).toEqual([]);
  });

  it('changes nothing in noop', () => {
    expect(run([unit('web', up), unit('web2', { name: 'web', enable: true })], { noop: true }).stdout).toBe(
      "Notice: Service[web]/ensure: current_value 'stopped', should be 'running' (noop)\n" +
        "Notice: Service[web2]/enable: current_value 'false', should be 'true' (noop)\n",
    );
    expect(host.calls()).toEqual([]);
  });

  it('restarts what runs when it is notified, reading changed units again first', () => {
    host.write('state/units/web', 'active enabled\n');
    host.write('state/units/web.reload');
    expect(run([unit('web', up, true)])).toMatchObject({
      stdout: "Notice: Service[web]: Triggered 'refresh' from 1 event\n",
      stderr: '',
    });
    expect(host.calls()).toEqual(['systemctl daemon-reload', 'systemctl restart web']);
    // what is only just started needs no restart, what does not run neither
    host.write('state/units/web', 'inactive enabled\n');
    expect(run([unit('web', up, true)]).stdout).toBe(
      "Notice: Service[web]/ensure: ensure changed 'stopped' to 'running'\n",
    );
    host.calls();
    host.write('state/units/web', 'inactive enabled\n');
    expect(run([unit('web', { enable: true }, true)]).stdout).toBe(
      "Notice: Service[web]: Triggered 'refresh' from 1 event\n",
    );
    expect(host.calls()).toEqual([]);
    host.write('state/units/web', 'active enabled\n');
    expect(run([unit('web', { restart: `echo again >>${host.folder}/state/log` }, true)]).stderr).toBe('');
    expect(host.calls()).toEqual(['again']);
  });

  it('fails with the reason and the journal', () => {
    host.write('state/units/web.bad');
    expect(run([unit('web', up)])).toMatchObject({
      stdout: '',
      stderr: [
        `Error: Service[web]/ensure: change from 'stopped' to 'running' failed: Could not start Service[web]: Execution of '${host.programs}/systemctl start -- web' returned 1: Job for web.service failed because the control process exited with error code.`,
        'journalctl log for web:',
        'app[12]: cannot read /etc/app.conf',
        '',
      ].join('\n'),
    });
    // a failed unit is reset before the next start
    rmSync(join(host.folder, 'state/units/web.bad'));
    host.calls();
    expect(run([unit('web', up)]).stderr).toBe('');
    expect(host.calls().slice(0, 3)).toEqual([
      'systemctl unmask web',
      'systemctl reset-failed web',
      'systemctl start web',
    ]);
    host.write('state/units/web', 'active enabled\n');
    host.write('state/units/web.bad');
    expect(run([unit('web', {}, true)]).stderr).toContain(
      `Error: Service[web]: Failed to call refresh: Could not restart Service[web]: Execution of '${host.programs}/systemctl restart -- web' returned 1: `,
    );
  });

  it('sees a unit that fails as soon as it is started', () => {
    host.write('state/units/web.crash');
    expect(run([unit('web', { ensure: 'running' })]).stderr).toContain(
      'Could not start Service[web]: the unit failed right after its start',
    );
  });

  it('masks, and takes a masked unit for disabled', () => {
    host.write('state/units/web', 'inactive enabled\n');
    expect(run([unit('web', { enable: 'mask' })]).stdout).toBe(
      "Notice: Service[web]/enable: enable changed 'true' to 'mask'\n",
    );
    expect(run([unit('web', { enable: 'mask' })])).toEqual({ stdout: '', stderr: '', dirty: [] });
    expect(run([unit('web', { enable: false })])).toMatchObject({ stdout: '', stderr: '' });
    expect(run([unit('web', up)])).toMatchObject({
      stdout: "Notice: Service[web]/ensure: ensure changed 'stopped' to 'running'\n",
      stderr: '',
    });
    expect(host.read('state/units/web')).toBe('active enabled\n');
  });

  it('only enables where no systemd runs, and says that it cannot start', () => {
    host.write('state/offline');
    expect(run([unit('web', up)])).toMatchObject({
      stdout: "Notice: Service[web]/enable: enable changed 'false' to 'true'\n",
      stderr: expect.stringMatching(
        /^Error: Service\[web\]: Could not evaluate: Could not start Service\[web\]: systemd is not running here \(process 1 is .+\)\n$/,
      ),
    });
    const root = mkdtempSync(join(tmpdir(), 'stringless-root-'));
    host.write('state/units/web', 'inactive disabled\n');
    host.calls();
    expect(run([unit('web', up, true)], { root })).toMatchObject({
      stdout: "Notice: Service[web]/enable: enable changed 'false' to 'true'\n",
      stderr: `Warning: Service[web]: not started: the system in ${root} is not running\n`,
    });
    expect(host.calls()).toEqual([`systemctl --root=${root} unmask web`, `systemctl --root=${root} enable web`]);
    rmSync(root, { recursive: true });
  });
});
