/** Compiles the hosts of a site, says how far it is, and reports what is wrong: the same mistake of many hosts once. */
import { type Compilation, compile, type Runtime } from '../compile.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { OpenSite } from './open-site.ts';
import type { HostDiagnostics, Terminal } from './terminal.ts';

export interface CompiledHosts {
  readonly compilations: readonly Compilation[];
  readonly errors: number;
}

/** What people are told without asking. */
function isVisible({ severity }: Diagnostic): boolean {
  return severity !== 'debug' && severity !== 'info';
}

/** Compiles every host, reports when all are done, and sums up when there are errors. */
export function compileHosts(terminal: Terminal, site: OpenSite, runtime: Runtime): CompiledHosts {
  const compilations: Compilation[] = [];
  const reports: HostDiagnostics[] = [];
  for (const [at, host] of site.hosts.entries()) {
    terminal.progress(`compiling ${host.name} (${at + 1} of ${site.hosts.length})`);
    const { value, diagnostics } = compile(site.environment, host, runtime);
    compilations.push(value);
    reports.push({ host: host.name, diagnostics: diagnostics.filter(isVisible) });
  }
  terminal.progress('');
  return { compilations, errors: terminal.reportHosts(reports) };
}
