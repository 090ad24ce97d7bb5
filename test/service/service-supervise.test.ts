import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/value.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { runSteps, SHELLS } from '../types-of-resources/run-steps.ts';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { scratchInit } from './scratch-init.ts';

let host: ScratchPrograms;

describe.each(SHELLS)('under %s', (_, shell) => {
  describe.each([
    ['runit', 'sv', ['sv'], { up: 'sv start', down: 'sv stop', restart: 'sv restart' }],
    ['daemontools', 'svc svstat svok', ['svc', 'svstat', 'svok'], { up: 'svc -u', down: 'svc -d', restart: 'svc -t' }],
    [
      's6',
      's6-svc s6-svstat s6-svok',
      ['s6-svc', 's6-svstat', 's6-svok', 's6-svscanctl'],
      { up: 's6-svc -u', down: 's6-svc -d', restart: 's6-svc -r' },
    ],
  ])('%s', (provider, programs, fakes, calls) => {
    const begin = () => {
      host = scratchInit(...fakes, 'supervise-store');
      mkdirSync(join(host.folder, 'service'));
      host.write('sv/web/run', '#!/bin/sh\n', 0o755);
    };
    const turn = (parameters: Record<string, Value>, options: { refreshed?: true; noop?: true } = {}) =>
      runSteps(
        [
          {
            type: serviceType,
            title: 'web',
            parameters: { provider, timeout: 3n, ...parameters },
            ...(options.refreshed && { refreshed: options.refreshed }),
          },
        ],
        {
          shell,
          programs: host.programs,
          ...(options.noop && { noop: true }),
          // the scanned folders are fixed paths of the system: here they are in the scratch folder; the fakes count looks
          prelude: `sleep() { :; }; sv_${provider}_ready() { sv_supervise_ready '${host.folder}/service' '${host.folder}/sv' ${programs}; }`,
        },
      );
    const linked = () => {
      try {
        return lstatSync(join(host.folder, 'service/web')).isSymbolicLink();
      } catch {
        return false;
      }
    };
    it('links, waits for the scanner, starts; restarts on a refresh; stops; unlinks', () => {
      begin();
      expect(turn({ ensure: 'running', enable: true }, { noop: true }).stdout).toBe(
        "Notice: Service[web]/ensure: current_value 'stopped', should be 'running' (noop)\n",
      );
      expect(linked()).toBe(false);
      expect(turn({ ensure: 'running', enable: true })).toMatchObject({
        stdout: "Notice: Service[web]/ensure: ensure changed 'stopped' to 'running'\n",
        stderr: '',
      });
      expect(linked()).toBe(true);
      expect(host.calls()).toContain(`${calls.up} web`);
      expect(turn({ ensure: 'running', enable: true })).toMatchObject({ stdout: '', stderr: '' });
      expect(turn({ ensure: 'running' }, { refreshed: true }).stdout).toBe(
        "Notice: Service[web]: Triggered 'refresh' from 1 event\n",
      );
      expect(host.calls()).toEqual([`${calls.restart} web`]);
      expect(turn({ ensure: 'stopped' }).stdout).toBe(
        "Notice: Service[web]/ensure: ensure changed 'running' to 'stopped'\n",
      );
      expect(turn({ ensure: 'stopped', enable: true })).toMatchObject({ stdout: '', stderr: '' });
      expect(host.calls()).toEqual([`${calls.down} web`]);
      expect(turn({ enable: false }).stdout).toBe("Notice: Service[web]/enable: enable changed 'true' to 'false'\n");
      expect(linked()).toBe(false);
      expect(turn({ enable: false })).toMatchObject({ stdout: '', stderr: '' });
    });

    it('a crash loop is not running', () => {
      begin();
      host.write('state/web.flap');
      const { stdout, stderr } = turn({ ensure: 'running', timeout: 2n });
      expect(stdout).toBe('');
      expect(stderr).toBe(
        "Error: Service[web]/ensure: change from 'stopped' to 'running' failed: Could not start Service[web]: it does not stay up\n",
      );
    });

    it('a service without a folder fails, or is made by its manifest', () => {
      begin();
      expect(turn({ name: 'other', enable: true }).stderr).toContain('failed: No daemon directory found for ');
      const manifest = host.write('make', `#!/bin/sh\nmkdir -p ${host.folder}/sv/$1\n`, 0o755);
      expect(turn({ name: 'other', enable: true, manifest }).stderr).toBe('');
      expect(lstatSync(join(host.folder, 'service/other')).isSymbolicLink()).toBe(true);
    });
  });
});
