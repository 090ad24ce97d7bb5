/** environment.conf -> where manifests and modules are. */
import { site as issues } from '../../diagnostics/catalogue/site.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Source } from '../../model/span.ts';
import { nearest } from './nearest.ts';

export interface EnvironmentConf {
  readonly manifest: string;
  readonly modulepath: readonly string[];
}

// Puppet's settings that have no meaning without a server are accepted and have no effect.
const KNOWN = [
  'modulepath',
  'manifest',
  'config_version',
  'environment_timeout',
  'environment_data_provider',
  'disable_per_environment_manifest',
  'static_catalogs',
  'rich_data',
];

/**
 * Reads environment.conf; without one Puppet's defaults hold (manifests, modules).
 * `$basemodulepath` stands for a server's global modules and is dropped. Errors: a line that is no setting.
 */
export function readEnvironmentConf(
  source: Source | undefined,
  report: (diagnostic: Diagnostic) => void,
): EnvironmentConf {
  const settings = new Map<string, string>();
  let offset = 0;
  for (const line of source?.text.split('\n') ?? []) {
    const text = line.trim();
    const start = offset + line.indexOf(text);
    offset += line.length + 1;
    if (text === '' || /^[#;[]/.test(text)) continue;
    const span = source && { source, start, end: start + text.length };
    const setting = /^(\w+)\s*=\s*(.*)$/.exec(text);
    if (!setting) {
      report(issues.confSyntax({ line: text }, span));
      continue;
    }
    const [, name, value] = setting as unknown as [string, string, string];
    if (!KNOWN.includes(name)) report(issues.confSetting({ name, nearest: nearest(name, KNOWN), known: KNOWN }, span));
    settings.set(name, value.replace(/^(["'])(.*)\1$/, '$2').trim());
  }
  const path = settings.get('modulepath') ?? 'modules';
  return {
    manifest: settings.get('manifest') ?? 'manifests',
    modulepath: path.split(':').filter(entry => entry !== '' && !/^\$\{?\w+\}?$/.test(entry)),
  };
}
