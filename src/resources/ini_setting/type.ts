/** ini_setting: one setting of an ini file, as puppetlabs-inifile has it. */
import { absolutePath, flag, presence, YES_NO } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { lowerIniSetting } from './lower.ts';

/** Parameters that ini_setting and ini_subsetting share. */
export const iniParameters: readonly ParameterSpec[] = [
  { name: 'name', kind: 'parameter', namevar: true, doc: 'A name for the resource.' },
  presence('Whether the setting is there.'),
  { name: 'section', kind: 'parameter', doc: 'The section; by default the part before the first one.', default: '' },
  { name: 'setting', kind: 'parameter', doc: 'The name of the setting; without it the section alone is meant.' },
  {
    name: 'path',
    kind: 'parameter',
    doc: 'The file.',
    check: absolutePath,
  },
  {
    name: 'show_diff',
    kind: 'parameter',
    doc: 'Whether --show-diff shows the values: all, their MD5 sums, or nothing.',
    values: ['true', 'false', 'md5', 'yes', 'no'],
    default: true,
  },
  {
    name: 'key_val_separator',
    kind: 'parameter',
    doc: 'What stands between name and value, with its blanks.',
    default: ' = ',
  },
];

export const iniSettingType: ResourceType = {
  name: 'ini_setting',
  doc: 'One setting of an ini file. Comments, order and every other byte of the file stay.',
  parameters: [
    ...iniParameters,
    { name: 'value', kind: 'property', doc: 'The value, without blanks around it.' },
    { name: 'section_prefix', kind: 'parameter', doc: 'What begins the line of a section.', default: '[' },
    { name: 'section_suffix', kind: 'parameter', doc: 'What ends the line of a section.', default: ']' },
    { name: 'indent_char', kind: 'parameter', doc: 'What a new setting is indented with.', default: ' ' },
    {
      name: 'indent_width',
      kind: 'parameter',
      doc: 'How far a new setting is indented; by default as far as its section is.',
      check: value => (/^\d+$/.test(asText(value)) ? undefined : 'indent_width must be an integer'),
    },
    flag('refreshonly', 'Write only when a notification arrives.', false, YES_NO),
    flag(
      'force_new_section_creation',
      'Whether a section that is missing is made; with false the setting is left out then.',
      true,
      YES_NO,
    ),
  ],
  autorequires: given => [{ type: 'File', title: (given.text('path') ?? '').replace(/\/[^/]*$/, '') || '/' }],
  validate: given => (given.has('path') ? [] : [{ message: 'path is a required attribute' }]),
  lower: lowerIniSetting,
};
