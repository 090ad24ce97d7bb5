/** The peers, each told of the same files in its own language and run on this machine, without a network. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ManagedFile, manifest } from './files.ts';

export interface Peer {
  readonly name: string;
  /** It takes part where this program is. */
  readonly program: string;
  /** Beyond so many files a run takes minutes. */
  readonly most: number;
  /** Writes what it needs into a folder of its own; gives the command that applies it. */
  prepare(folder: string, files: readonly ManagedFile[]): readonly string[];
}

function write(folder: string, name: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

// sources, then host:directory
const COPY = `#!/bin/sh
for to do :; done
while [ "$1" != "$to" ]; do set -- "$@" "$1"; shift; done
shift
exec cp -R "$@" "\${to#*:}"
`;

const quoted = (text: string): string => JSON.stringify(text);

export const peers: readonly Peer[] = [
  {
    name: 'CFEngine',
    program: 'cf-agent',
    most: 5000,
    prepare(folder, files) {
      const promises = files.map(
        ({ path, content }) =>
          `    ${quoted(path)} create => "true", content => ${quoted(content).replaceAll('\\n', '\n')}, perms => root;\n`,
      );
      const policy = `body common control { bundlesequence => { "main" }; }
body perms root { mode => "0644"; owners => { "root" }; groups => { "root" }; }
bundle agent main
{
  files:
${promises.join('')}}
`;
      const path = write(folder, 'policy.cf', policy);
      chmodSync(path, 0o600);
      return ['cf-agent', '--no-lock', '--file', path];
    },
  },
  {
    name: 'Puppet apply',
    program: 'puppet',
    most: 5000,
    prepare: (folder, files) => puppetApply(folder, manifest(files)),
  },
  {
    name: 'Rex',
    program: 'rex',
    most: 100,
    prepare(folder, files) {
      const calls = files.map(
        ({ path, content }) =>
          `  file '${path}', content => '${content}', owner => 'root', group => 'root', mode => 644;\n`,
      );
      return ['rex', '-q', '-f', write(folder, 'Rexfile', `task 'bench', sub {\n${calls.join('')}};\n1;\n`), 'bench'];
    },
  },
  {
    name: 'Itamae',
    program: 'itamae',
    most: 100,
    prepare(folder, files) {
      const calls = files.map(
        ({ path, content }) =>
          `file '${path}' do\n  content '${content}'\n  owner 'root'\n  group 'root'\n  mode '644'\nend\n`,
      );
      return ['itamae', 'local', '--log-level=warn', write(folder, 'recipe.rb', calls.join(''))];
    },
  },
  {
    name: 'cdist',
    program: 'cdist',
    most: 100,
    prepare(folder, files) {
      const calls = files.map(
        ({ path, content }) =>
          `__file '${path}' --owner root --group root --mode 0644 --source - <<'END'\n${content}END\n`,
      );
      const script = write(folder, 'manifest', `#!/bin/sh\n${calls.join('')}`);
      const run = write(folder, 'run', '#!/bin/sh\nshift\nexec sh -c "$*"\n');
      const copy = write(folder, 'copy', COPY);
      for (const path of [script, run, copy]) chmodSync(path, 0o700);
      return ['cdist', 'config', '--remote-exec', run, '--remote-copy', copy, '-i', script, 'localhost'];
    },
  },
  {
    name: 'Ansible',
    program: 'ansible-playbook',
    most: 100,
    prepare(folder, files) {
      const tasks = files.map(({ path, content }) => ({
        copy: { dest: path, content, owner: 'root', group: 'root', mode: '0644' },
      }));
      const play = [{ hosts: 'localhost', connection: 'local', gather_facts: false, tasks }];
      return ['ansible-playbook', '-i', 'localhost,', write(folder, 'play.json', JSON.stringify(play))];
    },
  },
];

/** `puppet apply` of a manifest; it ends with 2 when it changed something, which is no failure. */
export function puppetApply(folder: string, text: string): readonly string[] {
  const path = write(folder, 'site.pp', text);
  const state = join(folder, 'state');
  const words = `puppet apply --confdir ${state} --vardir ${state} --modulepath /usr/share/puppet/modules ${path}`;
  return ['sh', '-c', words];
}

/** What `puppet catalog compile` is called with for the same manifest. */
export function puppetCompile(folder: string, text: string): readonly string[] {
  const path = write(folder, 'compile.pp', text);
  const state = join(folder, 'state');
  const facts = '--facts_terminus facter --node_terminus plain';
  return ['sh', '-c', `puppet catalog compile bench --confdir ${state} --vardir ${state} --manifest ${path} ${facts}`];
}
