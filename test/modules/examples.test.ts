/** The examples of the modules that ship: each compiles without a word, and its script is clean. */
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { diskTree } from '../../src/cli/disk-tree.ts';
import { builtinModules, loadRuntime } from '../../src/cli/installation.ts';
import { compile } from '../../src/compile.ts';
import { Environment } from '../../src/compiler/environment/environment.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import { shellcheck } from '../shellcheck.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'stringless-examples-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it.each(globSync('modules/*/examples/*.pp', { cwd: root }).sort())('%s', path => {
  const { site, diagnostics } = loadSite(diskTree(root), path, { builtinModules: [builtinModules], nodes: [] });
  const { value, diagnostics: said } = compile(new Environment(site), site.hosts[0]!, loadRuntime());
  const wrong = [...diagnostics, ...said].filter(({ severity }) => severity === 'error' || severity === 'warning');
  expect(wrong.map(diagnostic => renderDiagnostic(diagnostic, { color: false }))).toEqual([]);

  const folder = join(scratch, 'bundles', path);
  for (const member of value.bundle!.members) {
    mkdirSync(dirname(join(folder, member.path)), { recursive: true });
    writeFileSync(join(folder, member.path), member.bytes);
  }
  expect(shellcheck(['-x', '-P', folder, 'apply'], folder)).toEqual([]);
});

it.each(['sysv', 'upstart', 'systemd', 'openrc', 'busybox', 'runit', 'daemontools', 's6'])(
  'circus starts and goes under %s',
  provider => {
    for (const ensure of ['installed', 'absent']) {
      const manifest = `class { 'circus': service_circus_provider => '${provider}', package_ensure => '${ensure}' }\n`;
      writeFileSync(join(scratch, 'site.pp'), manifest);
      const { site } = loadSite(diskTree('/'), join(scratch, 'site.pp'), {
        builtinModules: [builtinModules],
        nodes: [],
      });
      const { value, diagnostics } = compile(new Environment(site), site.hosts[0]!, loadRuntime());
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors.map(diagnostic => renderDiagnostic(diagnostic, { color: false }))).toEqual([]);
      expect(value.plan!.steps.map(({ ref }) => `${ref.type}[${ref.title}]`)).toContain('Daemon[circus]');
    }
  },
);
