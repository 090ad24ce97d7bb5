/** Times of programs: walls of several runs, and how many processes one run starts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Times {
  /** Medians in milliseconds. */
  readonly wall: number;
  readonly cpu: number;
  readonly runs: number;
}

// bash forks cheaper than Node and reads a clock without a fork
const LOOP = `
runs=$1; shift
for ((i = 0; i < runs; i++)); do
  a=$EPOCHREALTIME
  { TIMEFORMAT='%U %S'; time "$@" </dev/null >/dev/null 2>/dev/null; } 2>&1
  b=$EPOCHREALTIME
  echo "$(( \${b/./} - \${a/./} ))"
done`;

/** Runs a command several times. Throws when it fails. */
export function timesOf(command: readonly string[], runs: number): Times {
  const [program, ...words] = command;
  const check = spawnSync(program!, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 30 });
  if (check.status !== 0)
    throw new Error(`${command.join(' ')} ended with ${check.status}: ${(check.stderr + check.stdout).slice(-800)}`);
  return timesOfFirst(command, runs);
}

/** The same without a run before the clock starts. */
export function timesOfFirst(command: readonly string[], runs = 1): Times {
  const { stdout } = spawnSync('bash', ['-c', LOOP, 'bash', String(runs), ...command], { encoding: 'utf8' });
  const lines = stdout.trim().split('\n');
  const cpus = lines
    .filter((_, at) => at % 2 === 0)
    .map(line => line.split(' ').reduce((sum, part) => sum + 1000 * Number(part), 0));
  const walls = lines.filter((_, at) => at % 2 === 1).map(line => Number(line) / 1000);
  return { wall: median(walls), cpu: median(cpus), runs };
}

/** How many processes a command starts, itself included. */
export function processesOf(command: readonly string[]): number {
  const scratch = mkdtempSync(join(tmpdir(), 'stringless-trace.'));
  try {
    const log = join(scratch, 'log');
    const words = ['-f', '-e', 'trace=clone,clone3,fork,vfork', '-o', log, ...command];
    if (spawnSync('strace', words, { stdio: 'ignore' }).status !== 0)
      throw new Error(`strace ${command.join(' ')} failed`);
    return 1 + (readFileSync(log, 'utf8').match(/(clone3?|v?fork)(\(| resumed).* = [1-9]\d*$/gm) ?? []).length;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export function have(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program], { stdio: 'ignore' }).status === 0;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
