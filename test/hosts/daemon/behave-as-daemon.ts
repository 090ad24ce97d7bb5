/** The type daemon on a booted host: one description under every supervisor. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { behavesOf } from '../behaves-of.ts';
import { BootedHost } from '../booted-host.ts';
import { applyManifest } from '../compile-for.ts';

export interface Supervisor {
  readonly provider: string;
  readonly root: string;
  /** What else the host needs before. */
  readonly prepare?: string;
  /** Named in the manifest; else the host finds out by itself. */
  readonly named?: true;
  /** A host that cannot give other groups than the user's own. */
  readonly ownGroups?: true;
  /** Lines of shell for the daemon $X. */
  readonly start: string;
  readonly stop: string;
  readonly pid: string;
  /** Has its scanner found it? Nobody waits for that where a daemon is only described. */
  readonly found?: string;
  /** Has it run into its limit of restarts? */
  readonly gaveUp: string;
}

/** Where daemon-keep supervises. */
export const kept = {
  pid: 'cat /run/stringless/daemon/$X/pid',
  gaveUp: '[ -e /run/stringless/daemon/$X/failed ]',
} as const;

interface Stage {
  readonly greeting?: string;
  readonly size?: number;
}

/** Three daemons, with what a stage changes. */
function manifest({ provider, named, ownGroups }: Supervisor, { greeting = 'hello', size = 100000 }: Stage): string {
  return `
    Daemon { ${named ? `provider => '${provider}',` : ''} restart_delay => 1 }
    daemon { 'web':
      command     => ['/bin/sh', '-c', 'echo "$GREETING as $(id -un) in $(id -Gn | tr " " "\\n" | sort -r | tr "\\n" " ")at $HOME, umask $(umask), files $(ulimit -n), $PWD"; exec sleep 100000'],
      user        => 'shop', ${ownGroups ? '' : "groups => ['daemon'],"}
      directory   => '/tmp',
      environment => { 'GREETING' => '${greeting} \\'"$x" %i' },
      umask       => '0027',
      limits      => { nofile => '512:1024' },
      log         => { directory => '/var/log/web', size => ${size}, timestamps => false },
    }
    daemon { 'late':
      command  => '/bin/sleep 100000',
      user     => 'nobody',
      wait_for => ['localhost:7777', 'path:/etc/passwd'],
      log      => { directory => '/var/log/late', timestamps => false },
    }
    daemon { 'flap':
      command     => 'echo x >>/var/starts; exit 1',
      restart_max => 3,
      down        => true,
    }
  `;
}
function absent({ provider, named }: Supervisor): string {
  return `daemon { ['web', 'late', 'flap']: ensure => absent, ${named ? `provider => '${provider}'` : ''} }\n`;
}

const late = "tr '\\000' ' ' </proc/$P/cmdline | grep -qx '/bin/sleep 100000 *'";
const left = 'find / -xdev \\( -name "*web*" -o -name "*flap*" \\) ! -path "/var/log/*" ! -path "/proc/*" | sort';

