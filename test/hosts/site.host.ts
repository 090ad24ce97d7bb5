/** Every host of fixtures/site on a real booted host: copied by scp, noop, applied, applied again. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BootedHost, prepareLab } from './booted-host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'stringless-site-'));

/** What has to be true on the host after it converged; each line of shell exits 0. */
const hosts: Record<string, { root: string; number: number; truths: Record<string, string> }> = {
  'circus-sysv': {
    root: 'sysvinit',
    number: 21,
    truths: {
      'circusd runs': 'service circus status',
      'the watcher runs as nobody': 'ps -eo user,args | grep -q "^nobody.*[t]icker --every 1"',
      'it starts at boot': 'ls /etc/rc2.d/S??circus',
      'the log has its environment': 'grep -q "ticker on circus-sysv" /var/log/circus/circusd.log',
    },
  },
  'circus-sd': {
    root: 'systemd',
    number: 22,
    truths: {
      'circusd runs': 'systemctl is-active circus',
      'it starts at boot': 'systemctl is-enabled circus',
      'the watcher runs as nobody': 'ps -eo user,args | grep -q "^nobody.*[t]icker --every 1"',
    },
  },
  apprun: {
    root: 'systemd',
    number: 23,
    truths: {
      'each user has a runsvdir of its own':
        'for u in apprun1 apprun2; do ps -eo user,args | grep -q "^$u.*[r]unsvdir -P /home/$u/service" || exit 1; done',
      'the service runs as its user': 'su apprun1 -c "SVDIR=/home/apprun1/service sv status heartbeat" | grep -q ^run:',
      'its log has the user': 'grep -q "alive as apprun1" /home/apprun1/logs/heartbeat/current',
      'the spare one is down': 'su apprun2 -c "SVDIR=/home/apprun2/service sv status spare" | grep -q ^down:',
      'the profile knows SVDIR': 'su - apprun1 -c "echo \\$SVDIR" | grep -qx /home/apprun1/service',
    },
  },
  pod: {
    root: 'sysvinit',
    number: 24,
    truths: {
      'everything answers, through nginx and a thin':
        'perl -MIO::Socket::INET -e \'my $s = IO::Socket::INET->new(PeerAddr => "127.0.0.1", PeerPort => 80) or exit 1; print $s "GET / HTTP/1.0\\r\\n\\r\\n"; my $t = join "", <$s>; exit($t =~ /thin/ ? 0 : 1)\'',
      'the control script says so': '/usr/local/bin/diaspora_svc.sh status',
      'stop and start are verified':
        '/usr/local/bin/diaspora_svc.sh stop; /usr/local/bin/diaspora_svc.sh status >/dev/null; [ $? = 3 ] && /usr/local/bin/diaspora_svc.sh start && /usr/local/bin/diaspora_svc.sh status',
      'thin runs as nobody': 'ps -eo user,args | grep -q "^nobody.*[t]hin --socket"',
      'init no longer has redis': '! ls /etc/rc2.d/S??redis-server 2>/dev/null',
    },
  },
};

beforeAll(async () => {
  await prepareLab(['systemd', 'sysvinit']);
  execFileSync(join(root, 'stringless'), ['compile', join(root, 'fixtures/site'), '--out', out], { stdio: 'inherit' });
});

describe.each(Object.entries(hosts))('%s', (name, { root: layer, number, truths }) => {
  let host: BootedHost;
  beforeAll(() => {
    host = BootedHost.boot(name, layer, number);
    host.copy(join(out, `${name}.tar.gz`), '/root/');
    host.sure(`cd /root && tar xzf ${name}.tar.gz`);
  });
  afterAll(() => host?.destroy());

  it('has no Node, Python or Ruby before', () => {
    expect(host.ssh('command -v node || command -v python3 || command -v ruby || command -v puppet').status).not.toBe(
      0,
    );
  });
  it('noop lists the changes and writes nothing', () => {
    const listing =
      'find / -xdev \\( -path /proc -o -path /sys -o -path /run -o -path /tmp -o -path /dev \\) -prune -o -newer /root/mark -print | grep -v -e "^/var/log" -e "^/$" -e "^/root$" -e "^/var/lib/systemd" | sort';
    host.sure('sleep 1; touch /root/mark; sleep 1');
    const noop = host.ssh(`sh /root/${name}/apply --noop --show-diff`);
    expect(noop.status, noop.stdout + noop.stderr).toBe(0);
    expect(noop.stdout).toContain('File[/etc/motd]');
    expect(noop.stdout).toMatch(/^\+Welcome to /m);
    expect(noop.stdout).toContain('(noop)');
    expect(host.sure(listing)).toBe('');
  });
  it('converges with --detailed-exitcodes 2, then 0 changes', () => {
    const first = host.ssh(`sh /root/${name}/apply --detailed-exitcodes`);
    expect(first.status, first.stdout + first.stderr).toBe(2);
    const second = host.ssh(`sh /root/${name}/apply --detailed-exitcodes`);
    expect(second.status, second.stdout + second.stderr).toBe(0);
    expect(second.stdout).toMatch(/ 0 changed/);
    expect(host.ssh(`sh /root/${name}/apply`).status).toBe(0);
  });
  // what was started may need some seconds; no truth is waited for longer than twenty
  const eventually = (line: string) => {
    const result = host.ssh(`cd / && n=0; until ( ${line} ); do n=$((n + 1)); [ $n -lt 20 ] || exit 1; sleep 1; done`);
    expect(result.status, `${line}\n${result.stdout}${result.stderr}`).toBe(0);
  };
  it.each(Object.entries(truths))('%s', (_, line) => eventually(line));
  it('is up again after a reboot, and still converged', () => {
    host.reboot();
    for (const line of Object.values(truths)) eventually(line);
    const run = host.ssh(`sh /root/${name}/apply --detailed-exitcodes`);
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });
});
