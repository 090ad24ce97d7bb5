/** The system's ShellCheck; test/run installs it. The package of that name would fetch a program from the network. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const program = (process.env.PATH ?? '')
  .split(delimiter)
  .filter(folder => !folder.includes('node_modules'))
  .map(folder => join(folder, 'shellcheck'))
  .find(path => existsSync(path));

/** What ShellCheck has to say, a line each; throws where there is none to ask. */
export function shellcheck(options: readonly string[], cwd?: string): readonly string[] {
  if (program === undefined) throw new Error('this machine has no shellcheck: apt-get install shellcheck');
  const { stdout, error } = spawnSync(program, ['-s', 'sh', ...options], { cwd, encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').filter(line => line !== '');
}
