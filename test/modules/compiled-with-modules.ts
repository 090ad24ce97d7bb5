/** A manifest compiled with the modules that come with Stringless. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskTree } from '../../src/cli/disk-tree.ts';
import { builtinModules, loadRuntime } from '../../src/cli/installation.ts';
import { compile } from '../../src/compile.ts';
import { Environment } from '../../src/compiler/environment/environment.ts';
import { loadSite } from '../../src/compiler/site/load-site.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import type { Step } from '../../src/model/plan.ts';
import { scratchFolder } from '../types-of-resources/scratch-folder.ts';

export interface CompiledWithModules {
  /** Undefined when there was an error. */
  readonly steps: readonly Step[] | undefined;
  /** Errors and warnings as they are shown. */
  readonly problems: readonly string[];
}

/** @param data of Hiera, as YAML */
export function compiledWithModules(manifest: string, data = ''): CompiledWithModules {
  const site = scratchFolder();
  const files = {
    'manifests/site.pp': manifest,
    'hiera.yaml': 'version: 5\nhierarchy: [{ name: all, path: all.yaml }]\n',
    'data/all.yaml': `---\n${data || '{}'}`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const loaded = loadSite(diskTree('/'), site, { builtinModules: [builtinModules], nodes: ['app1'] });
  const { value, diagnostics } = compile(new Environment(loaded.site), loaded.site.hosts[0]!, loadRuntime());
  const wrong = [...loaded.diagnostics, ...diagnostics].filter(({ severity }) => severity !== 'info');
  return {
    steps: value.plan?.steps,
    problems: wrong.map(diagnostic => renderDiagnostic(diagnostic, { color: false })),
  };
}
