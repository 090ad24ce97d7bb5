/** An exec as a step: its commands as texts for /bin/sh, its pure guards as probe rows. */
import { environmentIgnored, environmentOverridden } from '../../diagnostics/catalogue/resources.ts';
import type { CatalogResource } from '../../model/catalog.ts';
import type { BundledContent, Lowered, ProbeRow } from '../../model/plan.ts';
import { command, option, type Word } from '../../model/shell.ts';
import { isList, type Value } from '../../model/value.ts';
import { flagOf, given, listOf, textOf } from '../attributes.ts';
import { inspect } from '../display.ts';
import { lowered, probeRow, secretContent, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { commandText } from './command-text.ts';

export function lowerExec(resource: CatalogResource, context: LowerContext): Lowered {
  const contents: BundledContent[] = [];
  const secret = (name: string): boolean => resource.parameters.get(name)?.sensitive ?? false;
  // one secret among them makes all of them secret, as in Puppet
  const hidden = ['command', 'unless', 'onlyif'].some(secret);
  const carry = (name: string, text: string, hide: boolean): Word => {
    if (!hide) return option(name, text);
    const content = secretContent(text);
    contents.push(content);
    return option(`secret_${name}`, content.sha256);
  };
  const commands = (name: string): readonly Word[] => {
    const value = given(resource, name)?.value;
    if (value === undefined) return [];
    const list = isList(value) && name !== 'refresh' ? value : [value];
    return list.map(guard => carry(name, commandText(guard), hidden || secret(name)));
  };
  const main = resource.parameters.get('command')?.value ?? resource.title;
  const path = listOf(resource, 'path')?.flatMap(part => part.split(':'));
  const settings = environmentOf(resource, path !== undefined, context);
  const search = path?.join(':');
  // PATH among the settings is what the command sees; programs are still looked for in `path`
  const seen = settings.get('PATH')?.slice('PATH='.length) ?? search;
  settings.delete('PATH');
  return lowered(
    command(
      'Exec',
      carry('command', commandText(main), hidden),
      ...(isList(main) && !hidden ? [option('shown', inspect(main))] : []),
      ...wordsOf({
        provider: textOf(resource, 'provider') === 'shell' ? 'shell' : undefined,
        path: seen,
        search: search === seen ? undefined : search,
        cwd: textOf(resource, 'cwd'),
        user: textOf(resource, 'user'),
        group: textOf(resource, 'group'),
        umask: textOf(resource, 'umask'),
        timeout: unless(seconds(resource, 'timeout', 300), '300'),
        tries: unless(textOf(resource, 'tries'), '1'),
        try_sleep: unless(seconds(resource, 'try_sleep', 0), '0'),
        returns: unless(listOf(resource, 'returns')?.join(','), '0'),
        logoutput: unless(textOf(resource, 'logoutput'), 'on_failure'),
        refreshonly: flagOf(resource, 'refreshonly') ? 'true' : undefined,
        creates: listOf(resource, 'creates') ?? [],
      }),
      ...[...settings.values()].map(setting => carry('environment', setting, secret('environment'))),
      ...commands('unless'),
      ...commands('onlyif'),
      ...commands('refresh'),
    ),
    { uses: ['exec', ...probesOf(resource).uses], contents, probes: probesOf(resource).rows, refreshable: true },
  );
}

const unless = (value: string | undefined, usual: string): string | undefined => (value === usual ? undefined : value);

/** Whole seconds: not every host's timeout and sleep know fractions. */
function seconds(resource: CatalogResource, name: string, usual: number): string {
  const value = given(resource, name)?.value ?? usual;
  const number = Number(asText(isList(value) ? (value[0] as Value) : value));
  return String(Math.max(0, Math.ceil(number)));
}

/** What proves the command unneeded without running anything. */
function probesOf(resource: CatalogResource): { readonly rows: readonly ProbeRow[]; readonly uses: readonly string[] } {
  if (flagOf(resource, 'refreshonly')) return { rows: [{ kind: 'idle', fields: [] }], uses: [] };
  const creates = listOf(resource, 'creates') ?? [];
  if (creates.length === 0) return { rows: [], uses: [] };
  return { rows: probeRow('exists', ...creates), uses: ['exists'] };
}

/** The settings that a shell can export, later ones over earlier ones; the others are reported as Puppet does. */
function environmentOf(resource: CatalogResource, hasPath: boolean, context: LowerContext): Map<string, string> {
  const settings = new Map<string, string>();
  const span = resource.parameters.get('environment')?.span;
  const sensitive = resource.parameters.get('environment')?.sensitive ?? false;
  for (const setting of listOf(resource, 'environment') ?? []) {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(setting);
    if (!match) {
      context.report(environmentIgnored({ setting: sensitive ? '[redacted]' : inspect(setting) }, span));
      continue;
    }
    const [, name, value] = match as unknown as [string, string, string];
    if (settings.has(name) || (name === 'PATH' && hasPath)) {
      context.report(environmentOverridden({ name, value: sensitive ? '[redacted]' : value }, span));
    }
    settings.set(name, setting);
  }
  return settings;
}
