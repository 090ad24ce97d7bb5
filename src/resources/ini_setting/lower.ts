/** An ini_setting as a step and a row of the settings' probe. */
import { createHash } from 'node:crypto';
import { settingHoldsNewline, settingTrimmed } from '../../diagnostics/catalogue/resources.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, probeRow, type Settings, secretContent, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';

/** A parameter as one line; a newline in it is reported. */
export function oneLine(given: Attributes, parameter: string, context: LowerContext): string | undefined {
  const text = given.stripped(parameter);
  if (text?.includes('\n')) {
    context.report(settingHoldsNewline({ resource: given.reference, parameter }, given.span(parameter)));
  }
  return text;
}

/** The words both types of ini settings share. */
export function iniWords(given: Attributes, setting: string | undefined, context: LowerContext): Settings {
  if (setting !== given.text('setting')) context.report(settingTrimmed({}, given.span('setting')));
  return {
    path: given.text('path'),
    ensure: given.text('ensure') === 'absent' ? 'absent' : undefined,
    section: given.text('section'),
    setting,
    ...given.written('key_val_separator'),
    ...(given.text('show_diff') === 'md5' ? { show_diff: 'md5' } : given.switched('show_diff')),
  };
}

export function lowerIniSetting(given: Attributes, context: LowerContext): Lowered {
  const value = oneLine(given, 'value', context);
  const setting = oneLine(given, 'setting', context);
  const secret = given.sensitive('value') && value !== undefined ? secretContent(value) : undefined;
  const summed = given.text('show_diff') === 'md5' && value !== undefined && !secret;
  const refreshonly = given.flag('refreshonly') ?? false;
  return lowered(
    command(
      'Ini_setting',
      ...wordsOf({
        ...iniWords(given, setting, context),
        value: secret ? undefined : value,
        secret_value: secret?.sha256,
        md5: summed ? createHash('md5').update(value).digest('hex') : undefined,
        ...given.written('section_prefix', 'section_suffix', 'indent_char', 'indent_width'),
        ...given.switched('refreshonly', 'force_new_section_creation'),
      }),
    ),
    {
      uses: ['ini_setting', ...(refreshonly ? [] : ['ini'])],
      probes: refreshonly ? [{ kind: 'idle', fields: [] }] : rows(given, setting, value),
      contents: secret ? [secret] : [],
      refreshable: refreshonly,
    },
  );
}

function rows(given: Attributes, setting: string | undefined, value: string | undefined): readonly ProbeRow[] {
  const absent = given.text('ensure') === 'absent';
  // a secret is looked at one by one, and so is what has no value to compare
  if (setting === undefined || (!absent && value === undefined) || given.sensitive('value')) return [];
  const text = (parameter: string): string => given.text(parameter) ?? '';
  return probeRow(
    'ini',
    text('path'),
    text('section'),
    setting,
    absent ? 'absent' : 'present',
    value ?? '',
    text('key_val_separator'),
    text('section_prefix'),
    text('section_suffix'),
  );
}
