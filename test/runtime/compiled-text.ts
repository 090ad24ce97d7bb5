/** Manifest text to a bundle, through the real compiler, in memory. */
import { loadRuntime } from '../../src/cli/installation.ts';
import { compile } from '../../src/compile.ts';
import { Environment } from '../../src/compiler/environment/environment.ts';
import type { Bundle } from '../../src/model/bundle.ts';
import { PuppetHash } from '../../src/model/value.ts';
import { treeOf } from './catalog-of.ts';

const runtime = loadRuntime();

/**
 * Compiles a manifest; throws on any error.
 * @param sources files of the module `m`
 * @param given facts
 */
export function compiledText(
  manifest: string,
  sources: Readonly<Record<string, Uint8Array>> = {},
  given: Readonly<Record<string, string>> = {},
): Bundle {
  const files: Record<string, string | Uint8Array> = { 'manifests/site.pp': manifest };
  for (const [name, bytes] of Object.entries(sources)) files[`modules/m/files/${name}`] = bytes;
  const host = {
    name: 'default',
    source: undefined,
    facts: PuppetHash.from(Object.entries(given)),
    roles: [],
    classes: new Map(),
    address: undefined,
  };
  const site = {
    root: '.',
    files: treeOf(files),
    manifests: ['manifests/site.pp'],
    modulepath: ['modules'],
    hosts: [host],
    roles: new Map(),
  };
  const environment = new Environment(site);
  const { value, diagnostics } = compile(environment, host, runtime);
  const wrong = [...environment.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error');
  if (!value.bundle) throw new Error(`not compiled: ${wrong.map(one => one.message).join('\n')}\n${manifest}`);
  return value.bundle;
}
