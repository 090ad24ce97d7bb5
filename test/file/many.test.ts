/** New files that follow one another are made together; what is told, and what happens when one fails, stays the same. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { execType } from '../../src/resources/exec/type.ts';
import { fileType } from '../../src/resources/file/type.ts';
import { bundleWithPath, catalogOf, type Declared, planOf } from '../runtime/catalog-of.ts';
import { apply, type Scratch, scratch, shells, writeBundle } from '../runtime/run-bundle.ts';

let at: Scratch;
beforeEach(() => {
  at = scratch();
  mkdirSync(at.path('d'));
});
afterEach(() => at.remove());

const file = (title: string, given: Declared['with'] = {}): Declared => ({
  type: 'File',
  title,
  with: { ensure: 'file', content: `${title}\n`, ...given },
});
const names = Array.from({ length: 8 }, (_, n) => `/d/f${n}`);
const made = (name: string): RegExp => new RegExp(`File\\[${name}\\]/ensure: defined content as '\\{sha256\\}`);

function bundled(declared: readonly Declared[], relations: readonly string[] = [], path = '/usr/bin'): string {
  const plan = planOf(catalogOf(declared, relations), [fileType, execType]);
  return writeBundle(join(at.directory, 'bundle'), bundleWithPath(path, plan));
}
/** A program that stands before the real one. */
function standIn(name: string, text: string): string {
  const folder = join(at.directory, 'programs');
  mkdirSync(folder);
  writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}
const left = (): readonly string[] => readdirSync(at.path('d')).filter(name => name.startsWith('.'));

describe.each(shells.map(shell => [shell.join(' '), shell] as const))('%s', (_, shell) => {
  it('makes each with its own content, mode and owner, and tells them in order', () => {
    const odd = [
      file('/d/ a\n\'b"*\\', { content: 'no newline', mode: '0600' }),
      file('/d/-x', { content: '', mode: '0640' }),
      file('/d/long', { content: 'long line\n'.repeat(2000), mode: '0444', backup: false }),
      file('/d/bin', { content: "\u00e9%s\\n'\n", mode: '0664' }),
      ...names.map(name => file(name, { mode: '0755', owner: 'daemon', group: 'root' })),
    ];
    const script = bundled(odd);
    const outcome = apply(shell, script, at);
    expect([outcome.status, outcome.err]).toEqual([0, '']);
    expect(outcome.lines.at(-1)).toBe('apply: 12 resources, 12 changed, 0 failed, 0 skipped');
    const told = [...outcome.out.matchAll(/File\[([^\]]*)\]\/ensure/g)].map(([, path]) => path);
    expect(told).toEqual(odd.map(({ title }) => title));
    for (const { title, with: given } of odd) {
      expect(readFileSync(at.path(title), 'utf8'), title).toBe(given!.content);
      const { mode, uid } = lstatSync(at.path(title));
      expect([mode & 0o7777, uid], title).toEqual([Number.parseInt(String(given!.mode), 8), given!.owner ? 1 : 0]);
    }
    expect(left()).toEqual([]);
    expect(apply(shell, script, at).lines.at(-1)).toBe('apply: 12 resources, 0 changed, 0 failed, 0 skipped');
    expect(apply(shell, script, at, '--undo').err).toBe('');
    expect(readdirSync(at.path('d'))).toEqual([]);
  });
});

describe('dash', () => {
  const shell = ['dash'];

  it('names the one that fails, skips what needs it, and makes the others', () => {
    // moves all but one, as on a file system that is full in one place
    const program =
      'case "$*" in *f3*) set -- $(printf "%s\\n" "$@" | grep -v f3); echo "no f3" >&2; [ $# -lt 4 ] || mv.real "$@"; exit 1 ;; esac\nexec /bin/mv "$@"';
    const folder = standIn('mv', program.replace('mv.real', '/bin/mv'));
    const script = bundled(
      names.map(name => file(name)),
      ['File[/d/f3] -> File[/d/f5]'],
      folder,
    );
    const outcome = apply(shell, script, at);
    expect(outcome.out).toContain('apply: 8 resources, 6 changed, 1 failed, 1 skipped');
    expect(outcome.err).toContain(
      "File[/d/f3]/ensure: change from 'absent' to 'file' failed: Could not set 'file' on ensure: no f3",
    );
    expect(outcome.err).toContain('File[/d/f5]: Skipping because of failed dependencies');
    expect(readdirSync(at.path('d'))).toEqual(['f0', 'f1', 'f2', 'f4', 'f6', 'f7']);
    for (const name of ['f0', 'f1', 'f2', 'f4', 'f6', 'f7']) expect(outcome.out).toMatch(made(`/d/${name}`));
  });

  it('refreshes what listens to one of them in its turn', () => {
    // nothing can be run in the scratch root: that it was tried is enough
    const listener: Declared = { type: 'Exec', title: '/bin/true', with: { refreshonly: true } };
    const merged = ['sh', '-c', 'exec "$@" 2>&1', 'sh', ...shell];
    const all = [...names.slice(0, 5).map(name => file(name)), listener, ...names.slice(5).map(name => file(name))];
    const { lines } = apply(merged, bundled(all, ['File[/d/f1] ~> Exec[/bin/true]']), at);
    const order = lines.map(line => /(f\d|call refresh)/.exec(line)?.[1]).filter(Boolean);
    expect(order).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'call refresh', 'f5', 'f6', 'f7']);
  });

  it('knows two ways to one name apart', () => {
    symlinkSync('d', at.path('l'));
    const all = [...names.slice(0, 4), '/l/f2', ...names.slice(4)].map(name => file(name));
    const outcome = apply(shell, bundled(all), at);
    expect(outcome.out).toContain('File[/l/f2]/content: content changed');
    expect(readFileSync(at.path('d/f2'), 'utf8')).toBe('/l/f2\n');
  });

  it('leaves out what is not selected or noop', () => {
    const all = names.map((name, n) => file(name, n === 2 ? { noop: true } : {}));
    const outcome = apply(shell, bundled(all), at, ...names.slice(0, 5).flatMap(name => ['--only', `File[${name}]`]));
    expect(outcome.out).toContain("File[/d/f2]/ensure: current_value 'absent', should be 'file' (noop)");
    expect(readdirSync(at.path('d'))).toEqual(['f0', 'f1', 'f3', 'f4']);
  });
});
