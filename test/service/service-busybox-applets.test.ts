/** A busybox has an svc and an svok of its own, for runit alone: its shell takes them before any program of the PATH. */
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serviceType } from '../../src/resources/service/type.ts';
import { type RunOptions, runSteps } from '../types-of-resources/run-steps.ts';
import type { ScratchPrograms } from '../types-of-resources/scratch-folder.ts';
import { scratchInit } from './scratch-init.ts';

const unlink = (host: ScratchPrograms, programs: RunOptions) =>
  runSteps([{ type: serviceType, title: 'web', parameters: { provider: 'daemontools', enable: false } }], {
    shell: ['busybox', 'ash'],
    ...programs,
    prelude: `sv_daemontools_ready() { sv_supervise_ready '${host.folder}/service' '${host.folder}/sv' svc svstat svok; }`,
  });

it('a folder that is unlinked ends by the svc of daemontools, in every shell on the way', () => {
  const host = scratchInit('svstat', 'svok', 'supervise-store');
  host.write('bin/svc', `#!/bin/dash\necho "svc $*" >>${host.folder}/state/log\n`, 0o755);
  host.write('bin/sh', '#!/bin/dash\nexec busybox sh "$@"\n', 0o755);
  host.write('sv/web/log/run');
  host.write('service/other');
  symlinkSync('../sv/web', join(host.folder, 'service/web'));
  expect(unlink(host, { programs: host.programs })).toMatchObject({
    stdout: "Notice: Service[web]/enable: enable changed 'true' to 'false'\n",
    stderr: '',
  });
  expect(host.calls()).toEqual(['svc -dx .', 'svc -dx log']);
});

it('is no daemontools', () => {
  const host = scratchInit();
  host.write('service/other');
  spawnSync('busybox', ['--install', '-s', host.programs]);
  for (const name of ['svc', 'svok']) rmSync(join(host.programs, name), { force: true });
  expect(unlink(host, { onlyPrograms: host.programs }).stderr).toBe(
    'Error: Service[web]: Provider daemontools is not functional on this host: svc is missing\n',
  );
});
