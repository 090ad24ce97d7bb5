/**
 * What every test on hosts needs, made once before them: the layers and repositories (kept between runs), the compiler, and a folder
 * and a wire of this run's own. So names, numbers and addresses of hosts never meet those of another run.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { makeWheel } from './wheel.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What is kept between runs: roots, deb, wheels. */
    lab: string;
    /** This run's own folder: hosts, run (wire and keys), bundles. */
    run: string;
  }
}

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));
const lab = process.env.LAB ?? '/var/tmp/stringless-hosts';
const env = { ...process.env, LAB: lab };
const roots = ['systemd', 'sysvinit', 'openrc', 'runit', 'busybox', 'dropbear', 'stocked'];
const packages = [
  ...['runit', 'runit-run', 'daemontools', 'daemontools-run', 's6'],
  ...['redis-server', 'nginx-light', 'python3-pip'],
];

/** Builds what is missing; returns what takes this run's hosts and wire away again. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(join(lab, 'runs'), { recursive: true });
  await sweep();
  await buildRoots(['base']);
  await Promise.all([buildRoots(roots), buildRepository(), makeWheel(join(lab, 'wheels')), buildCompiler()]);

  const folder = join(lab, 'runs', String(process.pid));
  mkdirSync(join(folder, 'bundles'), { recursive: true });
  await bh(folder, 'up');
  project.provide('lab', lab);
  project.provide('run', folder);
  return () => tearDown(folder);
}

async function buildRoots(names: readonly string[]): Promise<void> {
  const missing = names.filter(root => !existsSync(join(lab, 'roots', root)));
  if (missing.length > 0) await run(join(here, 'roots.sh'), missing, { env });
}

/** Debian's packages, with what they need, for hosts that have no network; made again when the list changes. */
async function buildRepository(): Promise<void> {
  const stamp = join(lab, 'deb', 'made-of');
  const text = createHash('sha256').update(packages.join(' ')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === text) return;
  await run(join(here, 'repository.sh'), [join(lab, 'deb'), ...packages], { env });
  writeFileSync(stamp, text);
}

/** As the launcher does it when a source is newer: here, so that no two tests do it at once. */
async function buildCompiler(): Promise<void> {
  await run(fileURLToPath(new URL('../../stringless', import.meta.url)), ['--version']);
}

async function bh(folder: string, word: string): Promise<void> {
  const own = { HOSTS: join(folder, 'hosts'), RUN: join(folder, 'run') };
  // `up` leaves the wire behind, which must not hold our pipes
  await run(
    'sh',
    ['-c', '"$0" "$1" >"$2" 2>&1 || { cat "$2" >&2; exit 1; }', join(here, 'bh'), word, `${folder}/log`],
    {
      env: { ...env, ...own },
    },
  );
}

async function tearDown(folder: string): Promise<void> {
  await bh(folder, 'down');
  rmSync(folder, { recursive: true, force: true });
}

/** Hosts of runs that were killed. */
async function sweep(): Promise<void> {
  for (const folder of globSync(join(lab, 'runs', '*')))
    if (!existsSync(join('/proc', basename(folder)))) await tearDown(folder);
}
