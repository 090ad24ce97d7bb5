/** A site from disk, as the commands need it: loaded, its mistakes reported, its hosts chosen. */
import { Environment } from '../compiler/environment/environment.ts';
import { loadSite } from '../compiler/site/load-site.ts';
import type { Host } from '../model/site.ts';
import { diskTree } from './disk-tree.ts';
import { builtinModules } from './installation.ts';
import type { Terminal } from './terminal.ts';

export interface OpenSite {
  readonly environment: Environment;
  readonly hosts: readonly Host[];
}

/**
 * Opens a site for some hosts, or for all of them when none is named.
 * @returns undefined when the site itself has errors; they are reported
 */
export function openSite(terminal: Terminal, path: string, nodes: readonly string[]): OpenSite | undefined {
  const { site, diagnostics } = loadSite(diskTree(process.cwd()), path, { builtinModules: [builtinModules], nodes });
  if (terminal.report(diagnostics) > 0) return undefined;
  const environment = new Environment(site);
  if (terminal.report(environment.diagnostics) > 0) return undefined;
  const wanted = new Set(nodes);
  const hosts = wanted.size === 0 ? site.hosts : site.hosts.filter(host => wanted.has(host.name));
  return { environment, hosts };
}
