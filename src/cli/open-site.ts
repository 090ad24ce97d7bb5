/** A site from disk, as the commands need it: loaded, its mistakes reported, its hosts chosen. */
import { Environment } from '../compiler/environment/environment.ts';
import { loadSite } from '../compiler/site/load-site.ts';
import { nearest } from '../compiler/site/nearest.ts';
import { unknownHost } from '../diagnostics/catalogue/cli.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/site.ts';
import { counted } from './counted.ts';
import { diskTree } from './disk-tree.ts';
import { builtinModules } from './installation.ts';
import type { Terminal } from './terminal.ts';

export interface OpenSite {
  readonly environment: Environment;
  readonly hosts: readonly Host[];
}

/** Reports; true, with a sum, when there are errors. */
function refuse(terminal: Terminal, diagnostics: readonly Diagnostic[]): boolean {
  const errors = terminal.report(diagnostics);
  if (errors > 0) terminal.say(counted(errors, 'error'));
  return errors > 0;
}

/** A host without an inventory file is allowed, but it may be a mistyped name. */
function warnOfUnknownHosts(terminal: Terminal, hosts: readonly Host[]): void {
  const known = hosts.filter(({ source }) => source !== undefined).map(({ name }) => name);
  for (const { name, source } of hosts) {
    const near = source === undefined && nearest(name, known);
    if (near) terminal.report([unknownHost({ name, near })]);
  }
}

/**
 * Opens a site for some hosts, or for all of them when none is named.
 * @returns undefined when the site itself has errors; they are reported
 */
export function openSite(terminal: Terminal, path: string, nodes: readonly string[]): OpenSite | undefined {
  const { site, diagnostics } = loadSite(diskTree(process.cwd()), path, { builtinModules: [builtinModules], nodes });
  if (refuse(terminal, diagnostics)) return undefined;
  const environment = new Environment(site);
  if (refuse(terminal, environment.diagnostics)) return undefined;
  warnOfUnknownHosts(terminal, site.hosts);
  const wanted = new Set(nodes);
  const hosts = wanted.size === 0 ? site.hosts : site.hosts.filter(host => wanted.has(host.name));
  return { environment, hosts };
}
