/**
 * What the compiler makes of the fixtures, held as text: fixtures/site host by host, and every fixtures/cases/*.pp.
 * `npm run accept` takes what is made now as what shall be made. Each golden is also run through the invariants.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { diskTree } from '../../src/cli/disk-tree.ts';
import { builtinModules, loadRuntime } from '../../src/cli/installation.ts';
import { type Compilation, compile } from '../../src/compile.ts';
import { Environment } from '../../src/compiler/environment/environment.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import { archiveFormats } from '../../src/emitters/archive/index.ts';
import { shellcheck } from '../shellcheck.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const expected = fileURLToPath(new URL('expected', import.meta.url));
const accept = process.env.ACCEPT === '1';
const scratch = mkdtempSync(join(tmpdir(), 'stringless-golden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const runtime = loadRuntime();
const formats = archiveFormats(runtime);
const used = new Set<string>();

function compileAll(path: string): Compilation[] {
  const { site, diagnostics } = loadSite(diskTree(root), path, { builtinModules: [builtinModules], nodes: [] });
  expect(diagnostics).toEqual([]);
  const environment = new Environment(site);
  return site.hosts.map(host => {
    const { value, diagnostics } = compile(environment, host, runtime);
    const wrong = diagnostics.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(wrong.map(diagnostic => renderDiagnostic(diagnostic, { color: false }))).toEqual([]);
    return value;
  });
}

/** Compares with the golden, or takes it. */
function golden(name: string, text: string): void {
  const file = join(expected, name);
  used.add(name);
  if (accept) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  expect(existsSync(file), `${name} has no golden yet: npm run accept`).toBe(true);
  expect(text, `${name} differs from its golden; if it is meant: npm run accept`).toBe(readFileSync(file, 'utf8'));
}

function member({ bundle }: Compilation, path: string): string {
  return new TextDecoder().decode(bundle!.members.find(candidate => candidate.path === path)!.bytes);
}

async function writeFolder(compilation: Compilation, folder: string): Promise<string> {
  for (const file of compilation.bundle!.members) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.bytes, { mode: file.mode });
  }
  return folder;
}

const cases = globSync('fixtures/cases/*.pp', { cwd: root }).sort();

describe.each(['fixtures/site', ...cases])('%s', path => {
  const compilations = compileAll(path);
  const again = compileAll(path);

  it.each(compilations.map(compilation => [compilation.host.name, compilation] as const))(
    '%s: the script',
    (host, compilation) => {
      golden(join(basename(path, '.pp'), `${host}.apply`), member(compilation, 'apply'));
    },
  );

  it('compiles to the same bytes twice', async () => {
    for (const format of formats) {
      const first = await Promise.all(compilations.map(({ bundle }) => format.pack(bundle!)));
      const second = await Promise.all(again.map(({ bundle }) => format.pack(bundle!)));
      expect(second).toEqual(first);
    }
  });

  it('has a place in a source for every step', () => {
    for (const { plan } of compilations) {
      for (const step of plan!.steps) {
        expect(step.span.source.path).not.toBe('');
        expect(step.span.end).toBeGreaterThan(step.span.start);
      }
    }
  });

  it('is clean under ShellCheck', async () => {
    for (const compilation of compilations) {
      const folder = await writeFolder(compilation, join(scratch, basename(path), compilation.host.name));
      expect(shellcheck(['-x', '-P', folder, 'apply'], folder)).toEqual([]);
    }
  });
});

// the cases only touch files below the root they are given, so they can be run here
describe.each(cases)('%s, applied', path => {
  const [compilation] = compileAll(path);

  it('noop writes nothing, the first run converges, the second changes nothing', async () => {
    const folder = await writeFolder(compilation!, join(scratch, 'run', basename(path)));
    const target = join(scratch, 'root', basename(path));
    mkdirSync(join(target, 'etc'), { recursive: true });
    const listing = () =>
      execFileSync('find', [target, '-printf', '%P %y %m %s %l %T@\n'], { encoding: 'utf8' }).split('\n').sort();
    const run = (...words: string[]) =>
      spawnSync('sh', [join(folder, 'apply'), '--root', target, '--detailed-exitcodes', ...words], {
        encoding: 'utf8',
      });

    const before = listing();
    const noop = run('--noop', '--show-diff');
    expect(noop.status, noop.stdout + noop.stderr).toBe(0);
    // new files are shown as differences from nothing
    expect(noop.stdout).toMatch(/^\+[^+]/m);
    expect(listing()).toEqual(before);

    const first = run();
    expect(first.status, first.stdout + first.stderr).toBe(2);
    const second = run();
    expect(second.status, second.stdout + second.stderr).toBe(0);
    expect(second.stdout).toContain(' 0 changed');
  });
});

it('has no golden that nothing makes', () => {
  const files = globSync('**/*.apply', { cwd: expected });
  if (accept) {
    for (const file of files) if (!used.has(file)) rmSync(join(expected, file));
    return;
  }
  expect(files.filter(file => !used.has(file))).toEqual([]);
});
