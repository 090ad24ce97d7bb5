/**
 * The type daemon on real booted hosts: one description under every supervisor. Prints a table provider x behaviour.
 * PROVIDERS="systemd runit" narrows it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BootedHost, lab, prepareLab, type Result } from './booted-host.ts';

interface Supervisor {
  readonly root: string;
  readonly number: number;
  /** What else the host needs before. */
  readonly prepare?: string;
  /** Named in the manifest; else the host finds out by itself. */
  readonly named?: true;
  readonly start: string;
  readonly stop: string;
  readonly pid: string;
}

const kept = 'cat /run/stringless/daemon/$X/pid';
const packages = 'dpkg -i --force-depends /srv/wheels/supervisors/*.deb >/dev/null 2>&1;';
const supervisors: Record<string, Supervisor> = {
  systemd: {
    root: 'systemd',
    number: 31,
    start: 'systemctl start $X',
    stop: 'systemctl stop $X',
    pid: 'systemctl show -p MainPID --value $X',
  },
  sysv: { root: 'sysvinit', number: 32, start: 'service $X start', stop: 'service $X stop', pid: kept },
  openrc: { root: 'openrc', number: 33, start: 'rc-service $X start', stop: 'rc-service $X stop', pid: kept },
  runit: {
    root: 'runit',
    number: 34,
    start: 'sv start $X',
    stop: 'sv stop $X',
    pid: 'cat /etc/service/$X/supervise/pid',
  },
  busybox: {
    root: 'dropbear',
    number: 35,
    start: '/usr/local/lib/stringless/daemon-control start $X',
    stop: '/usr/local/lib/stringless/daemon-control stop $X',
    pid: kept,
  },
  daemontools: {
    root: 'sysvinit',
    number: 36,
    prepare: `${packages} grep -q svscanboot /etc/inittab || echo 'SV:2345:respawn:/usr/bin/svscanboot' >>/etc/inittab; telinit q; mkdir -p /etc/service`,
    named: true,
    start: 'svc -u /etc/service/$X',
    stop: 'svc -d /etc/service/$X',
    pid: kept,
  },
  s6: {
    root: 'sysvinit',
    number: 37,
    prepare: `${packages} mkdir -p /service; echo 'S6:2345:respawn:/usr/bin/s6-svscan /service' >>/etc/inittab; sed -i /svscanboot/d /etc/inittab; telinit q`,
    named: true,
    start: 's6-svc -u /service/$X',
    stop: 's6-svc -d /service/$X',
    pid: 's6-svstat -o pid /service/$X',
  },
};

