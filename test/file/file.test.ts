/** The file type on a scratch root under every shell: Puppet's lines, Puppet's result, and quiet the second time. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bundleOf, bundleWithPath, catalogOf, type Declared, planOf, sha256 } from '../runtime/catalog-of.ts';
import { apply, busyboxPath, type Scratch, scratch, shells, writeBundle } from '../runtime/run-bundle.ts';

const SETUP = `
mkdir t; cd t
for l in link2file link2file_nc link2present contlink; do ln -s tgt $l; done; echo tgt >tgt
ln -s tgt2 fol; echo x >tgt2
touch file2dir file2link rmfile own own2 sym plus; chmod 644 sym plus
mkdir -p dir2link/x dir2file/x dir2file_nf rmdir_nf rmdir/x/y
echo old >sens; echo old >norepl; echo old >val; echo s >src; echo local >local; chmod 600 val
mkdir -p purge/d/e rec/d; touch purge/a purge/d/b purge/keep rec/f rec/d/g; ln -s /etc/passwd lm; ln -s x rec/l`;

const file = (title: string, given: Declared['with'], sensitive?: readonly string[]): Declared => ({
  type: 'File',
  title: `/t/${title}`,
  with: given ?? {},
  ...(sensitive && { sensitive }),
});

const declared: readonly Declared[] = [
  file('link2file', { ensure: 'file', content: 'a' }),
  file('link2file_nc', { ensure: 'file' }),
  file('link2present', { ensure: 'present', content: 'zz' }),
  file('file2dir', { ensure: 'directory' }),
  file('file2link', { ensure: 'link', target: '/etc' }),
  file('dir2link', { ensure: 'link', target: '/etc', force: true }),
  file('dir2file', { ensure: 'file', content: 'q', force: true }),
  file('dir2file_nf', { ensure: 'file', content: 'q' }),
  file('rmdir_nf', { ensure: 'absent' }),
  file('rmdir', { ensure: 'absent', force: true }),
  file('rmfile', { ensure: 'absent' }),
  file('own', { owner: 12345n, group: 'daemon' }),
  file('own2', { owner: 'nosuch' }),
  file('sym', { mode: 'u+x,g=w' }),
  file('plus', { mode: 'a=rX,u+w' }),
  file('dmode', { ensure: 'directory', mode: '0640' }),
  file('newempty', { content: '' }),
  file('sens', { content: 'secret' }, ['content']),
  file('sens2', { content: 'secret' }, ['content']),
  file('str', { ensure: '/etc/passwd' }),
  file('norepl', { content: 'new', replace: false }),
  file('val', { content: 'new', validate_cmd: 'grep old %' }),
  file('valid', { content: 'new', validate_cmd: 'grep new %' }),
  file('src', { source: ['/t/none', '/t/local'], mode: '0600' }),
  file('srcmiss', { source: ['/nonexist', '/nonexist2'] }),
  file('purge', { ensure: 'directory', recurse: true, purge: true, mode: '0600' }),
  file('purge/keep', { content: 'x' }),
  file('rec', { ensure: 'directory', recurse: true, owner: 'daemon', mode: '0640' }),
  file('lm', { ensure: 'link', target: '/etc/passwd', mode: '0600' }),
  file('fol', { content: 'via link', links: 'follow' }),
  file('absn', { ensure: 'absent' }),
  file('contlink', { content: 'cc' }),
  file('nonode', { mode: '0600' }),
];

const at = '/Stage[main]/Main/File';
const sum = (text: string): string => `'{sha256}${sha256(text)}'`;

// as Puppet 7.23 prints them, in the order of application; where it says "removed" of a directory that it leaves
// alone, there is no line here
const lines = [
  `Notice: ${at}[/t/link2file]/ensure: defined content as ${sum('a')}`,
  `Notice: ${at}[/t/link2file_nc]/ensure: ensure changed 'link' to 'file'`,
  `Warning: ${at}[/t/link2present]: Ensure set to :present but file type is link so no content will be synced`,
  `Notice: ${at}[/t/file2dir]/ensure: ensure changed 'file' to 'directory'`,
  `Notice: ${at}[/t/file2link]/ensure: ensure changed 'file' to 'link'`,
  `Notice: ${at}[/t/dir2link]/ensure: ensure changed 'directory' to 'link'`,
  `Notice: ${at}[/t/dir2file]/ensure: defined content as ${sum('q')}`,
  `Notice: ${at}[/t/dir2file_nf]: Not removing directory; use 'force' to override`,
  `Error: ${at}[/t/dir2file_nf]/ensure: change from 'directory' to 'file' failed: Could not set 'file' on ensure: Is a directory - Is a directory: /t/dir2file_nf`,
  `Notice: ${at}[/t/rmdir_nf]: Not removing directory; use 'force' to override`,
  `Notice: ${at}[/t/rmdir]/ensure: removed`,
  `Notice: ${at}[/t/rmfile]/ensure: removed`,
  `Notice: ${at}[/t/own]/owner: owner changed 'root' to 12345`,
  `Notice: ${at}[/t/own]/group: group changed 'root' to 'daemon'`,
  `Error: ${at}[/t/own2]/owner: change from 'root' to 'nosuch' failed: Could not find user nosuch`,
  `Notice: ${at}[/t/sym]/mode: mode changed '0644' to '0724' (u+x,g=w)`,
  `Error: ${at}[/t/plus]/mode: change from '0644' to 'a=rX,u+w' failed: X only works with the '+' operator at "a=rX" in symbolic mode "a=rX,u+w"`,
  `Notice: ${at}[/t/dmode]/ensure: created`,
  `Notice: ${at}[/t/newempty]/ensure: defined content as ${sum('')}`,
  `Notice: ${at}[/t/sens]/content: changed [redacted] to [redacted]`,
  `Notice: ${at}[/t/sens2]/ensure: changed [redacted] to [redacted]`,
  `Notice: ${at}[/t/str]/ensure: created`,
  `Error: ${at}[/t/val]/content: change from ${sum('old\n')} to ${sum('new')} failed: Execution of 'grep old W/new' returned 1:`,
  `Notice: ${at}[/t/valid]/ensure: defined content as ${sum('new')}`,
  `Notice: ${at}[/t/src]/content: content changed ${sum('s\n')} to ${sum('local\n')}`,
  `Notice: ${at}[/t/src]/mode: mode changed '0644' to '0600'`,
  `Error: ${at}[/t/srcmiss]: Could not evaluate: Could not retrieve information from environment source(s) file:///nonexist, file:///nonexist2`,
  `Notice: ${at}[/t/purge]/mode: mode changed '0755' to '0700'`,
  `Notice: ${at}[/t/purge/a]/ensure: removed`,
  `Notice: ${at}[/t/purge/d]: Not removing directory; use 'force' to override`,
  `Notice: ${at}[/t/purge/d/b]/ensure: removed`,
  `Notice: ${at}[/t/purge/d/e]: Not removing directory; use 'force' to override`,
  `Notice: ${at}[/t/purge/keep]/content: content changed ${sum('')} to ${sum('x')}`,
  `Notice: ${at}[/t/rec]/owner: owner changed 'root' to 'daemon'`,
  `Notice: ${at}[/t/rec]/mode: mode changed '0755' to '0750'`,
  `Notice: ${at}[/t/rec/d]/owner: owner changed 'root' to 'daemon'`,
  `Notice: ${at}[/t/rec/d]/mode: mode changed '0755' to '0750'`,
  `Notice: ${at}[/t/rec/d/g]/owner: owner changed 'root' to 'daemon'`,
  `Notice: ${at}[/t/rec/d/g]/mode: mode changed '0644' to '0640'`,
  `Notice: ${at}[/t/rec/f]/owner: owner changed 'root' to 'daemon'`,
  `Notice: ${at}[/t/rec/f]/mode: mode changed '0644' to '0640'`,
  `Notice: ${at}[/t/rec/l]/owner: owner changed 'root' to 'daemon'`,
  `Notice: ${at}[/t/fol]/content: content changed ${sum('x\n')} to ${sum('via link')}`,
  `Notice: ${at}[/t/contlink]/ensure: defined content as ${sum('cc')}`,
];

const again = lines.filter(line => /^(Error|Warning)|Not removing/.test(line));

const tree = (root: string): string =>
  execFileSync(
    'sh',
    [
      '-c',
      'cd "$1" && find t -print0 | sort -z | xargs -0 stat -c \'%A %u %g %N\' && find t -type f | sort | xargs tail -v -n 5',
      'sh',
      root,
    ],
    { encoding: 'utf8' },
  );

const catalog = catalogOf(declared);
const plan = planOf(catalog);

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (name, shell) => {
  let at: Scratch;
  afterEach(() => at.remove());

  const prepared = (): string => {
    at = scratch();
    execFileSync('sh', ['-ec', SETUP], { cwd: at.root });
    const bundle = name === 'busybox ash' ? bundleWithPath(busyboxPath(), plan) : bundleOf(catalog);
    return writeBundle(join(at.directory, 'bundle'), bundle);
  };
  const tidy = (found: readonly string[]): readonly string[] =>
    found
      .filter(line => !line.startsWith('apply: '))
      .map(line => line.replace(/\S*stringless\.[\w.]+\/new/, 'W/new').trimEnd())
      .sort();

  it('prints what Puppet prints, makes what Puppet makes, then has nothing more to do', async () => {
    const script = prepared();
    const first = apply(shell, script, at);
    expect(tidy(first.lines)).toEqual([...lines].sort());
    expect(first.status).toBe(4);
    const made = tree(at.root);
    await expect(made).toMatchFileSnapshot('expected-tree.txt');
    const second = apply(shell, script, at, '--detailed-exitcodes');
    expect(tidy(second.lines)).toEqual([...again].sort());
    expect(second.status).toBe(4);
    expect(tree(at.root)).toBe(made);
  });

  it('changes nothing at all in noop', () => {
    const script = prepared();
    const everything = (): string =>
      execFileSync(
        'sh',
        ['-c', 'cd "$1" && find . -print0 | sort -z | xargs -0 stat -c \'%A %u %g %s %y %Z %n\'', 'sh', at.root],
        { encoding: 'utf8' },
      );
    const before = everything();
    const outcome = apply(shell, script, at, '--noop', '--show-diff');
    expect(everything()).toBe(before);
    expect(outcome.lines).toContain(
      "Notice: /Stage[main]/Main/File[/t/sym]/mode: current_value '0644', should be 'u+x,g=w' (noop)",
    );
    expect(outcome.lines).toContain(
      'Notice: /Stage[main]/Main/File[/t/sens2]/ensure: current_value [redacted], should be [redacted] (noop)',
    );
    expect(outcome.lines).toContain('Notice: /Stage[main]/Main/File[/t/sens]/content: [diff redacted]');
    expect(outcome.out).not.toContain('secret');
  });
});
