/** The peers, each told of the same files in its own language and run on this machine, without a network. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  /** The same for the web host below a root, from its own file in web-host/. */
  prepareWebHost(folder: string, root: string): readonly string[];
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

/** A file of web-host/ with the root filled in. */
function webHostFile(folder: string, name: string, root: string): string {
  const text = readFileSync(join(import.meta.dirname, 'web-host', name), 'utf8');
  return write(folder, name, text.replaceAll('@ROOT@', root));
}

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
      return cfAgent(write(folder, 'policy.cf', policy));
    },
    prepareWebHost: (folder, root) => cfAgent(webHostFile(folder, 'policy.cf', root)),
  },
  {
    name: 'Puppet apply',
    program: 'puppet',
    most: 5000,
    prepare: (folder, files) => puppetApply(folder, manifest(files)),
    prepareWebHost: (folder, root) => puppetRun(folder, webHostFile(folder, 'site.pp', root)),
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
      return rex(write(folder, 'Rexfile', `task 'bench', sub {\n${calls.join('')}};\n1;\n`));
    },
    prepareWebHost: (folder, root) => rex(webHostFile(folder, 'Rexfile', root)),
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
      return itamae(write(folder, 'recipe.rb', calls.join('')));
    },
    prepareWebHost: (folder, root) => itamae(webHostFile(folder, 'recipe.rb', root)),
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
      return cdist(folder, write(folder, 'manifest', `#!/bin/sh\n${calls.join('')}`));
    },
    prepareWebHost: (folder, root) => cdist(folder, webHostFile(folder, 'manifest', root)),
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
      return ansible(write(folder, 'play.json', JSON.stringify(play)));
    },
    prepareWebHost: (folder, root) => ansible(webHostFile(folder, 'play.yml', root)),
  },
];

const rex = (path: string): readonly string[] => ['rex', '-q', '-f', path, 'bench'];
const itamae = (path: string): readonly string[] => ['itamae', 'local', '--log-level=warn', path];
const ansible = (path: string): readonly string[] => ['ansible-playbook', '-i', 'localhost,', path];

/** A policy with a mistake would start its server and end with 0. */
function cfAgent(path: string): readonly string[] {
  chmodSync(path, 0o600);
  const { status, stdout, stderr } = spawnSync('cf-promises', ['--file', path], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path}: ${stdout}${stderr}`);
  return ['cf-agent', '--no-lock', '--file', path];
}

/** On this machine without ssh. */
function cdist(folder: string, script: string): readonly string[] {
  const run = write(folder, 'run', '#!/bin/sh\nshift\nexec sh -c "$*"\n');
  const copy = write(folder, 'copy', COPY);
  const type = join(folder, 'conf/type/__sysv_service');
  const explorer = write(
    join(type, 'explorer'),
    'state',
    '#!/bin/sh\n"/etc/init.d/$__object_id" status >/dev/null && echo up || :\n',
  );
  const generator = write(
    type,
    'gencode-remote',
    '#!/bin/sh\ngrep -q up "$__object/explorer/state" || echo "/etc/init.d/$__object_id start"\n',
  );
  for (const path of [script, run, copy, explorer, generator]) chmodSync(path, 0o700);
  return [
    'cdist',
    'config',
    '--conf-dir',
    join(folder, 'conf'),
    '--remote-exec',
    run,
    '--remote-copy',
    copy,
    '-i',
    script,
    'localhost',
  ];
}

/** `puppet apply` of a manifest; it ends with 2 when it changed something, which is no failure. */
function puppetApply(folder: string, text: string): readonly string[] {
  return puppetRun(folder, write(folder, 'site.pp', text));
}

function puppetRun(folder: string, path: string): readonly string[] {
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
