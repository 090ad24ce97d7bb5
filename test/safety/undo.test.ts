/** What is kept of what was changed; --undo; and what somebody else changed since. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apply, type Scratch, scratch } from '../runtime/run-bundle.ts';
import { bundled, file, summary, treeOf, two } from './safety-site.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
});
afterEach(() => at.remove());

const sh = (script: string): string => execFileSync('bash', ['-ec', script], { cwd: at.root, encoding: 'utf8' });
const state = (name: string): string => at.path(`var/lib/stringless/${name}`);

const declared = [
  file('/d', { ensure: 'directory', mode: '0750', owner: 'daemon' }),
  file('/d/in', { content: 'in', mode: '0600' }),
  file('/changed', { content: 'new', owner: 'daemon', mode: '0640' }),
  file('/mode', { ensure: 'file', mode: '4755' }),
  file('/link', { ensure: 'link', target: '/elsewhere' }),
  file('/fromlink', { content: 'a file now' }),
  file('/tolink', { ensure: 'link', target: 'x' }),
  file('/gone', { ensure: 'absent' }),
  file('/gonedir', { ensure: 'absent', force: true }),
  file('/todir', { ensure: 'directory' }),
  file('/fromdir', { content: 'x', force: true }),
  file('/odd \'"*\n\tname\\', { content: 'odd' }),
];
const SETUP = `
  printf 'a\\0b\\r\\n' >changed; chmod 604 changed; touch mode; ln -s there link; ln -s nowhere fromlink; echo l >tolink
  chmod 4711 tolink; echo g >gone; mkdir -p gonedir/s fromdir; ln -s /etc/passwd gonedir/l; echo x >gonedir/s/f
  chown -R daemon gonedir; chmod 700 gonedir; echo t >todir; echo y >fromdir/y; chmod 2755 fromdir`;

describe.each(two)('%s', (name, shell) => {
  it('undoes a run byte for byte, and the undoing too', () => {
    sh(SETUP);
    const before = treeOf(at.root);
    const script = bundled(name, at, declared);
    expect(apply(shell, script, at).status).toBe(0);
    const after = treeOf(at.root);
    expect(after).not.toBe(before);
    const shown = apply(shell, script, at, '--undo', '--noop');
    expect(shown.out).toContain('Notice: /changed: would be given back its content, owner and mode (noop)');
    expect(treeOf(at.root)).toBe(after);
    const undone = apply(shell, script, at, '--undo', '--detailed-exitcodes');
    expect([undone.status, undone.err]).toEqual([2, '']);
    expect(treeOf(at.root)).toBe(before);
    expect(apply(shell, script, at, '--undo').err).toBe('');
    expect(treeOf(at.root)).toBe(after);
    expect(summary(apply(shell, script, at))).toContain(' 0 changed');
  });

  it('leaves what others put into a directory of ours', () => {
    const script = bundled(name, at, [file('/d', { ensure: 'directory' })]);
    apply(shell, script, at);
    writeFileSync(at.path('d/theirs'), 'x');
    const undone = apply(shell, script, at, '--undo');
    expect([undone.status, existsSync(at.path('d/theirs'))]).toEqual([4, true]);
    expect(undone.err).toContain('/d: could not be removed: it holds what the run did not make');
  });

  it('corrects ten changes by hand, says that they were corrective, and no others', () => {
    const ten = Array.from({ length: 10 }, (_, n) => `/f${n}`);
    const all = [...ten, '/g', '/h'].map(path => file(path, { content: path, mode: '0644', owner: 'root' }));
    const script = bundled(name, at, all);
    expect(summary(apply(shell, script, at))).toBe('apply: 12 resources, 12 changed, 0 failed, 0 skipped');
    for (const path of ten.slice(0, 8)) writeFileSync(at.path(path), 'by hand');
    execFileSync('chmod', ['600', at.path('f8')]);
    rmSync(at.path('f9'));
    const report = join(at.directory, 'report');
    const outcome = apply(shell, script, at, '--report', report);
    expect(summary(outcome)).toBe('apply: 12 resources, 10 changed, 0 failed, 0 skipped, 10 corrective');
    expect(outcome.lines.filter(line => line.endsWith(' (corrective)')).length).toBe(10);
    const told = JSON.parse(readFileSync(report, 'utf8'));
    expect(told.corrective_change).toBe(true);
    const statuses: readonly { title: string; corrective_change: boolean; events: { corrective_change: boolean }[] }[] =
      Object.values(told.resource_statuses);
    expect(statuses.filter(one => one.corrective_change).map(one => one.title)).toEqual(ten);
    expect(statuses.flatMap(one => one.events).every(event => event.corrective_change)).toBe(true);
    expect(readFileSync(state('last_run_summary.yaml'), 'utf8')).toContain('\n  corrective_change: 10\n');

    // another wish is no correction, unless the host had left the old one
    const other = bundled(
      name,
      at,
      all.map(one => file(one.title, { content: 'other', mode: '0644', owner: 'root' })),
      [],
      'other',
    );
    writeFileSync(at.path('g'), 'by hand');
    const changed = apply(shell, other, at);
    expect(summary(changed)).toBe('apply: 12 resources, 12 changed, 0 failed, 0 skipped, 1 corrective');
    expect(changed.lines.find(line => line.endsWith('(corrective)'))).toContain('File[/g]');
  });

  it('keeps what the last ten runs replaced, for root alone', () => {
    for (let turn = 0; turn < 13; turn++)
      apply(shell, bundled(name, at, [file('/x', { content: `turn ${turn}` })], [], `b${turn}`), at);
    expect(readdirSync(state('runs')).length).toBe(10);
    const kept = readdirSync(state('backup'));
    expect(kept.map(sum => readFileSync(state(`backup/${sum}`), 'utf8')).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, n) => `turn ${n + 2}`).toSorted(),
    );
    for (const sum of kept) expect(statSync(state(`backup/${sum}`)).mode & 0o777).toBe(0o600);
    expect(statSync(at.path('var/lib/stringless')).mode & 0o777).toBe(0o700);
    expect(statSync(at.path('var')).mode & 0o777).toBe(0o755);
  });
});
