/** Where the parts of Stringless that are not code are: the runtime's shell files and the modules that come with it. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Runtime } from '../compile.ts';

// the same relative place from src/cli/ (run from source) and from dist/ (the built compiler)
const here = fileURLToPath(new URL('.', import.meta.url));
const built = basename(join(here, '.')) !== 'cli';
const root = built ? join(here, '..') : join(here, '../..');

/** The folder of circus, runit and daemontools. */
export const builtinModules = join(root, 'modules');

/** Reads the runtime's shell files. */
export function loadRuntime(): Runtime {
  const files = built
    ? globSync('runtime/*.sh', { cwd: here }).map(file => join(here, file))
    : globSync('src/{emitters/runtime,resources/**}/*.sh', { cwd: root }).map(file => join(root, file));
  return new Map(files.map(file => [basename(file, '.sh'), readFileSync(file, 'utf8')]));
}

/** The version of this compiler. */
export function version(): string {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
