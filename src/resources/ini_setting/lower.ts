/** An ini_setting as a step and a row of the settings' probe. */
import { createHash } from 'node:crypto';
import { settingHoldsNewline, settingTrimmed } from '../../diagnostics/catalogue/resources.ts';
import { type CatalogResource, refKey } from '../../model/catalog.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { flagOf, given, strippedOf, textOf } from '../attributes.ts';
import { lowered, probeRow, secretContent, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';

/** A parameter as one line; a newline in it is reported. */
export function oneLine(resource: CatalogResource, parameter: string, context: LowerContext): string | undefined {
  const text = strippedOf(resource, parameter);
  if (text?.includes('\n')) {
    const span = resource.parameters.get(parameter)?.span;
    context.report(settingHoldsNewline({ resource: refKey(resource), parameter }, span));
  }
  return text;
}

/** true, false or md5, as the module understands it. */
function showDiff(resource: CatalogResource): string | undefined {
  const text = textOf(resource, 'show_diff');
  if (text === 'md5') return text;
  return text === 'false' || text === 'no' ? 'false' : undefined;
}

/** The words both types of ini settings share. */
export function iniWords(resource: CatalogResource, context: LowerContext): Record<string, string | undefined> {
  const setting = oneLine(resource, 'setting', context);
  if (setting !== undefined && setting !== textOf(resource, 'setting')) {
    context.report(settingTrimmed({}, resource.parameters.get('setting')?.span));
  }
  return {
    path: textOf(resource, 'path') ?? '',
    ensure: textOf(resource, 'ensure') === 'absent' ? 'absent' : undefined,
    section: textOf(resource, 'section') ?? '',
    setting,
    key_val_separator: textOf(resource, 'key_val_separator'),
    show_diff: showDiff(resource),
  };
}

export function lowerIniSetting(resource: CatalogResource, context: LowerContext): Lowered {
  const value = oneLine(resource, 'value', context);
  const secret = given(resource, 'value')?.sensitive && value !== undefined ? secretContent(value) : undefined;
  const words = iniWords(resource, context);
  const refreshonly = flagOf(resource, 'refreshonly');
  return lowered(
    command(
      'Ini_setting',
      ...wordsOf({
        ...words,
        value: secret ? undefined : value,
        secret_value: secret?.sha256,
        md5:
          words.show_diff === 'md5' && value !== undefined && !secret
            ? createHash('md5').update(value).digest('hex')
            : undefined,
        section_prefix: textOf(resource, 'section_prefix'),
        section_suffix: textOf(resource, 'section_suffix'),
        indent_char: textOf(resource, 'indent_char'),
        indent_width: textOf(resource, 'indent_width'),
        refreshonly: refreshonly ? 'true' : undefined,
        force_new_section_creation: flagOf(resource, 'force_new_section_creation', true) ? undefined : 'false',
      }),
    ),
    {
      uses: ['ini_setting', ...(refreshonly ? [] : ['ini'])],
      probes: rows(resource, words, value, refreshonly),
      contents: secret ? [secret] : [],
      refreshable: refreshonly,
    },
  );
}

function rows(
  resource: CatalogResource,
  words: Record<string, string | undefined>,
  value: string | undefined,
  refreshonly: boolean,
): readonly ProbeRow[] {
  if (refreshonly) return [{ kind: 'idle', fields: [] }];
  const absent = words.ensure === 'absent';
  // a secret is looked at one by one, and so is what has no value to compare
  if (words.setting === undefined || (!absent && value === undefined) || given(resource, 'value')?.sensitive) return [];
  return probeRow(
    'ini',
    words.path ?? '',
    words.section ?? '',
    words.setting,
    absent ? 'absent' : 'present',
    value ?? '',
    words.key_val_separator ?? ' = ',
    textOf(resource, 'section_prefix') ?? '[',
    textOf(resource, 'section_suffix') ?? ']',
  );
}