const repositoryScript = fileURLToPath(new URL('repository.sh', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = process.env.PROVIDERS?.split(' ') ?? Object.keys(supervisors);
const behaviours: string[] = [];
const table = new Map<string, Set<string>>();

/** The three daemons, with what a stage changes. */
function manifest(provider: string, stage: { readonly greeting?: string; readonly size?: number } | 'absent'): string {
  const supervisor = supervisors[provider]!;
  const named = supervisor.named ? `provider => '${provider}',` : '';
  if (stage === 'absent') return `daemon { ['web', 'late', 'flap']: ensure => absent, ${named} }\n`;
  const groups = provider === 'busybox' ? '' : "groups => ['daemon'],";
  return `
    Daemon { ${named} restart_delay => 1 }
    daemon { 'web':
      command     => ['/bin/sh', '-c', 'echo "$GREETING as $(id -un) in $(id -Gn | tr " " "\\n" | sort -r | tr "\\n" " ")at $HOME, umask $(umask), files $(ulimit -n), $PWD"; exec sleep 100000'],
      user        => 'shop', ${groups}
      directory   => '/tmp',
      environment => { 'GREETING' => '${stage.greeting ?? 'hello'} \\'"$x" %i' },
      umask       => '0027',
      limits      => { nofile => '512:1024' },
      log         => { directory => '/var/log/web', size => ${stage.size ?? 100000}, timestamps => false },
    }
    daemon { 'late':
      command  => '/bin/sleep 100000',
      user     => 'nobody',
      wait_for => ['localhost:7777', 'path:/etc/passwd'],
      log      => { directory => '/var/log/late', timestamps => false },
    }
    daemon { 'flap':
      command     => 'echo x >>/tmp/starts; exit 1',
      restart_max => 3,
      down        => true,
    }
  `;
}

/** Compiles a stage and lays it where the host sees it. */
function publish(provider: string, stage: string, text: string): void {
  const site = mkdtempSync(join(tmpdir(), 'stringless-daemon-'));
  mkdirSync(join(site, 'manifests'));
  writeFileSync(join(site, 'manifests/site.pp'), text);
  execFileSync(join(root, 'stringless'), ['compile', site, '--node', hostName(provider), '--out', site]);
  execFileSync('cp', [join(site, `${hostName(provider)}.tar.gz`), join(lab, 'wheels', `${provider}-${stage}.tar.gz`)]);
}

beforeAll(async () => {
  await prepareLab([...new Set(wanted.map(provider => supervisors[provider]!.root))]);
  const folder = join(lab, 'wheels/supervisors');
  if (!existsSync(join(folder, 'Packages')))
    execFileSync(repositoryScript, [folder, 's6', 'daemontools'], { env: { ...process.env, LAB: lab } });
});
afterAll(() => {
  const width = Math.max(...behaviours.map(name => name.length));
  console.log(`${''.padEnd(width)}  ${wanted.join('  ')}`);
  for (const behaviour of behaviours)
    console.log(
      `${behaviour.padEnd(width)}  ${wanted.map(provider => (table.get(behaviour)?.has(provider) ? 'yes' : 'NO').padEnd(provider.length)).join('  ')}`,
    );
});

describe.each(wanted)('%s', provider => {
  const supervisor = supervisors[provider]!;
  let host: BootedHost;
  const with_ = (line: string, name: string): string => `X=${name}; ${line}`;
  const pid = (name: string): string => host.ssh(with_(supervisor.pid, name)).stdout.trim();
  const apply = (stage: string): Result =>
    host.ssh(
      `cd /root && rm -rf ${hostName(provider)} && gzip -dc /srv/wheels/${provider}-${stage}.tar.gz | tar xf - && sh ${hostName(provider)}/apply --force-host --detailed-exitcodes`,
    );
  const sure = (line: string): void => {
    const result = host.ssh(line);
    expect(result.status, `${line}\n${result.stdout}${result.stderr}`).toBe(0);
  };
  /** Within some seconds the line succeeds. */
  const soon = (line: string, seconds = 15): void =>
    sure(`for i in $(seq ${seconds}); do { ${line}; } && exit 0; sleep 1; done; exit 1`);
  const behaves = (name: string, test: () => void): void => {
    if (!behaviours.includes(name)) behaviours.push(name);
    it(name, () => {
      test();
      table.set(name, (table.get(name) ?? new Set()).add(provider));
    });
  };

  beforeAll(() => {
    publish(provider, 'first', manifest(provider, {}));
    publish(provider, 'greeting', manifest(provider, { greeting: 'good day' }));
    publish(provider, 'size', manifest(provider, { greeting: 'good day', size: 50000 }));
    publish(provider, 'absent', manifest(provider, 'absent'));
    host = BootedHost.boot(hostName(provider), supervisor.root, supervisor.number);
    host.sure('find / -xdev \\( -name "*web*" -o -name "*flap*" \\) | sort >/root/before');
    host.sure(
      "mkdir -p /srv; echo 'shop:x:990:990::/srv:/bin/sh' >>/etc/passwd; echo 'shop:x:990:' >>/etc/group; echo 'extra:x:991:shop' >>/etc/group",
    );
    if (supervisor.prepare) host.sure(supervisor.prepare);
  });
  afterAll(() => host?.destroy());

  behaves('converges', () => {
    const first = apply('first');
    expect(first.status, first.stdout + first.stderr).toBe(2);
    expect(first.stdout, first.stderr).toContain("Daemon[web]/ensure: ensure changed 'stopped' to 'running'");
    expect(first.stdout).not.toContain('Daemon[flap]/ensure');
  });
  behaves('second run unchanged', () => {
    const second = apply('first');
    expect(second.status, second.stdout + second.stderr).toBe(0);
    expect(second.stdout).toMatch(/ 0 changed/);
  });
  behaves('user, environment, limits', () => {
    const groups = provider === 'busybox' ? 'shop extra' : 'shop extra daemon';
    soon(
      `grep -qxF ${quoted(`hello '"$x" %i as shop in ${groups} at /srv, umask 0027, files 512, /tmp`)} /var/log/web/current || { cat /var/log/web/current; false; }`,
      5,
    );
  });
  behaves('killed, comes back', () => {
    const before = pid('web');
    sure(`kill -9 ${before}`);
    soon(`p=$(${with_(supervisor.pid, 'web')}); [ -n "$p" ] && [ "$p" != 0 ] && [ "$p" != ${before} ] && kill -0 "$p"`);
  });
  behaves('restart limit holds', () => {
    sure(
      `rm -f /tmp/starts; ${with_(supervisor.start, 'flap')} >/dev/null 2>&1; sleep 12; [ "$(wc -l </tmp/starts)" -eq 4 ] || { cat /tmp/starts; exit 1; }`,
    );
  });
  behaves('waits for a late port', () => {
    sure('grep -q "late waiting for localhost:7777" /var/log/late/current');
    const before = pid('late');
    sure(
      "if command -v perl >/dev/null; then perl -MIO::Socket::INET -e '$s = IO::Socket::INET->new(LocalPort => 7777, Listen => 1, ReuseAddr => 1) or die; sleep 5' </dev/null >/dev/null 2>&1 & else busybox nc -l -p 7777 </dev/null >/dev/null 2>&1 & fi; sleep 3",
    );
    expect(pid('late')).toBe(before);
    sure(`tr '\\000' ' ' </proc/${before}/cmdline | grep -qx '/bin/sleep 100000 *'`);
  });
  behaves("administrator's stop is kept", () => {
    sure(`${with_(supervisor.stop, 'late')}; sleep 4; ! pgrep -f '[/]bin/sleep 100000' >/dev/null`);
    sure(with_(supervisor.start, 'late'));
  });
  behaves('one change, one restart', () => {
    const [web, late] = [pid('web'), pid('late')];
    const run = apply('greeting');
    expect(run.status, run.stdout + run.stderr).toBe(2);
    expect(run.stdout).toContain('Daemon[web]: Restarted, because its definition changed');
    expect(pid('web')).not.toBe(web);
    expect(pid('late')).toBe(late);
    soon('grep -q "^good day" /var/log/web/current', 5);
  });
  behaves('a new log policy leaves the daemon', () => {
    const web = pid('web');
    const run = apply('size');
    expect(run.status, run.stdout + run.stderr).toBe(2);
    expect(run.stdout).toContain('Daemon[web]: Restarted the logger');
    expect(pid('web')).toBe(web);
    expect(apply('size').status).toBe(0);
  });
  behaves('up again after a reboot', () => {
    host.reboot();
    soon(`p=$(${with_(supervisor.pid, 'web')}) && [ -n "$p" ] && [ "$p" != 0 ] && kill -0 "$p"`, 30);
    // what was described but not started is not started at boot either
    sure('[ ! -e /tmp/starts ] || [ "$(wc -l </tmp/starts)" -eq 4 ]');
    const run = apply('size');
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });
  behaves('removed, nothing left', () => {
    const run = apply('absent');
    expect(run.status, run.stdout + run.stderr).toBe(2);
    sure(
      "if ps -ef >/root/ps 2>/dev/null; then :; else ps >/root/ps; fi; ! grep -e 'slee[p] 100000' -e 'stringless/daemon[-]' /root/ps",
    );
    sure(
      'find / -xdev \\( -name "*web*" -o -name "*flap*" \\) ! -path "/var/log/*" ! -path "/proc/*" | sort >/root/after; grep -vxFf /root/before /root/after | grep . && exit 1; ! ls -d /etc/stringless /usr/local/lib/stringless /run/stringless 2>/dev/null',
    );
    expect(apply('absent').status).toBe(0);
  });
});

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** bh allows twelve characters. */
function hostName(provider: string): string {
  return `d-${provider.slice(0, 10)}`;
}
