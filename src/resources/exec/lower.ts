/** An exec as a step: its commands as texts for /bin/sh, its pure guards as probe rows. */
import { environmentIgnored, environmentOverridden } from '../../diagnostics/catalogue/resources.ts';
import type { BundledContent, Lowered, ProbeRow } from '../../model/plan.ts';
import { command, option, type Word } from '../../model/shell.ts';
import { isList } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { inspect } from '../display.ts';
import { lowered, probeRow, secretContent, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { commandText } from './command-text.ts';
import { pureGuards } from './pure-guards.ts';

export function lowerExec(given: Attributes, context: LowerContext): Lowered {
  const contents: BundledContent[] = [];
  // one secret among them makes all of them secret, as in Puppet
  const hidden = ['command', 'unless', 'onlyif'].some(given.sensitive);
  const carry = (name: string, text: string, hide: boolean): Word => {
    if (!hide) return option(name, text);
    const content = secretContent(text);
    contents.push(content);
    return option(`secret_${name}`, content.sha256);
  };
  const commands = (name: string): readonly Word[] => {
    const value = given.value(name);
    if (value === undefined) return [];
    const list = isList(value) && name !== 'refresh' ? value : [value];
    return list.map(guard => carry(name, commandText(guard), hidden || given.sensitive(name)));
  };
  const main = given.value('command')!;
  const settings = environmentOf(given, context);
  const search = given.has('path') ? given.list('path').join(':') : undefined;
  // PATH among the settings is what the command sees; programs are still looked for in `path`
  const seen = settings.get('PATH')?.slice('PATH='.length) ?? search;
  settings.delete('PATH');
  return lowered(
    command(
      'Exec',
      carry('command', commandText(main), hidden),
      ...(isList(main) && !hidden ? [option('shown', inspect(main))] : []),
      ...wordsOf({
        provider: given.text('provider') === 'shell' ? 'shell' : undefined,
        path: seen,
        search: search === seen ? undefined : search,
        ...given.written('cwd', 'user', 'group', 'umask'),
        timeout: unless(seconds(given, 'timeout'), '300'),
        tries: unless(given.text('tries'), '1'),
        try_sleep: unless(seconds(given, 'try_sleep'), '0'),
        returns: given.has('returns') ? unless(given.list('returns').join(','), '0') : undefined,
        logoutput: unless(given.text('logoutput'), 'on_failure'),
        ...given.switched('refreshonly'),
        creates: given.list('creates'),
      }),
      ...[...settings.values()].map(setting => carry('environment', setting, given.sensitive('environment'))),
      ...commands('unless'),
      ...commands('onlyif'),
      ...commands('refresh'),
    ),
    { uses: ['exec'], contents, probes: probesOf(given), refreshable: true },
  );
}

const unless = (value: string | undefined, usual: string): string | undefined => (value === usual ? undefined : value);

/** Whole seconds: not every host's timeout and sleep know fractions. */
function seconds(given: Attributes, name: string): string {
  const number = Number(given.list(name)[0]);
  return String(Math.max(0, Math.ceil(number)));
}

/** What proves the command unneeded without running anything. */
function probesOf(given: Attributes): readonly ProbeRow[] {
  if (given.flag('refreshonly')) return [{ kind: 'idle', fields: [] }];
  const guards = pureGuards(given);
  return guards.length === 0 ? [] : probeRow('exec_guard', ...guards);
}

/** The settings that a shell can export, later ones over earlier ones; the others are reported as Puppet does. */
function environmentOf(given: Attributes, context: LowerContext): Map<string, string> {
  const settings = new Map<string, string>();
  const span = given.span('environment');
  const sensitive = given.sensitive('environment');
  for (const setting of given.list('environment')) {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(setting);
    if (!match) {
      context.report(environmentIgnored({ setting: sensitive ? '[redacted]' : inspect(setting) }, span));
      continue;
    }
    const [, name, value] = match as unknown as [string, string, string];
    if (settings.has(name) || (name === 'PATH' && given.has('path'))) {
      context.report(environmentOverridden({ name, value: sensitive ? '[redacted]' : value }, span));
    }
    settings.set(name, setting);
  }
  return settings;
}