/** Declares the tests of one supervisor. */
export function behaveAsDaemon(supervisor: Supervisor): void {
  const { provider } = supervisor;
  const behaves = behavesOf('daemon', provider);

  describe(`daemon under ${provider}`, () => {
    let host: BootedHost;
    const of = (name: string, line: string): string => `X=${name}; ${line}`;
    const pid = async (name: string): Promise<string> => (await host.run(of(name, supervisor.pid))).stdout.trim();
    const expectApply = async (stage: Stage | 'absent', status: number): Promise<string> => {
      const text = stage === 'absent' ? absent(supervisor) : manifest(supervisor, stage);
      const run = await applyManifest(host, text);
      expect(run.status, run.stdout + run.stderr).toBe(status);
      return run.stdout;
    };
    /** Another process than before runs; of what is down some supervisors say that it is 0, or -1, which is every process. */
    const renewed = (name: string, before = 0): string =>
      `p=$(${of(name, supervisor.pid)}); [ "\${p:-0}" -gt 0 ] && [ "$p" != ${before} ] && kill -0 "$p"`;
    /** By the time a neighbour that was killed is back, whatever would have come back is back too. */
    const neighbourBack = async (): Promise<void> => {
      await host.soon(renewed('web'));
      const before = await pid('web');
      expect(Number(before)).toBeGreaterThan(0);
      await host.sure(`kill -9 ${before}`);
      await host.soon(renewed('web', Number(before)));
    };

    beforeAll(async () => {
      host = await BootedHost.boot(`d-${provider.slice(0, 10)}`, supervisor.root);
      await host.sure(
        "mkdir -p /srv; echo 'shop:x:990:990::/srv:/bin/sh' >>/etc/passwd; echo 'shop:x:990:' >>/etc/group; echo 'extra:x:991:shop' >>/etc/group",
      );
      if (supervisor.prepare) await host.sure(supervisor.prepare);
      await host.sure(`${left} >/root/before`);
    });
    afterAll(() => host?.destroy());

    behaves('converges', async () => {
      const said = await expectApply({}, 2);
      expect(said).toContain("Daemon[web]/ensure: ensure changed 'stopped' to 'running'");
      expect(said).not.toContain('Daemon[flap]/ensure');
    });
    behaves('unchanged', async () => {
      expect(await expectApply({}, 0)).toMatch(/ 0 changed/);
    });
    behaves('user, limits', async () => {
      const groups = supervisor.ownGroups ? 'shop extra' : 'shop extra daemon';
      const line = `hello '"$x" %i as shop in ${groups} at /srv, umask 0027, files 512, /tmp`;
      await host.soon(`cat /var/log/web/current; grep -qxF ${quoted(line)} /var/log/web/current`);
    });
    behaves('comes back', neighbourBack);
    behaves('limit holds', async () => {
      await host.soon(of('flap', supervisor.found ?? 'true'));
      await host.run(`rm -f /var/starts; ${of('flap', supervisor.start)}`);
      const held = of('flap', `cat /var/starts; [ "$(wc -l </var/starts)" -eq 4 ] && ${supervisor.gaveUp}`);
      await host.soon(held);
      await neighbourBack();
      await host.sure(held);
    });
    behaves('waits', async () => {
      await host.soon('grep -q "late waiting for localhost:7777" /var/log/late/current');
      const before = await pid('late');
      await host.sure(`P=${before}; ! ${late}`);
      await host.sure(
        "if command -v perl; then perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalPort => 7777, Listen => 1, ReuseAddr => 1) or die; sleep 600' & else nc -l -p 7777 & fi </dev/null >/dev/null 2>&1; echo $! >/root/port",
      );
      await host.soon(`P=${before}; ${late}`);
      expect(await pid('late')).toBe(before);
    });
    behaves('stop kept', async () => {
      await host.sure(of('late', supervisor.stop));
      await host.soon("! running '[/]bin/sleep 100000'");
      await neighbourBack();
      await host.sure("! running '[/]bin/sleep 100000'");
      await host.sure(of('late', supervisor.start));
      await host.soon(`P=$(${of('late', supervisor.pid)}); ${late}`);
      await host.sure('kill "$(cat /root/port)"');
    });
    behaves('one restart', async () => {
      const before = [await pid('web'), await pid('late')];
      expect(await expectApply({ greeting: 'good day' }, 2)).toContain(
        'Daemon[web]: Restarted, because its definition changed',
      );
      expect(await pid('web')).not.toBe(before[0]);
      expect(await pid('late')).toBe(before[1]);
      await host.soon('grep -q "^good day" /var/log/web/current');
    });
    behaves('log anew', async () => {
      const web = await pid('web');
      expect(await expectApply({ greeting: 'good day', size: 50000 }, 2)).toContain(
        'Daemon[web]: Restarted the logger',
      );
      expect(await pid('web')).toBe(web);
      await expectApply({ greeting: 'good day', size: 50000 }, 0);
    });
    behaves('reboot', async () => {
      await host.reboot();
      await host.soon(renewed('web'));
      // what was described but not started is not started at boot either
      await host.sure('[ "$(wc -l </var/starts)" -eq 4 ]');
      await expectApply({ greeting: 'good day', size: 50000 }, 0);
    });
    behaves('removed', async () => {
      await expectApply('absent', 2);
      await host.sure("! running 'slee[p] 100000|stringless/daemon[-]'");
      await host.sure(
        `${left} >/root/after; ! grep -vxFf /root/before /root/after && ! ls -d /etc/stringless /usr/local/lib/stringless /run/stringless`,
      );
      await expectApply('absent', 0);
    });
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
