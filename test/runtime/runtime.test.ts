/** The runtime around the steps: order of words, notifications, failures, selection, refusals, report. */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import type { Bundle } from '../../src/model/bundle.ts';
import { bare, command, option } from '../../src/model/shell.ts';
import type { FactRead } from '../../src/model/site.ts';
import { fileType } from '../../src/resources/file/type.ts';
import type { ResourceType } from '../../src/resources/resource-type.ts';
import { catalogOf, type Declared, planOf, runtimeFiles } from './catalog-of.ts';
import { apply, type Outcome, type Scratch, scratch, shells, writeBundle } from './run-bundle.ts';

/** Does nothing but answer notifications: `Tell[x]` succeeds, `Tell[bad]` fails. */
const tell: ResourceType = {
  name: 'tell',
  doc: '',
  parameters: [],
  lower: resource => ({
    call: command('tell', option('name', resource.title), bare('list=a'), option('list', 'b\nc')),
    probes: [{ kind: 'idle', fields: ['x'] }],
    contents: [],
    uses: ['tell'],
    refreshable: true,
    tools: [],
  }),
};
const tellShell = `# tell: a type for tests.
# needs: resource
tell() {
  attributes 'name list' "$@"
  refreshing || return 0
  if [ "$a_name" = bad ]; then triggered run sh -c 'printf "no luck\\n"; exit 3'; else triggered run true; fi
}
`;
const types = [fileType, tell];

function bundle(
  declared: readonly Declared[],
  relations: readonly string[] = [],
  facts: readonly FactRead[] = [],
  serial = 0,
): Bundle {
  const plan = planOf(catalogOf(declared, relations, facts), types);
  return emit(plan, new Map([...runtimeFiles, ['tell', tellShell]]), { serial }).value;
}

const file = (title: string, given: Declared['with'], rest: Partial<Declared> = {}): Declared => ({
  type: 'File',
  title,
  with: { ensure: 'file', ...given },
  ...rest,
});
const telling = (title: string, container?: string): Declared => ({
  type: 'Tell',
  title,
  ...(container && { in: container }),
});
const classNamed = (title: string): Declared => ({ type: 'Class', title, in: 'Stage[main]' });
const main = '/Stage[main]/Main';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

