/** What a probe proved before a change counts no longer after it: a package may have started the service meanwhile. */
import { expect, it } from 'vitest';
import { execType } from '../../src/resources/exec/type.ts';
import { serviceType } from '../../src/resources/service/type.ts';
import { runSteps } from '../types-of-resources/run-steps.ts';
import { scratchInit } from './scratch-init.ts';

it('a service that an earlier resource started is stopped', () => {
  const host = scratchInit('rc-service', 'rc-update', 'script-store');
  host.write('state/web.script');
  const start = { command: `${host.programs}/rc-service web start`, unless: `test -e ${host.programs}/../state/none` };
  const { stdout } = runSteps(
    [
      { type: execType, title: 'start', parameters: { ...start, provider: 'shell' } },
      { type: serviceType, title: 'web', parameters: { provider: 'openrc', ensure: 'stopped' } },
    ],
    { programs: host.programs },
  );
  expect(stdout).toContain("Service[web]/ensure: ensure changed 'running' to 'stopped'");
});
