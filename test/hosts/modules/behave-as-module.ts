/** A module on a booted host: three services, described through its public parameters, under one init. */
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { behavesOf } from '../behaves-of.ts';
import type { Behaviour } from '../behaviours.ts';
import { BootedHost } from '../booted-host.ts';
import { applyManifest } from '../compile-for.ts';

export interface Stage {
  /** The first argument of web. */
  readonly greeting: string;
  /** Bytes of a log file of web. */
  readonly size: number;
}

/** How a module is used and asked. Lines of shell are for the service $X: web, late or flap. */
export interface ModuleOnHost {
  readonly module: string;
  readonly init: string;
  readonly root: string;
  /** What the host has before. */
  readonly prepare?: string;
  /** web runs `/srv/tell GREETING`, late `/bin/sleep 100000` once port 7777 listens, flap `/srv/flap` when it is started. */
  readonly manifest: (stage: Stage) => string;
  readonly absent: string;
  readonly start: string;
  readonly stop: string;
  /** Has it run into its limit of restarts, after so many starts? */
  readonly gaveUp?: string;
  readonly starts: number;
  /** What web says after its greeting: `as USER in GROUPS at HOME with COLOUR, N files, FOLDER`. */
  readonly says: string;
  /** The logs of web and of late. */
  readonly log: string;
  /** The process that keeps the services must be gone too in the end: a pattern that does not match itself. */
  readonly keeper: string;
  /** What the class keeps when its services are gone: an extended regular expression of paths. */
  readonly keeps: string;
  /** What the module has no notion of, and why. */
  readonly none?: Readonly<Partial<Record<Behaviour, string>>>;
}

const programs = `mkdir -p /srv /home/shop
  echo 'shop:x:990:990::/home/shop:/bin/sh' >>/etc/passwd
  printf '%s\\n' 'shop:x:990:' 'extra:x:991:shop' >>/etc/group
  mkdir -p /var/lib; chown 990:990 /home/shop
  : >/srv/starts; chmod 666 /srv/starts
  printf '%s\\n' '#!/bin/sh' 'echo x >>/srv/starts; exit 1' >/srv/flap
  cat >/srv/tell <<'SCRIPT'
#!/bin/sh
echo "$1 as $(id -un) in $(id -Gn | tr ' ' '\\n' | sort | tr '\\n' ' ')at $HOME with $COLOUR, $(ulimit -n) files, $PWD"
exec sleep 100000
SCRIPT
  chmod 755 /srv/flap /srv/tell`;

/** Paths of the daemon that a class keeps for its services to come: an extended regular expression. */
export const scanner =
  '/etc/service|/etc/stringless(/daemon)?|/usr/local/lib(/stringless(/daemon-[a-z]+)?)?|.*(daemontools|runit)-scanner.*';

/** What machines and packages make while they are used, or when they are installed. */
const others = [
  ...['/proc', '/sys', '/run', '/dev', '/root', '/tmp', '/var/tmp', '/var/cache', '/var/lib/stringless'],
  ...['/var/lib/apt', '/var/lib/dpkg', '/var/lib/systemd', '/var/lib/python', '/var/log/dmesg*', '/var/log/apt'],
  '/usr/lib/rc/cache',
  ...['/etc/ssl', '/etc/ca-certificates.conf', '/usr/local/share/ca-certificates', '/etc/inputrc', '/etc/python3'],
  ...['*/__pycache__', '*/.forced-rescan'],
];
/** Every other path that is no package's. Links of run levels have numbers that others' coming and going changes. */
const paths = `find / -xdev \\( ${others.map(path => `-path '${path}'`).join(' -o ')} \\) -prune -o -print |
  sed 's#^\\(/etc/rc.\\.d/[SK]\\)[0-9][0-9]#\\1#' | sort >/root/all
  cat /var/lib/dpkg/info/*.list 2>/dev/null | sed -e 's#^/lib#/usr&#' -e 's#^/s*bin#/usr&#' | sort -u >/root/packaged
  [ -s /root/packaged ] || echo / >/root/packaged
  grep -vxFf /root/packaged /root/all`;

const processes: Readonly<Record<string, string>> = { web: '^sleep 100000', late: '^/bin/sleep 100000' };