const write = (made: Bundle): string => writeBundle(join(at.directory, 'bundle'), made);
const said = (outcome: Outcome): readonly string[] => outcome.lines.filter(line => !line.startsWith('apply: '));
const summary = (outcome: Outcome): string | undefined => outcome.lines.find(line => line.startsWith('apply: '));

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, shell) => {
  it('hands changes on through containers, once for each event', () => {
    const script = write(
      bundle(
        [
          classNamed('a'),
          file('/x', { content: 'x', mode: '0600' }, { in: 'Class[a]' }),
          classNamed('b'),
          telling('t1', 'Class[b]'),
          telling('t2', 'Class[b]'),
          telling('t3'),
        ],
        ['Class[a] ~> Class[b]', 'Tell[t1] ~> Tell[t3]', 'File[/x] ~> Tell[t2]'],
      ),
    );
    const noop = apply(shell, script, at, '--noop');
    expect(said(noop)).toEqual(
      [
        "Notice: /Stage[main]/A/File[/x]/ensure: current_value 'absent', should be 'file' (noop)",
        "Notice: Class[A]: Would have triggered 'refresh' from 1 event",
        "Notice: /Stage[main]/B/Tell[t1]: Would have triggered 'refresh' from 1 event",
        `Notice: ${main}/Tell[t3]: Would have triggered 'refresh' from 1 event`,
        "Notice: Class[Main]: Would have triggered 'refresh' from 1 event",
        "Notice: /Stage[main]/B/Tell[t2]: Would have triggered 'refresh' from 1 event",
        "Notice: Class[B]: Would have triggered 'refresh' from 2 events",
        "Notice: Stage[main]: Would have triggered 'refresh' from 3 events",
      ].toSorted((a, b) => said(noop).indexOf(a) - said(noop).indexOf(b)),
    );
    expect(existsSync(at.path('x'))).toBe(false);
    writeFileSync(at.path('x'), 'other');
    const real = apply(shell, script, at, '--detailed-exitcodes');
    expect(said(real).filter(line => line.includes('Triggered'))).toEqual([
      "Notice: /Stage[main]/B/Tell[t1]: Triggered 'refresh' from 2 events",
      "Notice: /Stage[main]/B/Tell[t2]: Triggered 'refresh' from 2 events",
      `Notice: ${main}/Tell[t3]: Triggered 'refresh' from 1 event`,
    ]);
    expect(real.status).toBe(2);
    const quiet = apply(shell, script, at, '--detailed-exitcodes');
    expect([said(quiet), summary(quiet), quiet.status]).toEqual([
      [],
      'apply: 4 resources, 0 changed, 0 failed, 0 skipped',
      0,
    ]);
  });

  it('skips what needs something that failed, and nothing else', () => {
    const script = write(
      bundle(
        [
          file('/bad', { content: 'x', owner: 'nosuch' }),
          file('/near', { content: 'x' }),
          file('/far', { content: 'x' }),
          classNamed('c'),
          file('/inside', { content: 'x' }, { in: 'Class[c]' }),
          file('/free', { content: 'x' }),
          telling('bad'),
        ],
        [
          'File[/bad] -> File[/near]',
          'File[/near] -> File[/far]',
          'File[/bad] -> Class[c]',
          'File[/free] ~> Tell[bad]',
        ],
      ),
    );
    const outcome = apply(shell, script, at, '--detailed-exitcodes');
    expect(said(outcome).toSorted()).toEqual(
      [
        `Error: ${main}/File[/bad]/ensure: change from 'absent' to 'file' failed: Could not set 'file' on ensure: Could not find user nosuch`,
        `Notice: ${main}/File[/near]: Dependency File[/bad] has failures: true`,
        `Warning: ${main}/File[/near]: Skipping because of failed dependencies`,
        `Warning: ${main}/File[/far]: Skipping because of failed dependencies`,
        'Warning: /Stage[main]/C/File[/inside]: Skipping because of failed dependencies',
        `Notice: ${main}/File[/free]/ensure: defined content as '{sha256}2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881'`,
        `Error: ${main}/Tell[bad]: Failed to call refresh: no luck`,
      ].toSorted(),
    );
    expect(summary(outcome)).toBe('apply: 6 resources, 1 changed, 2 failed, 3 skipped');
    expect(outcome.status).toBe(6);
    expect(readdirSync(at.root).toSorted()).toEqual(['etc', 'free', 'var']);
  });

  it('shows differences of text, says why not of others', () => {
    const blob = { kind: 'binary' as const, bytes: new Uint8Array([1, 0, 2]) };
    const script = write(
      bundle([
        file('/text', { content: 'a\nb\n' }),
        file('/blob', { content: blob }),
        file('/hidden', { content: 'q', show_diff: false }),
      ]),
    );
    writeFileSync(at.path('text'), 'a\nc\n');
    writeFileSync(at.path('blob'), 'x');
    writeFileSync(at.path('hidden'), 'p');
    const { out } = apply(shell, script, at, '--show-diff', '--noop');
    expect(out).toContain('@@ -1,2 +1,2 @@\n a\n-c\n+b\n');
    expect(out).toContain('/File[/blob]/content: no diff shown: binary content');
    expect(out).not.toContain('+q');
  });
});

