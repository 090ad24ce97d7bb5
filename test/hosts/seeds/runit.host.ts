/**
 * The usage lines of the original runit module: its hash in Hiera with a package file, `runit::users` as list and as hash,
 * and `runit::user { 'kburdis': }`. The package file is Debian's, where the original had an RPM.
 */
import { copyFileSync, globSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BootedHost } from '../booted-host.ts';
import { applySite, writeSite } from '../compile-for.ts';

const users = ['apprun1', 'apprun2', 'apprun3', 'apprun4', 'kburdis'];

describe('users with services of their own', () => {
  let host: BootedHost;
  const packageFile = (): string => globSync(join(inject('lab'), 'deb/runit_*.deb'))[0]!;
  /** Applies a manifest with data; then once more, which changes nothing. */
  const apply = async (manifest: string, data: string): Promise<void> => {
    const site = writeSite({
      'manifests/site.pp': manifest,
      'hiera.yaml': '---\nversion: 5\nhierarchy:\n  - name: Everything\n    path: common.yaml\n',
      'data/common.yaml': `---\nrunit:\n  package_file: ${basename(packageFile())}\n${data}`,
    });
    mkdirSync(join(site, 'modules/site_files/files'), { recursive: true });
    copyFileSync(packageFile(), join(site, 'modules/site_files/files', basename(packageFile())));
    for (const status of [2, 0]) {
      const run = await applySite(host, site);
      expect(run.status, run.stdout + run.stderr).toBe(status);
    }
  };
  const kept = async (user: string, base = `/home/${user}`): Promise<void> => {
    await host.soon(
      `ps -eo user,args | grep "^${user} .*[r]unsvdir -P ${base}/service"; [ $? = 0 ] || { ps -ef; false; }`,
    );
    await host.soon(`[ -e ${base}/logs/runsvdir/current ]`);
    await host.sure(`su - ${user} -c 'echo $SVDIR' | grep -qx ${base}/service`);
  };

  beforeAll(async () => {
    host = await BootedHost.boot('seed-runit', 'systemd');
    await host.sure(`for user in ${users.join(' ')}; do useradd -m -s /bin/sh $user; done`);
    await host.sure('apt-get -qq -y install sysuser-helper >/dev/null 2>&1');
  });
  afterAll(() => host?.destroy());

  it('include runit, and the hash `runit` in Hiera with users as a list', async () => {
    await apply('include runit\n', "  users: [ 'apprun1', 'apprun2' ]\n");
    await host.sure('dpkg -s runit | grep -q "^Status: install ok installed"');
    await kept('apprun1');
    await kept('apprun2');
  });
  it('runit::users in Hiera as a list', async () => {
    await apply('include runit\n', "runit::users: [ 'apprun3' ]\n");
    await kept('apprun3');
  });
  it('runit::users in Hiera as a hash', async () => {
    await apply('include runit\n', 'runit::users:\n  apprun4:\n    basedir: /srv/apprun4\n');
    await kept('apprun4', '/srv/apprun4');
  });
  it("runit::user { 'kburdis': } alone", async () => {
    await apply("runit::user { 'kburdis': }\n", '');
    await kept('kburdis');
  });
  it('and a user makes a service without root', async () => {
    await host.sure(
      `su - kburdis -c 'mkdir mine && printf "%s\\n" "#!/bin/sh" "exec sleep 4321" >mine/run && chmod +x mine/run && ln -s ~/mine $SVDIR/'`,
    );
    await host.soon("su - kburdis -c 'sv status mine' | grep ^run:");
    await host.sure('ps -eo user,args | grep "^kburdis .*[s]leep 4321"');
    await host.sure("su - kburdis -c 'sv stop mine && sv start mine && sv restart mine'");
  });
});
