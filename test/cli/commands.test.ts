/** The built compiler at its edges: exit codes, what goes where, what stays when something fails. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built, stringless, workFolder } from './stringless.ts';

const SITE = {
  'site/manifests/site.pp': "class motd($text) { file { '/etc/motd': content => $text } }\ninclude motd\n",
  'site/hiera.yaml':
    'version: 5\nhierarchy:\n  - name: host\n    path: "%{trusted.certname}.yaml"\n  - name: all\n    path: all.yaml\n',
  'site/data/all.yaml': 'motd::text: all\nusers: { tom: { uid: 1 } }\n',
  'site/data/web1.yaml': 'motd::text: web1\nusers: { ann: { uid: 2 } }\n',
  'site/hosts/web1.yaml': 'facts: {}\n',
  'site/hosts/db1.yaml': 'facts: {}\n',
};
const site = (): string => workFolder('site', SITE);

describe('compile', () => {
  test('writes an archive per host and says so', () => {
    const folder = site();
    const { status, stdout, stderr } = stringless(folder, 'compile', 'site');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'out/db1.tar.gz  1 resource\nout/web1.tar.gz  1 resource\n',
    });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['db1.tar.gz', 'web1.tar.gz']);
  });

  test('--format catalog --out - prints a catalog and nothing else', () => {
    const { status, stdout, stderr } = stringless(site(), 'compile', 'site', '-n', 'web1', '-f', 'catalog', '-o', '-');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const catalog = JSON.parse(stdout) as { name: string; classes: string[]; resources: { title: string }[] };
    expect(catalog.name).toBe('web1');
    expect(catalog.classes).toEqual(['settings', 'motd']);
    expect(catalog.resources.map(({ title }) => title)).toEqual(['main', 'Settings', 'main', 'Motd', '/etc/motd']);
  });

  test('--out - is for one catalog', () => {
    const { status, stdout } = stringless(site(), 'compile', 'site', '-f', 'catalog', '-o', '-');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  test('an error of one host leaves what was written before', () => {
    const folder = site();
    expect(stringless(folder, 'compile', 'site').status).toBe(0);
    const before = readFileSync(join(folder, 'out/web1.tar.gz'));
    writeFileSync(join(folder, 'site/data/web1.yaml'), 'motd::text: changed\n');
    writeFileSync(join(folder, 'site/data/db1.yaml'), 'motd::text: [1\n');
    expect(stringless(folder, 'compile', 'site').status).toBe(1);
    expect(readFileSync(join(folder, 'out/web1.tar.gz')).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['db1.tar.gz', 'web1.tar.gz']);
  });

  test('a folder that cannot be written is an error of files, in words', () => {
    const folder = site();
    writeFileSync(join(folder, 'out'), 'a file');
    const { status, stderr } = stringless(folder, 'compile', 'site');
    expect(status).toBe(74);
    expect(stderr).toMatch(/^stringless: cannot write out: /m);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file');
  });

  test('replaces the directory of an earlier run', () => {
    const folder = site();
    for (const text of ['one', 'two']) {
      writeFileSync(join(folder, 'site/data/web1.yaml'), `motd::text: ${text}\n`);
      expect(stringless(folder, 'compile', 'site', '-n', 'web1', '-f', 'dir').status).toBe(0);
    }
    expect(readdirSync(join(folder, 'out'))).toEqual(['web1']);
    const apply = readFileSync(join(folder, 'out/web1/apply'), 'utf8');
    expect(apply).toContain('two');
    expect(apply).not.toMatch(/content=one\b/);
  });

  test('a full disk is an error of files', () => {
    if (!existsSync('/dev/full')) return;
    const [node = '', script = ''] = built;
    const line = 'exec "$0" "$@" >/dev/full';
    const words = ['-c', line, node, script, 'compile', 'site', '-n', 'web1', '-f', 'catalog', '-o', '-'];
    expect(spawnSync('sh', words, { cwd: site() }).status).toBe(74);
  });

  test('a reader that goes away is no error', () => {
    const [node = '', script = ''] = built;
    const line = '{ "$0" "$@"; echo $? >&3; } 3>status | true';
    const folder = site();
    spawnSync('sh', ['-c', line, node, script, 'compile', 'site', '-n', 'web1', '-f', 'catalog', '-o', '-'], {
      cwd: folder,
    });
    expect(readFileSync(join(folder, 'status'), 'utf8')).toBe('0\n');
  });

  test('a host that nothing is known of may be a mistyped one', () => {
    const { status, stderr } = stringless(site(), 'check', 'site', '-n', 'wbe1');
    expect(status).toBe(0);
    expect(stderr).toContain('warning[host-without-inventory]: There is no hosts/wbe1.yaml');
    expect(stderr).toContain('did you mean web1?');
  });
});

describe('the command line', () => {
  test.each([
    [['compil', 'site'], 'Did you mean compile?'],
    [['compile', 'site', '--nod', 'a'], 'Did you mean --node?'],
    [['compile'], "missing required argument 'site'"],
    [['compile', 'site', '-f', 'zip'], "argument 'zip' is invalid"],
  ])('%j is refused with exit 2', (words, says) => {
    const { status, stdout, stderr } = stringless(site(), ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  test('help goes to standard output and names the exit codes', () => {
    const { status, stdout } = stringless(site(), '--help');
    expect(status).toBe(0);
    for (const code of [0, 1, 2, 74, 70]) expect(stdout).toMatch(new RegExp(`^ {2}${code} +\\S`, 'm'));
    for (const command of ['compile', 'check', 'parse', 'lookup', 'graph', 'facts']) expect(stdout).toContain(command);
  });

  test.each([
    ['nowhere', 'site-missing'],
    ['site/hiera.yaml', 'site-not-manifest'],
    ['empty', 'site-no-manifest'],
  ])('%s is no site', (path, code) => {
    const folder = site();
    mkdirSync(join(folder, 'empty'));
    const { status, stderr } = stringless(folder, 'check', path);
    expect(status).toBe(1);
    expect(stderr).toContain(`error[${code}]`);
  });
});

describe('lookup', () => {
  const lookup = (...words: string[]) => stringless(site(), 'lookup', ...words, '--site', 'site');

  test('prints the value as YAML or JSON', () => {
    expect(lookup('motd::text', '--node', 'web1').stdout).toBe('--- web1\n');
    expect(lookup('motd::text', '--node', 'db1').stdout).toBe('--- all\n');
    expect(lookup('users', '--node', 'web1', '--merge', 'deep', '--render-as', 'json').stdout).toBe(
      '{"tom":{"uid":1},"ann":{"uid":2}}\n',
    );
  });

  test('what is not found is exit 1, or the default', () => {
    expect(lookup('nothing', '--node', 'web1').status).toBe(1);
    expect(lookup('nothing', '--node', 'web1', '--default', 'x').stdout).toBe('--- x\n');
  });

  test('wants to know the host', () => {
    const { status, stderr } = lookup('motd::text');
    expect(status).toBe(2);
    expect(stderr).toContain('--node (db1, web1)');
  });

  test('explains', () => {
    const { status, stdout } = lookup('motd::text', '--node', 'web1', '--explain');
    expect(status).toBe(0);
    expect(stdout).toContain('Searching for "motd::text"');
    expect(stdout).toContain('Found key: "motd::text" value: "web1"');
  });
});

describe('graph', () => {
  test('draws containers as clusters and relationships as edges', () => {
    const folder = workFolder('graph', {
      'a.pp': `class m { file { '/a "b"': notify => Exec['c'] } exec { 'c': command => '/bin/true' } }
include m
notify { 'n': require => Class['m'] }
`,
    });
    const { status, stdout } = stringless(folder, 'graph', 'a.pp');
    expect(status).toBe(0);
    expect(stdout).toContain('subgraph "cluster_Class[M]" {');
    expect(stdout).toContain('"File[/a \\"b\\"]" [label="File[/a \\"b\\"]\\na.pp:1"];');
    expect(stdout).toContain('"File[/a \\"b\\"]" -> "Exec[c]" [style=bold];');
    expect(stdout).toContain('"Class[M]" -> "Notify[n]" [ltail="cluster_Class[M]"];');
    const dot = spawnSync('dot', ['-Tsvg'], { input: stdout, encoding: 'utf8' });
    if (!dot.error) expect(dot).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('facts', () => {
  test.each(['sh', 'dash', 'bash', 'busybox'])('the script runs under %s, and a site reads what it says', shell => {
    const folder = site();
    const script = stringless(folder, 'facts').stdout;
    const ran = spawnSync(shell, shell === 'busybox' ? ['sh', '-s'] : ['-s'], { input: script, encoding: 'utf8' });
    if (ran.error) return;
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(join(folder, 'site/hosts/me.yaml'), ran.stdout);
    writeFileSync(
      join(folder, 'site/manifests/site.pp'),
      "notice($facts['os']['family'], $facts['processors']['count'] > 0)\n",
    );
    const { status, stderr } = stringless(folder, 'check', 'site', '-n', 'me');
    expect(status, stderr).toBe(0);
    expect(stderr).toMatch(/notice\[\S+\]: \w+ true/);
  });
});
