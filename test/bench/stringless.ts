/** Our own side: compiles a manifest with the built compiler, and the commands that apply what it made. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

const launcher = join(import.meta.dirname, '../../stringless');

/** What `stringless compile` is called with for a manifest, and the script that comes of it. */
export function compilation(
  folder: string,
  text: string,
): { readonly command: readonly string[]; readonly apply: string } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'site.pp');
  writeFileSync(path, text);
  const out = join(folder, 'out');
  return { command: [launcher, 'compile', path, '--format', 'dir', '--out', out], apply: join(out, 'default/apply') };
}

/** The script that applies a manifest. */
export function compiled(folder: string, text: string): string {
  const { command, apply } = compilation(folder, text);
  const { status, stderr } = spawnSync(command[0]!, command.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return apply;
}

/** The same for this host with the facts that Puppet would collect, so that providers are chosen when compiling. */
export function compiledWithFacts(folder: string, text: string): string {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'manifests'), { recursive: true });
  mkdirSync(join(site, 'hosts'), { recursive: true });
  writeFileSync(join(site, 'manifests/site.pp'), text);
  const facts = { os: { name: 'Debian', family: 'Debian', release: { full: '12.0', major: '12' } } };
  writeFileSync(join(site, 'hosts', `${hostname()}.yaml`), JSON.stringify({ facts }));
  const out = join(folder, 'out');
  const { status, stderr } = spawnSync(launcher, ['compile', site, '--format', 'dir', '--out', out], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return join(out, hostname(), 'apply');
}

/** Ways to run it: dash with GNU's tools, busybox ash with its own. */
export const shells = [
  { name: 'dash', words: ['dash'] },
  { name: 'busybox ash', words: ['busybox', 'ash'] },
] as const;