describe('selection', () => {
  const declared = [classNamed('a'), file('/1', {}, { in: 'Class[a]' }), file('/2', {}), file('/3', { tag: 'x' })];
  const changed = (...options: readonly string[]): readonly string[] => {
    const outcome = apply(['dash'], write(bundle(declared)), at, '--noop', ...options);
    return said(outcome).flatMap(line => /File\[(.*)\]\//.exec(line)?.[1] ?? []);
  };
  it('is by tags, by reference, by class', () => {
    expect(changed()).toEqual(['/1', '/2', '/3']);
    expect(changed('--tags', 'a')).toEqual(['/1']);
    expect(changed('--tags=A,nope')).toEqual(['/1']);
    expect(changed('--skip-tags', 'a')).toEqual(['/2', '/3']);
    expect(changed('--only', 'File[/2]', '--only', 'File[/3]')).toEqual(['/2', '/3']);
    expect(changed('--only', 'Class[A]')).toEqual(['/1']);
  });
});

describe('refusals change nothing', () => {
  const declared = [file('/x', { content: 'x' })];
  const refused = (script: string, ...options: readonly string[]): Outcome => {
    const outcome = apply(['dash'], script, at, ...options);
    expect(outcome.status).toBe(1);
    expect(existsSync(at.path('x'))).toBe(false);
    return outcome;
  };

  it('a bundle that is truncated, extended, altered or incomplete', () => {
    const whole = join(at.directory, 'whole');
    writeBundle(whole, bundle(declared));
    const damaged = (damage: (directory: string) => void): Outcome => {
      const copy = join(at.directory, 'copy');
      rmSync(copy, { recursive: true, force: true });
      cpSync(whole, copy, { recursive: true });
      damage(copy);
      return refused(join(copy, 'apply'));
    };
    const text = (path: string): string => readFileSync(path, 'utf8');
    for (const name of ['apply', 'lib/file.sh', 'steps.tsv', 'MANIFEST', 'probe/file_sum']) {
      const cut = (directory: string, keep: number): void =>
        writeFileSync(join(directory, name), text(join(directory, name)).slice(0, keep));
      // an empty script can say nothing
      const least = name === 'apply' ? 600 : 0;
      for (const part of [0, 0.5, 0.9])
        expect(
          damaged(dir => cut(dir, Math.max(least, Math.floor(text(join(dir, name)).length * part)))).err,
        ).toContain('damaged');
      expect(damaged(dir => appendFileSync(join(dir, name), '\n')).err).toContain('damaged');
      if (name !== 'apply') damaged(dir => rmSync(join(dir, name)));
    }
    expect(damaged(dir => writeFileSync(join(dir, 'lib/more.sh'), '')).err).toContain('damaged');
    expect(damaged(dir => rmSync(join(dir, 'lib'), { recursive: true })).err).toContain('damaged');
  });

  it('another host, unless forced', () => {
    const script = write(bundle(declared));
    writeFileSync(at.path('etc/hostname'), 'other\n');
    expect(refused(script).err).toContain('this bundle is for test.example.com, this host is other');
    for (const name of ['test', 'test.example.com']) {
      writeFileSync(at.path('etc/hostname'), `${name}\n`);
      expect(apply(['dash'], script, at, '--noop').status).toBe(0);
    }
    writeFileSync(at.path('etc/hostname'), 'tes\n');
    refused(script);
    expect(apply(['dash'], script, at, '--force-host').status).toBe(0);
  });

  it('facts that differ, all named with both values', () => {
    writeFileSync(at.path('etc/os-release'), 'ID=rocky\nVERSION_ID="9.3"\n');
    const facts = [
      { name: 'os.family', value: 'Debian' },
      { name: 'os.name', value: 'Rocky' },
      { name: 'os.release.major', value: '8' },
    ];
    const { err } = refused(write(bundle(declared, [], facts)));
    expect(err).toContain("fact os.family is 'RedHat' on this host, the bundle was compiled for 'Debian'");
    expect(err).toContain("fact os.release.major is '9' on this host, the bundle was compiled for '8'");
    expect(err).not.toContain('os.name');
  });

  it('an older serial, a live lock, unknown options and what is not in this version', () => {
    const directory = join(at.directory, 'newer');
    expect(apply(['dash'], writeBundle(directory, bundle([], [], [], 7)), at).status).toBe(0);
    const script = write(bundle(declared, [], [], 6));
    expect(refused(script).err).toContain('serial 6 is older than 7');
    const newer = writeBundle(join(at.directory, 'eight'), bundle(declared, [], [], 8));
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const began = readFileSync('/proc/self/stat', 'utf8').replace(/^.*\)/s, '').split(' ')[20];
    writeFileSync(at.path('var/lib/stringless/lock'), `${process.pid} ${boot} ${began} -\n`);
    expect(refused(newer).err).toContain(`run ${process.pid} holds the lock`);
    expect(refused(newer, '--frob').err).toContain('unknown option --frob');
    expect(refused(newer, '--rehearse').err).toContain('--rehearse is not in this version');
    writeFileSync(at.path('var/lib/stringless/disabled'), 'kernel upgrade by ann\n');
    expect(refused(newer).err).toContain('runs are disabled by /var/lib/stringless/disabled: kernel upgrade by ann');
    rmSync(at.path('var/lib/stringless/disabled'));
    // its number belongs to another process now: the lock is taken over, and what it left behind goes
    const left = join(at.directory, 'stringless.1.1');
    mkdirSync(left);
    writeFileSync(at.path('var/lib/stringless/lock'), `${process.pid} ${boot} 1 ${left}\n`);
    expect(apply(['dash'], newer, at).status).toBe(0);
    expect(existsSync(at.path('var/lib/stringless/lock'))).toBe(false);
    expect(existsSync(left)).toBe(false);
  });
});

