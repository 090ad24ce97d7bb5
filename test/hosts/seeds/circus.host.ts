/** The usage line of the original circus module, `include ::circus`, on a host with Python and pip, and what it affects. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BootedHost } from '../booted-host.ts';
import { applyManifest } from '../compile-for.ts';

describe('include ::circus', () => {
  let host: BootedHost;
  beforeAll(async () => {
    host = await BootedHost.boot('seed-circus', 'sysvinit');
    await host.sure('apt-get -qq -y install python3-pip >/dev/null 2>&1');
  });
  afterAll(() => host?.destroy());

  it('is all a manifest needs', async () => {
    const run = await applyManifest(host, 'include ::circus\n');
    expect(run.status, run.stdout + run.stderr).toBe(2);
    const again = await applyManifest(host, 'include ::circus\n');
    expect(again.status, again.stdout + again.stderr).toBe(0);
  });
  it.each(
    Object.entries({
      'installs circus from PyPI': 'pip3 show circus | grep "^Version: 0.19"',
      'creates its folders': '[ "$(stat -c %a%u%g /etc/circus /etc/circus/conf.d /var/log/circus | uniq)" = 75500 ]',
      'creates circusd.ini': 'grep -x "endpoint = tcp://127.0.0.1:5555" /etc/circus/circusd.ini',
      'links its programs into /usr/bin':
        '[ "$(readlink /usr/bin/circusctl /usr/bin/circusd)" = "$(printf "%s\\n" /usr/local/bin/circusctl /usr/local/bin/circusd)" ]',
      'has its log rotated': 'grep -q "rotate 7" /etc/logrotate.d/circus',
      'starts circusd, now': 'service circus status && circusctl status',
      'and at boot': 'ls /etc/rc[2345].d/S??circus',
    }),
  )('%s', (_, line) => host.soon(line));
});
