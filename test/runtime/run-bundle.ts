/** Writes bundles into scratch directories and applies them to scratch roots under any of the shells. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Bundle } from '../../src/model/bundle.ts';

/** Every shell the runtime promises to run under; busybox ash with busybox's own tools. */
export const shells: readonly (readonly string[])[] = [
  ['dash'],
  ['busybox', 'ash'],
  ['bash'],
  ['mksh'],
  ['yash'],
  ['ksh93'],
  ['zsh', '--emulate', 'sh'],
].filter(([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0);

export interface Scratch {
  readonly directory: string;
  readonly root: string;
  path(name: string): string;
  remove(): void;
}

/** An empty system below a scratch directory, with root in its passwd and group. */
export function scratch(): Scratch {
  const directory = mkdtempSync(join(tmpdir(), 'stringless-test.'));
  const root = join(directory, 'root');
  mkdirSync(join(root, 'etc'), { recursive: true });
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\ndaemon:x:1:1::/:/bin/false\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\ndaemon:x:1:\n');
  return {
    directory,
    root,
    path: name => join(root, name),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Notices and the rest in lines, without the time of the run. */
  readonly lines: readonly string[];
}

export function writeBundle(directory: string, bundle: Bundle): string {
  for (const { path, bytes, mode } of bundle.members) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), bytes);
    chmodSync(join(directory, path), mode);
  }
  return join(directory, 'apply');
}

/** A directory whose programs are busybox's applets, made once. */
let applets: string | undefined;
// looked up before a test points TMPDIR at a folder of its own and counts what is left there
const appletsBase = tmpdir();
export function busyboxPath(): string {
  if (applets) return applets;
  applets = mkdtempSync(join(appletsBase, 'stringless-applets.'));
  process.on('exit', () => rmSync(applets!, { recursive: true, force: true }));
  spawnSync('busybox', ['--install', '-s', applets]);
  return applets;
}

/** Applies a written bundle to a scratch root. */
export function apply(shell: readonly string[], script: string, at: Scratch, ...options: readonly string[]): Outcome {
  return start(shell, script, ['--root', at.root, ...options]);
}

function start(shell: readonly string[], script: string, options: readonly string[]): Outcome {
  const [program, ...before] = shell;
  const { status, stdout, stderr } = spawnSync(program!, [...before, script, ...options], {
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    timeout: 120_000,
  });
  const lines = `${stdout}${stderr}`.split('\n').filter(line => line !== '' && !line.includes('Applied catalog in'));
  return { status, out: stdout, err: stderr, lines };
}
