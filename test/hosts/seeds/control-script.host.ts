/** The eight verbs of the original control script, with the exit codes of LSB, and wrong usage. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BootedHost, type Result } from '../booted-host.ts';
import { applyManifest } from '../compile-for.ts';

const manifest = `
  include daemontools
  ['30redis', '80websocket', '99other'].each |$index, $name| {
    daemontools::service { $name: command => "/bin/sleep 500\${index}" }
  }
  daemontools::group { 'diaspora_svc.sh': services => ['30redis', '80websocket'] }
  daemontools::group { 'broken_svc.sh': services => ['30redis', 'nowhere'], timeout => 2 }
`;
const script = '/usr/local/bin/diaspora_svc.sh';

describe('diaspora_svc.sh', () => {
  let host: BootedHost;
  const say = (verb: string): Promise<Result> => host.run(`${script} ${verb}`);
  /** The pid of each service that runs: redis, websocket, other. */
  const pids = async (): Promise<readonly string[]> =>
    Promise.all([0, 1, 2].map(async n => (await host.run(`pgrep -f '^/bin/sleep 500${n}'`)).stdout.trim()));
  const up = async (): Promise<readonly boolean[]> => (await pids()).map(pid => pid !== '');

  beforeAll(async () => {
    host = await BootedHost.boot('seed-script', 'sysvinit');
    const run = await applyManifest(host, manifest);
    expect(run.status, run.stdout + run.stderr).toBe(2);
    await host.soon('[ "$(pgrep -cf "^/bin/sleep 500")" = 3 ]');
  });
  afterAll(() => host?.destroy());

  it('status is 0 while the group runs, and lists the group only', async () => {
    const { status, stdout } = await say('status');
    expect([status, stdout.match(/30redis|80websocket|99other/g)]).toEqual([0, ['30redis', '80websocket']]);
  });
  it('statusall lists everything', async () => {
    const { status, stdout } = await say('statusall');
    expect([status, stdout.match(/30redis|80websocket|99other/g)]).toEqual([0, ['30redis', '80websocket', '99other']]);
  });
  it('stop ends the group and nothing else, and is verified', async () => {
    expect((await say('stop')).status).toBe(0);
    expect(await up()).toEqual([false, false, true]);
    expect([(await say('status')).status, (await say('statusall')).status]).toEqual([3, 3]);
    // what is stopped already is no mistake
    expect((await say('stop')).status).toBe(0);
  });
  it('start starts the group, and what runs is no mistake', async () => {
    expect([(await say('start')).status, (await say('start')).status, (await say('status')).status]).toEqual([0, 0, 0]);
    await host.soon('[ "$(pgrep -cf "^/bin/sleep 500")" = 3 ]');
  });
  it('restart gives the group new processes', async () => {
    const before = await pids();
    expect((await say('restart')).status).toBe(0);
    await host.soon('[ "$(pgrep -cf "^/bin/sleep 500")" = 3 ]');
    expect((await pids()).map((pid, index) => pid === before[index])).toEqual([false, false, true]);
  });
  it('stopall and startall are for everything', async () => {
    expect((await say('stopall')).status).toBe(0);
    expect(await up()).toEqual([false, false, false]);
    expect((await say('startall')).status).toBe(0);
    await host.soon('[ "$(pgrep -cf "^/bin/sleep 500")" = 3 ]');
  });
  it('restartall gives everything new processes', async () => {
    const before = await pids();
    expect((await say('restartall')).status).toBe(0);
    await host.soon('[ "$(pgrep -cf "^/bin/sleep 500")" = 3 ]');
    expect((await pids()).filter((pid, index) => pid === before[index])).toEqual([]);
  });
  it.each(['', 'begin', 'START'])('%j is wrong usage', async verb => {
    const { status, stderr, stdout } = await say(verb);
    expect(status).toBe(2);
    expect(stderr + stdout).toContain('{start|stop|restart|status|startall|stopall|restartall|statusall}');
  });
  it('what cannot be started is a failure, though the rest starts', async () => {
    const { status, stderr } = await host.run('/usr/local/bin/broken_svc.sh start');
    expect([status, stderr]).toEqual([1, expect.stringContaining('nowhere')]);
    expect(await up()).toEqual([true, true, true]);
  });
});