/** Declares the tests of a module under one init. */
export function behaveAsModule(given: ModuleOnHost): void {
  const { module, init } = given;
  const behaves = behavesOf(module, init, given.none);
  const first: Stage = { greeting: 'hello', size: 100000 };
  const second: Stage = { ...first, greeting: 'good-day' };
  const third: Stage = { ...second, size: 50000 };

  describe(`${module} under ${init}`, { meta: { none: { subject: module, init, why: given.none ?? {} } } }, () => {
    let host: BootedHost;
    const of = (name: string, line: string): string => `X=${name}; ${line}`;
    const pid = async (name: string): Promise<string> => (await host.run(`running '${processes[name]}'`)).stdout.trim();
    const runs = (name: string, before = '0'): string =>
      `p=$(running '${processes[name]}'); [ -n "$p" ] && [ "$p" != '${before}' ] || { ps -ef 2>/dev/null || ps; false; }`;
    const expectApply = async (manifest: string, status: number): Promise<string> => {
      const run = await applyManifest(host, manifest);
      expect(run.status, run.stdout + run.stderr).toBe(status);
      return run.stdout;
    };
    /** By the time a neighbour that was killed is back, whatever would have come back is back too. */
    const neighbourBack = async (): Promise<void> => {
      const before = await pid('web');
      await host.sure(`kill -9 ${before}`);
      await host.soon(runs('web', before));
    };

    beforeAll(async () => {
      host = await BootedHost.boot(`${module.slice(0, 3)}-${init.slice(0, 8)}`, given.root);
      await host.sure(programs);
      if (given.prepare) await host.sure(given.prepare);
      await host.sure(`${paths} >/root/before`);
    });
    afterAll(() => host?.destroy());

    behaves('converges', async () => {
      await expectApply(given.manifest(first), 2);
      await host.soon(runs('web'));
    });
    behaves('unchanged', async () => {
      expect(await expectApply(given.manifest(first), 0)).toMatch(/ 0 changed/);
    });
    behaves('user, limits', async () => {
      await host.soon(of('web', `tail ${given.log}; grep -qF 'hello ${given.says}' ${given.log}`));
    });
    behaves('comes back', neighbourBack);
    behaves('limit holds', async () => {
      await host.run(of('flap', given.start));
      const held = of(
        'flap',
        `wc -l </srv/starts; [ "$(wc -l </srv/starts)" -eq ${given.starts} ] && ${given.gaveUp ?? 'false'}`,
      );
      await host.soon(held);
      await neighbourBack();
      await host.sure(held);
    });
    behaves('waits', async () => {
      await host.soon(of('late', `tail ${given.log}; grep -q 'late waiting for ' ${given.log}`));
      expect(await pid('late')).toBe('');
      await host.sure(
        "if command -v perl; then perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalPort => 7777, Listen => 1, ReuseAddr => 1) or die; sleep 600' & else nc -l -p 7777 & fi </dev/null >/dev/null 2>&1; echo $! >/root/port",
      );
      await host.soon(runs('late'));
    });
    behaves('stop kept', async () => {
      await host.soon(runs('late'));
      await host.sure(of('late', given.stop));
      await host.soon(`! running '${processes.late}'`);
      await neighbourBack();
      await host.sure(`! running '${processes.late}'`);
      await host.sure(of('late', given.start));
      await host.soon(runs('late'));
    });
    behaves('one restart', async () => {
      const before = [await pid('web'), await pid('late')];
      await expectApply(given.manifest(second), 2);
      await host.soon(runs('web', before[0]));
      await host.soon(of('web', `tail ${given.log}; grep -qF 'good-day ${given.says}' ${given.log}`));
      expect(await pid('late')).toBe(before[1]);
    });
    behaves('log anew', async () => {
      const before = [await pid('web'), await pid('late')];
      await expectApply(given.manifest(third), 2);
      expect([await pid('web'), await pid('late')]).toEqual(before);
      await expectApply(given.manifest(third), 0);
    });
    behaves('reboot', async () => {
      await host.sure('wc -l </srv/starts >/root/starts');
      await host.reboot();
      await host.soon(runs('web'));
      // what was described but not started is not started at boot either
      await host.sure('[ "$(wc -l </srv/starts)" -eq "$(cat /root/starts)" ]');
      await expectApply(given.manifest(third), 0);
    });
    behaves('removed', async () => {
      await expectApply(given.absent, 2);
      await host.sure(`! running '[1]00000|/srv/[t]ell|/srv/[f]lap|${given.keeper}'`);
      await host.sure(`${paths} >/root/after; ! grep -vxFf /root/before /root/after | grep -vE '^(${given.keeps})$'`);
      await expectApply(given.absent, 0);
    });
  });
}
