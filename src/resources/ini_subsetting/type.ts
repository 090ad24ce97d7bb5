/** ini_subsetting: one item of a setting that holds several, as puppetlabs-inifile has it. */
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { iniWords, oneLine } from '../ini_setting/lower.ts';
import { iniParameters } from '../ini_setting/type.ts';
import { lowered, wordsOf } from '../lowered.ts';
import { flag } from '../parameter-specs.ts';
import type { LowerContext, ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';

export const iniSubsettingType: ResourceType = {
  name: 'ini_subsetting',
  doc: 'One item of a setting that holds several, such as an option of a command line.',
  parameters: [
    ...iniParameters,
    { name: 'subsetting', kind: 'parameter', doc: 'The name the item begins with.' },
    { name: 'subsetting_separator', kind: 'parameter', doc: 'What stands between items.', default: ' ' },
    {
      name: 'subsetting_key_val_separator',
      kind: 'parameter',
      doc: 'What stands between the name of an item and its value.',
      default: '',
    },
    { name: 'value', kind: 'property', doc: 'The value of the item.' },
    {
      name: 'quote_char',
      kind: 'parameter',
      doc: 'What a new setting is quoted with.',
      check: value => (/^["']?$/.test(asText(value)) ? undefined : `:quote_char valid values are '', '"' and "'"`),
      default: '',
    },
    flag('use_exact_match', 'The item is its name and nothing else.', false),
    {
      name: 'insert_type',
      kind: 'parameter',
      doc: 'Where a new item goes.',
      values: ['start', 'end', 'before', 'after', 'index'],
      default: 'end',
    },
    { name: 'insert_value', kind: 'parameter', doc: 'The item before or after which it goes, or its index.' },
    flag('delete_if_empty', 'Remove the setting with its last item.', false),
  ],
  validate: given =>
    ['path', 'setting', 'subsetting']
      .filter(name => !given.has(name))
      .map(name => ({ message: `${name} is a required attribute` })),
  lower: lowerIniSubsetting,
};

function lowerIniSubsetting(given: Attributes, context: LowerContext): Lowered {
  return lowered(
    command(
      'Ini_subsetting',
      ...wordsOf({
        ...iniWords(given, oneLine(given, 'setting', context), context),
        subsetting: oneLine(given, 'subsetting', context),
        value: oneLine(given, 'value', context),
        ...given.written('subsetting_separator', 'subsetting_key_val_separator', 'quote_char'),
        ...given.switched('use_exact_match'),
        ...given.written('insert_type', 'insert_value'),
        ...given.switched('delete_if_empty'),
        sensitive: given.sensitive('value') ? 'value' : undefined,
      }),
    ),
    { uses: ['ini_subsetting'] },
  );
}
