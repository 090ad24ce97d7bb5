/** Real hosts for tests: their own PID 1, address and sshd, made and booted by the script `bh`. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWheel } from './wheel.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
export const lab = process.env.LAB ?? '/var/tmp/stringless-hosts';

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function bh(...words: string[]): Result {
  const { status, stdout, stderr } = spawnSync(join(here, 'bh'), words, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, LAB: lab },
  });
  return { status: status ?? 255, stdout, stderr };
}
function must(result: Result, what: string): Result {
  if (result.status !== 0) throw new Error(`${what} failed (${result.status}):\n${result.stdout}${result.stderr}`);
  return result;
}

const packages = ['runit', 'runit-run', 'daemontools', 'daemontools-run', 'redis-server', 'nginx-light', 'python3-pip'];

/** Builds the roots and the offline repositories that are not there yet, then the wire between the hosts. */
export async function prepareLab(roots: readonly string[]): Promise<void> {
  const missing = ['base', ...roots].filter(root => !existsSync(join(lab, 'roots', root)));
  const env = { ...process.env, LAB: lab };
  if (missing.length > 0) execFileSync(join(here, 'roots.sh'), missing, { env, stdio: 'inherit' });
  if (!existsSync(join(lab, 'deb', 'Packages'))) {
    mkdirSync(lab, { recursive: true });
    execFileSync(join(here, 'repository.sh'), [join(lab, 'deb'), ...packages], { env, stdio: 'inherit' });
  }
  await makeWheel(join(lab, 'wheels'));
  must(bh('up'), 'bh up');
}

/** One booted host. */
export class BootedHost {
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  /** Creates a fresh host from a root, with the offline repositories bound, and boots it. `hostname` is its own name. */
  static boot(name: string, root: string, number: number): BootedHost {
    bh('destroy', name);
    must(bh('create', name, root, String(number)), 'create');
    const folder = join(lab, 'hosts', name);
    writeFileSync(join(folder, 'mounts'), `${lab}/deb /srv/deb\n${lab}/wheels /srv/wheels\n`);
    const upper = join(folder, 'upper');
    mkdirSync(join(upper, 'etc/apt/sources.list.d'), { recursive: true });
    writeFileSync(join(upper, 'etc/apt/sources.list'), 'deb [trusted=yes] file:/srv/deb ./\n');
    writeFileSync(join(upper, 'etc/pip.conf'), '[global]\nno-index = true\nfind-links = /srv/wheels\n');
    appendFileSync(join(upper, 'etc/environment'), '');
    const host = new BootedHost(name);
    must(bh('start', name), 'start');
    must(bh('wait', name, '60'), 'wait');
    host.ssh('apt-get -qq update');
    return host;
  }

  /** Runs a line of shell on the host through ssh. */
  ssh(line: string): Result {
    return bh('ssh', this.name, line);
  }
  /** The same, but an exit code other than 0 is an error. */
  sure(line: string): string {
    return must(this.ssh(line), `${this.name}: ${line}`).stdout;
  }
  /** Copies a file of this machine with scp. */
  copy(from: string, to: string): void {
    const run = join(lab, 'run');
    const options = [
      '-F',
      'none',
      '-i',
      `${run}/key`,
      '-o',
      `UserKnownHostsFile=${run}/known_hosts`,
      '-o',
      'BatchMode=yes',
      '-q',
    ];
    const address = must(bh('list'), 'list')
      .stdout.split('\n')
      .find(line => line.startsWith(`${this.name} `))
      ?.split(' ')[2];
    must(bh('out', 'scp', ...options, from, `root@${address}:${to}`), `scp ${from}`);
  }
  reboot(): void {
    must(bh('reboot', this.name), 'reboot');
    must(bh('wait', this.name, '60'), 'wait');
  }
  destroy(): void {
    bh('destroy', this.name);
  }
}
