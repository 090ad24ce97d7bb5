/** Real hosts for tests: their own PID 1, address and sshd, made and booted by the script `bh`. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
/** A condition that has not come true after so long never will, however busy the machine is. */
const PATIENCE = 120;

/** Lines on the host ask `running PATTERN` for processes by their command line: a busybox may have no pgrep. */
const running = `#!/bin/sh
export PATTERN="$1"
{ ps -eo pid=,args= 2>/dev/null || ps -o pid,args; } | awk '
  { pid = $1; sub(/^ *[0-9]+ +/, "") }
  $0 ~ ENVIRON["PATTERN"] && !/\\/usr\\/bin\\/running/ { print pid; found = 1 }
  END { exit !found }'
`;

export interface Result {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of this machine and waits without blocking: three workers share it. */
function program(file: string, words: readonly string[], input?: string): Promise<Result> {
  const folder = inject('run');
  const env = { ...process.env, LAB: inject('lab'), HOSTS: join(folder, 'hosts'), RUN: join(folder, 'run') };
  const options: SpawnOptions = { env, stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] };
  const child = spawn(file, words, options);
  if (input !== undefined) createReadStream(input).pipe(child.stdin!);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', status => resolve({ status: status ?? 255, ...output }));
  });
}
async function must(result: Promise<Result>, what: string): Promise<string> {
  const { status, stdout, stderr } = await result;
  if (status !== 0) throw new Error(`${what} failed (${status}):\n${stdout}${stderr}`);
  return stdout;
}
const bh = (...words: string[]): Promise<Result> => program(join(here, 'bh'), words);

/** One booted host. */
export class BootedHost {
  readonly name: string;
  private readonly folder: string;

  private constructor(name: string) {
    this.name = name;
    this.folder = join(inject('run'), 'hosts', name);
  }

  /** Creates a fresh host from a root, with the offline repositories bound, and boots it. `name` is its host name too. */
  static async boot(name: string, root: string): Promise<BootedHost> {
    await must(bh('create', name, root), `create ${name}`);
    const host = new BootedHost(name);
    const upper = join(host.folder, 'upper');
    writeFileSync(
      join(host.folder, 'mounts'),
      ['deb', 'wheels'].map(it => `${inject('lab')}/${it} /srv/${it}\n`).join(''),
    );
    mkdirSync(join(upper, 'etc/apt/sources.list.d'), { recursive: true });
    writeFileSync(join(upper, 'etc/apt/sources.list'), 'deb [trusted=yes] file:/srv/deb ./\n');
    writeFileSync(join(upper, 'etc/pip.conf'), '[global]\nno-index = true\nfind-links = /srv/wheels\n');
    mkdirSync(join(upper, 'usr/bin'), { recursive: true });
    writeFileSync(join(upper, 'usr/bin/running'), running, { mode: 0o755 });
    await host.start();
    await host.run('! command -v apt-get || apt-get -qq update');
    return host;
  }

  private async start(): Promise<void> {
    await must(bh('start', this.name), `start ${this.name}`);
    await must(bh('wait', this.name, String(PATIENCE)), `wait ${this.name}`);
  }
  /** Runs a line of shell on the host through ssh, as a user does. */
  ssh(line: string): Promise<Result> {
    return bh('ssh', this.name, line);
  }
  /** Runs a line of shell on the host without ssh, which is ten times cheaper. */
  run(line: string): Promise<Result> {
    return bh('exec', this.name, 'sh', '-c', line);
  }
  /** The same, but an exit code other than 0 is an error. */
  sure(line: string): Promise<string> {
    return must(this.run(line), `${this.name}: ${line}`);
  }
  /** Waits until a line of shell succeeds; what it said the last time is told when it never does. */
  async soon(line: string): Promise<void> {
    const until = `e=$(($(date +%s) + ${PATIENCE})); until (${line}\n) >/tmp/soon 2>&1; do`;
    await this.sure(`${until} [ $(date +%s) -lt $e ] || { cat /tmp/soon; exit 1; }; sleep 0.3; done; rm -f /tmp/soon`);
  }
  /** Runs a line of shell on this machine, where the host's address can be reached. */
  beside(line: string): Promise<Result> {
    return bh('out', 'sh', '-c', line);
  }
  /** Copies a file of this machine with scp. */
  async copy(from: string, to: string): Promise<void> {
    const run = join(inject('run'), 'run');
    const options = [
      '-F',
      'none',
      '-i',
      `${run}/key`,
      '-o',
      `UserKnownHostsFile=${run}/known_hosts`,
      '-o',
      'BatchMode=yes',
    ];
    await must(bh('out', 'scp', '-q', ...options, from, `root@${this.address}:${to}`), `scp ${from}`);
  }
  /** Copies a file to /root of a host that may have neither scp nor sftp. */
  async send(from: string): Promise<void> {
    const words = ['exec', this.name, 'sh', '-c', `cat >/root/${basename(from)}`];
    await must(program(join(here, 'bh'), words, from), `send ${from}`);
  }
  get address(): string {
    return `10.99.0.${readFileSync(join(this.folder, 'n'), 'utf8').trim()}`;
  }
  async reboot(): Promise<void> {
    await must(bh('reboot', this.name), `reboot ${this.name}`);
    await must(bh('wait', this.name, String(PATIENCE)), `wait ${this.name}`);
  }
  async destroy(): Promise<void> {
    await bh('destroy', this.name);
  }
}
