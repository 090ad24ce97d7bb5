/** Bundles: the same bytes every time, sorted, named by their sums; formats that unpack to what went in. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { archiveFormats } from '../../src/emitters/archive/index.ts';
import { emit } from '../../src/emitters/emit.ts';
import { CHECKED_FACTS } from '../../src/emitters/guards.ts';
import { PuppetHash } from '../../src/model/value.ts';
import { bundleOf, catalogOf, planOf, runtimeFiles, sha256 } from '../runtime/catalog-of.ts';
import { shellcheck } from '../shellcheck.ts';

const work = mkdtempSync(join(tmpdir(), 'stringless-emit.'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const catalog = catalogOf([
  { type: 'File', title: '/etc/motd', with: { content: 'hello\n', mode: '0644', owner: 'root', group: 'root' } },
  { type: 'File', title: '/etc/blob', with: { content: { kind: 'binary', bytes: new Uint8Array([0, 255, 10, 0]) } } },
  { type: 'File', title: '/etc/token', with: { content: 'hunter2' }, sensitive: ['content'] },
  { type: 'File', title: '/etc/odd\tname', with: { content: 'x' } },
]);
const bundle = bundleOf(catalog);
const member = (path: string): string => {
  const found = bundle.members.find(one => one.path === path);
  if (!found) throw new Error(`no ${path}`);
  return new TextDecoder().decode(found.bytes);
};

describe('emit', () => {
  it('gives the same members for the same plan, sorted', () => {
    expect(bundleOf(catalog)).toEqual(bundle);
    const paths = bundle.members.map(({ path }) => path);
    expect(paths).toEqual(paths.toSorted());
  });

  it('names every member but itself in MANIFEST', () => {
    const [header, ...lines] = member('MANIFEST').trimEnd().split('\n');
    expect(header).toBe(`# stringless host test.example.com serial 0 members ${bundle.members.length - 1}`);
    const expected = bundle.members
      .filter(({ path }) => path !== 'MANIFEST')
      .map(({ path, bytes }) => `${sha256(bytes)}  ${path}`);
    expect(lines.toSorted()).toEqual(expected.toSorted());
    // what is read first is named first, in its order
    const first = /^FIRST='([^']*)'/m.exec(member('apply'))![1]!.split(/\s+/);
    expect(lines.slice(0, first.length).map(line => line.slice(66))).toEqual(first);
  });

  it('keeps secrets out of the script and all members from others', () => {
    expect(member('apply')).not.toContain('hunter2');
    expect(member(`files/${sha256('hunter2')}`)).toBe('hunter2');
    expect(bundle.members.filter(({ mode }) => (mode & 0o077) !== 0)).toEqual([]);
  });

  it('carries runtime files after those they need, and only those', () => {
    const first = /^FIRST='([^']*)'/m.exec(member('apply'))![1]!.match(/(?<=lib\/)[\w-]+/g)!;
    const names = [...first, .../^LATER='([^']*)'/m.exec(member('apply'))![1]!.split(/\s+/)];
    for (const [at, name] of names.entries()) {
      const needs = /^# needs:(.*)$/m.exec(runtimeFiles.get(name)!)?.[1]?.trim().split(/\s+/) ?? [];
      for (const need of needs.filter(one => one !== '')) expect(names.slice(0, at)).toContain(need);
    }
    expect(names).toContain('file');
    expect(names).not.toContain('file-tree');
  });

  it('gives a file that no line of a table can hold no row, and looks at it each time', () => {
    expect(member('apply')).toContain("UNPROVEN='4'");
  });

  it('guards scalar facts, leaf by leaf, and says which it cannot', () => {
    const os = PuppetHash.from([
      ['family', 'Debian'],
      ['odd', 'x'],
    ]);
    const found = emit(
      planOf(
        catalogOf(
          [],
          [],
          [
            { name: 'os', value: os },
            { name: 'ec2.ami', value: 'y' },
          ],
        ),
      ),
      runtimeFiles,
    );
    const script = new TextDecoder().decode(found.value.members.find(({ path }) => path === 'apply')!.bytes);
    expect(script).toContain('  guard os.family Debian\n');
    expect(found.diagnostics.map(({ message }) => message)).toEqual([
      "Fact ec2.ami is taken from the site's data: a shell on the host cannot check it",
    ]);
  });

  it('knows in the shell every fact it promises to check', () => {
    const facts = runtimeFiles.get('facts')!;
    for (const name of CHECKED_FACTS) expect(facts).toMatch(new RegExp(`[ |]${name.replaceAll('.', '\\.')}( \\||\\))`));
  });

  it('passes ShellCheck', () => {
    const script = join(work, 'apply.sh');
    writeFileSync(script, member('apply'));
    expect(shellcheck([script])).toEqual([]);
  });
});

describe.each(archiveFormats(runtimeFiles).map(format => [format.name, format] as const))('%s', (name, format) => {
  it('is the same byte for byte, and unpacks to the members', async () => {
    const files = await format.pack(bundle);
    expect(await format.pack(bundle)).toEqual(files);
    for (const { path, bytes, mode } of files) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), bytes, { mode });
    }
    if (name === 'tar.gz') {
      execFileSync('tar', ['xzf', 'test.example.com.tar.gz'], { cwd: work });
      const list = execFileSync('tar', ['tvzf', 'test.example.com.tar.gz'], { cwd: work, encoding: 'utf8' });
      expect(list.split('\n')[0]).toMatch(/^drwx------ 0\/0 +0 1980-01-01 .* test\.example\.com\/$/);
    }
    if (name === 'tar.gz' || name === 'dir') {
      for (const one of bundle.members)
        expect(readFileSync(join(work, 'test.example.com', one.path)).equals(one.bytes)).toBe(true);
      rmSync(join(work, 'test.example.com'), { recursive: true });
    }
  });
});

describe.each(['run', 'user-data'])('%s', ending => {
  it('applies itself, and refuses when a byte is missing', async () => {
    const script = join(work, `test.example.com.${ending}`);
    const root = join(work, `root.${ending}`);
    mkdirSync(join(root, 'etc'), { recursive: true });
    const whole = spawnSync('sh', [script, '--root', root], { encoding: 'utf8' });
    expect(whole.stdout).toContain('apply: 4 resources, 4 changed, 0 failed');
    expect(readFileSync(join(root, 'etc/motd'), 'utf8')).toBe('hello\n');
    const text = readFileSync(script, 'utf8');
    writeFileSync(script, text.slice(0, -200));
    const damaged = spawnSync('sh', [script, '--root', root], { encoding: 'utf8' });
    expect(damaged.status).toBe(1);
    expect(damaged.stderr).toContain('nothing was changed');
  });
});