describe('what a run leaves', () => {
  it('is a backup of what it replaced, for root alone, and no temporary file', () => {
    writeFileSync(at.path('x'), 'before', { mode: 0o644 });
    apply(['dash'], write(bundle([file('/x', { content: 'after' })])), at);
    const store = at.path('var/lib/stringless/backup');
    const [sum] = readdirSync(store);
    expect(readFileSync(join(store, sum!), 'utf8')).toBe('before');
    expect(statSync(join(store, sum!)).mode & 0o777).toBe(0o600);
    const [run] = readdirSync(at.path('var/lib/stringless/runs'));
    expect(readFileSync(at.path(`var/lib/stringless/runs/${run}/undo`), 'utf8')).toContain(
      `file\t0644\t0\t0\t${sum}\t/x\n`,
    );
    expect(readdirSync(at.root).filter(name => name.startsWith('.stringless'))).toEqual([]);
    expect(statSync(at.path('x')).mode & 0o777).toBe(0o644);
  });

  it('is cleaned up by the next run after a kill', () => {
    const state = at.path('var/lib/stringless');
    mkdirSync(state, { recursive: true });
    writeFileSync(at.path('.stringless.77.tmp'), 'half');
    writeFileSync(join(state, 'journal'), `${at.path('.stringless.77.tmp')}\n`);
    apply(['dash'], write(bundle([file('/x', { content: 'x' })])), at);
    expect(existsSync(at.path('.stringless.77.tmp'))).toBe(false);
  });

  it('is whole after a hang-up in the middle', async () => {
    const many = Array.from({ length: 300 }, (_, n) => file(`/f${n}`, { content: `${n}` }));
    const script = write(bundle(many));
    const child = spawn('dash', [script, '--root', at.root], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.once('data', () => {
      child.stdout.destroy();
      child.stderr.destroy();
      child.kill('SIGHUP');
    });
    const status = await new Promise(resolve => child.once('exit', resolve));
    expect(status).toBe(0);
    expect(readdirSync(at.root).filter(name => name.startsWith('f')).length).toBe(300);
    expect(readFileSync(at.path('var/lib/stringless/log'), 'utf8')).toContain('apply: 300 resources, 300 changed');
  });
});

describe('the report', () => {
  it("is JSON in Puppet's format", () => {
    const declared = [
      file('/a "q"\\', { content: 'x' }),
      file('/bad', { owner: 'nosuch' }),
      file('/skip', {}),
      telling('t'),
    ];
    const script = write(bundle(declared, ['File[/bad] -> File[/skip]', 'File[/a "q"\\] ~> Tell[t]']));
    const path = join(at.directory, 'report.json');
    apply(['dash'], script, at, '--report', path);
    const report = JSON.parse(readFileSync(path, 'utf8'));
    expect(report).toMatchObject({ host: 'test.example.com', status: 'failed', noop: false, report_format: 12 });
    const status = report.resource_statuses;
    expect(Object.keys(status)).toEqual(['File[/a "q"\\]', 'File[/bad]', 'File[/skip]', 'Tell[t]'].map(String));
    expect(status['File[/a "q"\\]']).toMatchObject({
      changed: true,
      out_of_sync: true,
      failed: false,
      file: 'manifests/site.pp',
      resource_type: 'File',
    });
    expect(status['File[/a "q"\\]'].events[0]).toMatchObject({
      property: 'ensure',
      previous_value: 'absent',
      desired_value: 'file',
      status: 'success',
    });
    expect(status['File[/bad]']).toMatchObject({ failed: true, changed: false });
    expect(status['File[/skip]']).toMatchObject({ skipped: true });
    expect(
      Object.fromEntries(
        report.metrics.resources.values.map(([name, , value]: [string, string, number]) => [name, value]),
      ),
    ).toMatchObject({ total: 4, changed: 2, failed: 1, skipped: 1 });
  });
});
