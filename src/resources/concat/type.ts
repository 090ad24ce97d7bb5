/** concat and concat_file: a file of fragments, as puppetlabs-concat has it, put together when compiling. */
import { absolutePath, BOOLEAN, flag, presence } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { lowerConcat } from './lower.ts';

const file = (name: string, doc: string): ParameterSpec => ({ name, kind: 'parameter', doc });

const shared: readonly ParameterSpec[] = [
  presence('Whether the file exists.'),
  file('owner', 'The owner of the file, as of a file resource.'),
  file('group', 'The group of the file, as of a file resource.'),
  file('mode', 'The mode of the file, as of a file resource.'),
  file('backup', 'As of a file resource.'),
  file('show_diff', 'As of a file resource.'),
  file('validate_cmd', 'As of a file resource.'),
  flag('replace', 'Whether a file that is there is changed.', true),
  flag('ensure_newline', 'Whether every fragment ends with a newline, added where it is missing.', false),
  {
    name: 'format',
    kind: 'parameter',
    doc: 'plain: the fragments one after the other.',
    check: value =>
      asText(value) === 'plain'
        ? undefined
        : `format ${asText(value)} is not supported; merge the data with + and write it with stdlib::to_${asText(value).startsWith('yaml') ? 'yaml' : 'json'} in a file resource`,
    default: 'plain',
  },
  { name: 'force', kind: 'parameter', doc: 'Used when data is merged; without effect here.', values: BOOLEAN },
];

const path = (doc: string): ParameterSpec => ({
  name: 'path',
  kind: 'parameter',
  namevar: true,
  doc,
  check: absolutePath,
});

const order = (fallback: string): ParameterSpec => ({
  name: 'order',
  kind: 'parameter',
  doc: 'How fragments are ordered: as texts or as numbers.',
  values: ['alpha', 'numeric'],
  default: fallback,
});

const unsupported: Readonly<Record<string, string>> = Object.fromEntries(
  ['selinux_ignore_defaults', 'selrange', 'selrole', 'seltype', 'seluser'].map(name => [
    name,
    'run restorecon from an exec that the file notifies',
  ]),
);

export const concatType: ResourceType = {
  name: 'concat',
  doc: 'A file made of the concat::fragment resources that have it as their target.',
  parameters: [
    path('The file; by default the title.'),
    ...shared,
    order('alpha'),
    {
      name: 'warn',
      kind: 'parameter',
      doc: 'A header: true for one that says the file is managed, or its text.',
      default: false,
    },
  ],
  unsupported,
  lower: (given, context) =>
    lowerConcat(given, context, { mode: given.text('mode') ?? '0644', header: headerOf(given.text('warn')) }),
};

function headerOf(warn: string | undefined): string | undefined {
  if (warn === undefined || warn === 'false') return undefined;
  return warn === 'true' ? '# This file is managed by Puppet. DO NOT EDIT.\n' : warn;
}

export const concatFileType: ResourceType = {
  name: 'concat_file',
  doc: 'A file made of the concat_fragment resources that have its path, title or tag.',
  parameters: [path('The file; by default the title.'), ...shared, order('numeric')],
  unsupported,
  autorequires: given => [{ type: 'File', title: given.name }],
  lower: (given, context) => lowerConcat(given, context, { mode: given.text('mode'), header: undefined }),
};
