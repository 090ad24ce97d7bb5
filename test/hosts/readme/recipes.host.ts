/** The five-minute recipe of each module's README, taken from the README and run as written, on a fresh Debian host. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { BootedHost } from '../booted-host.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a new user then sees on the host; a line of shell that succeeds. */
const seen: Readonly<Record<string, string>> = {
  circus: "ps -eo user,args | grep '^nobody .*[h]ttp.server 8080' && grep -i ':1F90 .* 0A ' /proc/net/tcp",
  daemontools: 'stack_svc.sh status && tail -n 1 /var/log/daemontools/90worker/current | grep working',
  runit: "ps -eo user,args | grep '^apprun1 .*while :; do [d]ate'",
};

interface Recipe {
  readonly manifest: string;
  readonly commands: string;
  readonly node: string;
}
function recipeOf(module: string): Recipe {
  const text = readFileSync(join(root, 'modules', module, 'README.md'), 'utf8');
  const section = text.split(/^## /m).find(part => part.startsWith('A running service in five minutes')) ?? '';
  const block = (language: string): string =>
    section.match(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm'))?.[1] ?? '';
  const commands = block('sh');
  return { manifest: block('puppet'), commands, node: commands.match(/--node (\S+)/)?.[1] ?? '' };
}

/** A user's folder, with an ssh that knows the host by its name, as ~/.ssh/config would have it. */
function userFolder(host: BootedHost): string {
  const folder = mkdtempSync(join(inject('run'), 'bundles', 'user-'));
  mkdirSync(join(folder, 'bin'));
  const keys = join(inject('run'), 'run');
  const config = join(folder, 'ssh-config');
  writeFileSync(
    config,
    `Host ${host.name}\n  HostName ${host.address}\n  IdentityFile ${keys}/key\n  UserKnownHostsFile ${keys}/known_hosts\n  BatchMode yes\n  LogLevel ERROR\n`,
  );
  for (const program of ['ssh', 'scp'])
    writeFileSync(join(folder, 'bin', program), `#!/bin/sh\nexec /usr/bin/${program} -F ${config} "$@"\n`, {
      mode: 0o755,
    });
  return folder;
}

describe.each(Object.keys(seen))('the recipe of %s', module => {
  it('gives a running service', async () => {
    const { manifest, commands, node } = recipeOf(module);
    expect([manifest, commands, node]).not.toContain('');
    const host = await BootedHost.boot(node, 'systemd');
    try {
      // whoever may log in as root may as any user
      await host.sure(
        "install -m 644 /root/.ssh/authorized_keys /etc/ssh/keys; echo 'AuthorizedKeysFile /etc/ssh/keys' >>/etc/ssh/sshd_config.d/lab.conf; systemctl restart ssh",
      );
      const folder = userFolder(host);
      writeFileSync(join(folder, 'site.pp'), manifest);
      const run = await host.beside(`cd ${folder} && PATH=${folder}/bin:${root}:$PATH && set -e\n${commands}`);
      expect(run.status, run.stdout + run.stderr).toBe(0);
      await host.soon(seen[module]!);
    } finally {
      await host.destroy();
    }
  });
});
