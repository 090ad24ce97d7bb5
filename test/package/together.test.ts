/** Packages that follow one another are installed in one transaction; what is told is the same as one by one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emit } from '../../src/emitters/emit.ts';
import { togetherTable } from '../../src/emitters/together-table.ts';
import type { Plan } from '../../src/model/plan.ts';
import { fileType } from '../../src/resources/file/type.ts';
import { packageType } from '../../src/resources/package/type.ts';
import { catalogOf, type Declared, planOf, runtimeFiles } from '../runtime/catalog-of.ts';
import { apply, type Scratch, scratch, writeBundle } from '../runtime/run-bundle.ts';
import { type ScratchManager, scratchManager } from './scratch-manager.ts';

const pack = (title: string, given: Declared['with'] = {}): Declared => ({
  type: 'Package',
  title,
  with: { provider: 'apt', ...given },
});
const plan = (declared: readonly Declared[], relations: readonly string[] = []): Plan =>
  planOf(catalogOf(declared, relations), [fileType, packageType]);
const all = ['web', 'tool', 'mail', 'more'].map(name => pack(name));

describe('the table', () => {
  const table = (...given: Parameters<typeof plan>): string => togetherTable(plan(...given));

  it('holds what follows one another and asks for the same', () => {
    expect(table(all)).toBe('1\t1\tweb\n1\t2\ttool\n1\t3\tmail\n1\t4\tmore\n');
    const parted = [
      pack('a'),
      pack('b'),
      { type: 'File', title: '/x' },
      pack('c'),
      pack('d', { ensure: '1.0' }),
      pack('e'),
    ];
    expect(table(parted)).toBe('1\t1\ta\n1\t2\tb\n');
    expect(table([pack('a'), pack('b', { noop: true }), pack('c')])).toBe('');
    expect(table([pack('a'), pack('b', { provider: 'pip' }), pack('c', { install_options: ['-t', 'x'] })])).toBe('');
  });

  it('parts those of which one needs the other, through classes too', () => {
    expect(table(all, ['Package[tool] -> Package[mail]'])).toBe('1\t1\tweb\n1\t2\ttool\n3\t3\tmail\n3\t4\tmore\n');
    const classes: readonly Declared[] = [
      { type: 'Class', title: 'a' },
      { type: 'Class', title: 'b' },
      { ...pack('web'), in: 'Class[a]' },
      { ...pack('tool'), in: 'Class[b]' },
    ];
    expect(table(classes)).toBe('1\t1\tweb\n1\t2\ttool\n');
    expect(table(classes, ['Class[a] -> Class[b]'])).toBe('');
  });
});

const managers = [
  ['apt', ['dpkg-query', 'dpkg', 'dpkg-deb', 'apt-get', 'apt-cache'], 'install --'],
  ['dnf', ['dnf', 'rpm'], 'install'],
  ['apk', ['apk'], 'add'],
] as const;
describe.each(managers)('%s', (provider, programs, verb) => {
  let host: ScratchManager;
  let at: Scratch;
  beforeEach(() => {
    at = scratch();
    host = scratchManager(...programs);
    host.offer('web 1.0-r1', 'tool 2.0-r1', 'mail 3.0-r1', 'more 4.0-r1');
    mkdirSync(at.path('state'));
  });
  afterEach(() => at.remove());

  /** Applied to the scratch manager, with a state directory of its own. */
  function run(declared: readonly Declared[], relations: readonly string[], ...options: readonly string[]) {
    const environment = runtimeFiles
      .get('environment')!
      .replace(/^PATH=/m, () => `PATH=${host.programs}:`)
      .replace(/^STATE=.*/m, () => `STATE=${at.path('state')}`);
    const library = new Map([...runtimeFiles, ['environment', environment]]);
    const given = declared.map(one => ({ ...one, with: { ...one.with, ...(one.type === 'Package' && { provider }) } }));
    const script = writeBundle(join(at.directory, 'bundle'), emit(plan(given, relations), library).value);
    // no prefix: the fakes are programs of this machine
    return apply(['dash'], script, { ...at, root: '/' }, '--force-host', ...options);
  }
  const transactions = (): readonly string[] =>
    host.calls().flatMap(line => new RegExp(` ${verb} ([a-z ]*[a-z])`).exec(line)?.[1] ?? []);
  const created = (out: string): readonly string[] =>
    [...out.matchAll(/Package\[(\w+)\]\/ensure: created/g)].map(([, name]) => name!);

  it('installs what is missing at once, each told in its turn', () => {
    host.have('tool 2.0-r1 installed install');
    const report = join(at.directory, 'report');
    const outcome = run(all, [], '--report', report);
    expect(outcome.err).toBe('');
    expect(JSON.parse(readFileSync(report, 'utf8')).resource_statuses['Package[web]'].provider_used).toBe(provider);
    expect(created(outcome.out)).toEqual(['web', 'mail', 'more']);
    expect(outcome.lines.at(-1)).toBe('apply: 4 resources, 3 changed, 0 failed, 0 skipped');
    expect(transactions()).toEqual(['web mail more']);
    expect(run(all, []).lines.at(-1)).toBe('apply: 4 resources, 0 changed, 0 failed, 0 skipped');
  });

  it('names the one that cannot be installed, and installs the others', () => {
    const outcome = run([...all, pack('nosuch')], []);
    expect(created(outcome.out)).toEqual(['web', 'tool', 'mail', 'more']);
    expect(outcome.err).toMatch(/Error: .*Package\[nosuch\]\/ensure: change from .* failed: /);
    expect(outcome.out).toContain('apply: 5 resources, 4 changed, 1 failed, 0 skipped');
    expect(transactions()).toEqual(['web tool mail more nosuch', 'web', 'tool', 'mail', 'more', 'nosuch']);
  });

  it('leaves out what is not selected or must not run any more, and changes nothing in noop', () => {
    expect(run(all, [], '--noop').lines.filter(line => line.includes('(noop)')).length).toBe(4);
    expect(host.calls()).toEqual([]);
    writeFileSync(join(at.directory, 'file'), '');
    const bad: Declared = { type: 'File', title: `${at.directory}/file/x`, with: { content: 'x' } };
    const outcome = run(
      [bad, ...all],
      [`File[${bad.title}] -> Package[tool]`],
      '--only',
      `File[${bad.title}]`,
      '--only',
      'Package[web]',
      '--only',
      'Package[tool]',
      '--only',
      'Package[mail]',
    );
    expect(created(outcome.out)).toEqual(['web', 'mail']);
    expect(transactions()).toEqual(['web mail']);
    expect(readFileSync(at.path('state/last_run_summary.yaml'), 'utf8')).toContain('skipped: 1');
  });
});
