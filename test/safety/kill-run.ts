/** Runs of a bundle that are killed: at a random moment, or right before or after the n-th program that they start. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where to kill: after so many milliseconds, or beside the n-th program. */
export type Moment = { readonly after: number } | { readonly program: number; readonly side: 'before' | 'behind' };

/** Programs that the runtime starts. */
const PROGRAMS =
  'awk cat chcon chmod chown cmp cp cut date df du find head id ln ls mkdir mv readlink rm rmdir sed sha256sum sort stat sync tar tr wc xargs'.split(
    ' ',
  );

/**
 * A directory with a stand-in for each program that counts, in builtins alone, and kills its whole process group when
 * its number has come; then it becomes the real program.
 */
export function countingPrograms(directory: string): string {
  mkdirSync(directory);
  for (const name of PROGRAMS) {
    const real = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map(dir => join(dir, name)).find(existsSync);
    if (!real) continue;
    const text = `#!/bin/dash
[ -n "$KILL_COUNT" ] || exec ${real} "$@"
read -r n <"$KILL_COUNT"
n=$((n + 1))
printf '%s\\n' "$n" >"$KILL_COUNT"
[ "$n:before" != "$KILL_AT" ] || kill -9 0
[ "$n:behind" = "$KILL_AT" ] || exec ${real} "$@"
${real} "$@"
kill -9 0
`;
    writeFileSync(join(directory, name), text);
    chmodSync(join(directory, name), 0o755);
  }
  return directory;
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
  const count = join(scratch, 'count');
  writeFileSync(count, '0\n');
  const at = 'program' in moment ? `${moment.program}:${moment.side}` : 'never';
  const child = spawn(shell[0]!, [...shell.slice(1), script, ...options], {
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

function kill(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // it has ended
  }
}

/** How many programs a whole run starts. */
export function countPrograms({ shell, script, options, scratch }: KillOptions): number {
  const count = join(scratch, 'count');
  writeFileSync(count, '0\n');
  spawnSync(shell[0]!, [...shell.slice(1), script, ...options], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: join(scratch, 'tmp'), KILL_COUNT: count, KILL_AT: 'never' },
  });
  return Number(readFileSync(count, 'utf8'));
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
