/**
 * Runs of a bundle that are killed: at a random moment, right before or after the n-th program that they start, or at
 * the n-th call by which the shell itself opens, writes or starts something.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where to kill: after so many milliseconds, beside the n-th program, at the n-th call of a process. */
export type Moment =
  | { readonly after: number }
  | { readonly program: number; readonly side: 'before' | 'behind' }
  | { readonly call: number };

/** Calls that a full disk, or one that is read-only, refuses. */
const WRITES =
  'write,pwrite64,copy_file_range,sendfile,fallocate,mkdir,mkdirat,symlink,symlinkat,link,linkat,rename,renameat,renameat2,unlink,unlinkat,rmdir,chmod,fchmod,fchmodat,chown,fchown,fchownat,lchown';
const CALLS = 'open,openat,write,dup2,fork,vfork,clone,clone3,wait4';

/** What strace sees of a whole run: the programs that it starts, and how many calls its shell makes. */
export function traced({ shell, script, options, scratch }: KillOptions) {
  const log = join(scratch, 'trace');
  const words = ['-f', '-qq', '-e', `trace=execve,${CALLS}`, '-e', 'status=successful', '-o', log];
  const { status } = spawnSync('strace', [...words, ...shell, script, ...options], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: join(scratch, 'tmp') },
  });
  if (status !== 0) throw new Error(`strace ended with ${status}`);
  const lines = readFileSync(log, 'utf8').split('\n');
  const execs = lines.flatMap(line => / execve\("([^"]*)"/.exec(line)?.[1] ?? []);
  const main = `${lines[0]!.split(' ')[0]} `;
  const calls = lines.filter(line => line.startsWith(main) && !line.includes('execve(')).length;
  return { programs: execs.slice(1).map(path => basename(path)), calls };
}

/**
 * A directory with a stand-in for each of the programs that takes the next number, in builtins alone and so that no two
 * have the same, and kills its whole process group when its number has come; then it becomes the real program.
 */
export function countingPrograms(directory: string, names: Iterable<string>): string {
  mkdirSync(directory);
  for (const name of new Set(names)) {
    const real = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map(dir => join(dir, name)).find(existsSync);
    if (!real) continue;
    const text = `#!/bin/dash
[ -n "$KILL_COUNT" ] || exec ${real} "$@"
set -C
n=1
until command : >"$KILL_COUNT/$n"; do n=$((n + 1)); done 2>/dev/null
set +C
[ "$n:before" != "$KILL_AT" ] || kill -9 0
[ "$n:$FAIL_WITH" != "$KILL_AT" ] || exec strace -f -qq -o /dev/null -e "inject=${WRITES}:error=$FAIL_WITH" ${real} "$@"
[ "$n:behind" = "$KILL_AT" ] || exec ${real} "$@"
${real} "$@"
kill -9 0
`;
    writeFileSync(join(directory, name), text);
    chmodSync(join(directory, name), 0o755);
  }
  return directory;
}

/** A run in which the disk refuses: all that the n-th program writes, or the n-th write of the shell itself. */
export function failingRun(
  { shell, script, options, scratch }: KillOptions,
  moment: { readonly program: number } | { readonly call: number },
  error: 'ENOSPC' | 'EROFS',
) {
  const at = 'program' in moment ? `${moment.program}:${error}` : 'never';
  const one =
    'call' in moment
      ? [
          'strace',
          '-qq',
          '-o',
          '/dev/null',
          '-e',
          'trace=write',
          '-e',
          `inject=write:error=${error}:when=${moment.call}`,
        ]
      : [];
  const [program, ...words] = [...one, ...shell, script, ...options];
  const { status, stdout, stderr } = spawnSync(program!, words, {
    encoding: 'utf8',
    env: {
      ...process.env,
      TMPDIR: join(scratch, 'tmp'),
      KILL_COUNT: emptyFolder(join(scratch, 'count')),
      KILL_AT: at,
      FAIL_WITH: error,
    },
  });
  return { status, out: stdout, err: stderr };
}

export interface KillOptions {
  readonly shell: readonly string[];
  readonly script: string;
  readonly options: readonly string[];
  /** For TMPDIR and the counter. */
  readonly scratch: string;
}

/** Gives true when the run was killed, false when it ended before. */
export async function killRun({ shell, script, options, scratch }: KillOptions, moment: Moment): Promise<boolean> {
  const count = emptyFolder(join(scratch, 'count'));
  const at = 'program' in moment ? `${moment.program}:${moment.side}` : 'never';
  const injection = 'call' in moment ? injected(moment.call) : [];
  const [program, ...words] = [...injection, ...shell, script, ...options];
  const child = spawn(program!, words, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: join(scratch, 'tmp'), KILL_COUNT: count, KILL_AT: at },
  });
  const ended = new Promise<NodeJS.Signals | null>(resolve => child.once('exit', (_, signal) => resolve(signal)));
  const timer = 'after' in moment ? setTimeout(() => kill(child.pid!), moment.after) : undefined;
  const signal = await ended;
  clearTimeout(timer);
  // what the shell had started may still be at it
  kill(child.pid!);
  return signal === 'SIGKILL';
}

/** Each process dies at its call of this number. */
const injected = (call: number): readonly string[] =>
  `strace -f -qq -o /dev/null -e trace=${CALLS} -e inject=${CALLS}:signal=SIGKILL:when=${call}`.split(' ');

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // it has ended
  }
}

/** How many programs a whole run starts. */
export function countPrograms({ shell, script, options, scratch }: KillOptions): number {
  const count = emptyFolder(join(scratch, 'count'));
  spawnSync(shell[0]!, [...shell.slice(1), script, ...options], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: join(scratch, 'tmp'), KILL_COUNT: count, KILL_AT: 'never' },
  });
  return readdirSync(count).length;
}

function emptyFolder(path: string): string {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  return path;
}

/** Backups that do not hold what their name says. */
export function brokenBackups(root: string): readonly string[] {
  const folder = join(root, 'var/lib/stringless/backup');
  const sum = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  return existsSync(folder) ? readdirSync(folder).filter(name => sum(name) !== name) : [];
}

/** Files that a run may make on the way but never leave. */
export function leftovers(root: string, temporary: string): readonly string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return [
    ...names.filter(name => /\.stringless\.|\.new$|stringless\/lock/.test(name)),
    ...readdirSync(temporary).map(name => `TMPDIR/${name}`),
  ];
}
