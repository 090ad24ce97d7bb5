/** The parameters of Puppet's file type. https://www.puppet.com/docs/puppet/8/types/file.html */
import { isList, type Value } from '../../model/value.ts';
import type { ParameterSpec } from '../resource-type.ts';
import { valueText } from '../value-text.ts';
import { isMode } from './mode.ts';

const fullyQualified = (value: Value): string | undefined =>
  typeof value === 'string' && value.startsWith('/')
    ? undefined
    : `File paths must be fully qualified, not '${valueText(value) ?? ''}'`;

const checkMode = (value: Value): string | undefined => {
  if (typeof value !== 'string') return `The file mode specification must be a string, not '${rubyClass(value)}'`;
  return isMode(value) ? undefined : `The file mode specification is invalid: ${JSON.stringify(value)}`;
};

function rubyClass(value: Value): string {
  if (typeof value === 'bigint') return 'Integer';
  if (typeof value === 'number') return 'Float';
  if (typeof value === 'boolean') return value ? 'TrueClass' : 'FalseClass';
  return isList(value) ? 'Array' : 'Hash';
}

const sourceText = (value: Value): string | undefined => {
  for (const source of isList(value) ? value : [value]) {
    const text = valueText(source);
    if (text === undefined || !/^(\/|[a-z]+:)/.test(text)) return `Cannot use relative URLs '${text ?? ''}'`;
    const scheme = /^([a-z]+):/.exec(text)?.[1];
    if (scheme && !['puppet', 'file', 'http', 'https'].includes(scheme))
      return `Cannot use URLs of type '${scheme}' as source for fileserving`;
  }
  return undefined;
};

const flag = (name: string, doc: string): ParameterSpec => ({
  name,
  kind: 'parameter',
  values: ['true', 'false', 'yes', 'no'],
  doc,
});

export const parameters: readonly ParameterSpec[] = [
  {
    name: 'path',
    kind: 'parameter',
    namevar: true,
    check: fullyQualified,
    doc: 'The fully qualified path of the file.',
  },
  {
    name: 'ensure',
    kind: 'property',
    values: ['absent', 'false', 'file', 'present', 'directory', 'link'],
    pattern: /./s,
    doc: 'What shall be there. Any other text is the target of a link.',
  },
  { name: 'content', kind: 'property', doc: 'The content as text or Binary.' },
  {
    name: 'source',
    kind: 'property',
    list: true,
    check: sourceText,
    doc: 'Where the content comes from: puppet:///modules/NAME/PATH, or an absolute path on the host; of a list the first that exists.',
  },
  { name: 'target', kind: 'property', doc: 'Where a link points to.' },
  { name: 'owner', kind: 'property', doc: 'Name or number of the owner.' },
  { name: 'group', kind: 'property', doc: 'Name or number of the group.' },
  {
    name: 'mode',
    kind: 'property',
    check: checkMode,
    doc: "Permissions, octal ('0644') or symbolic ('u=rw,go=r'). A directory gets x where it gets r.",
  },
  {
    name: 'recurse',
    kind: 'parameter',
    values: ['true', 'false', 'remote'],
    doc: 'Manage what a directory contains: true all of it, remote only what the source has.',
  },
  { name: 'recurselimit', kind: 'parameter', pattern: /^[0-9]+$/, doc: 'How deep to go.' },
  { name: 'max_files', kind: 'parameter', pattern: /^-?[0-9]+$/, doc: 'Accepted; the plan is not limited.' },
  { ...flag('purge', 'Remove what is in the directory and not in the catalog. Needs recurse => true.') },
  { name: 'ignore', kind: 'parameter', list: true, doc: 'Patterns of names to leave alone when recursing.' },
  flag('force', 'Remove directories where something else shall be.'),
  {
    name: 'links',
    kind: 'parameter',
    values: ['follow', 'manage'],
    default: 'manage',
    doc: 'Manage a link itself, or what it points to.',
  },
  { ...flag('replace', 'Whether to replace content that differs.'), default: true },
  { ...flag('show_diff', 'Whether to show differences of this file.'), default: true },
  {
    name: 'backup',
    kind: 'parameter',
    doc: 'false keeps no old content; a text beginning with a dot is the ending of a copy beside the file.',
  },
  {
    name: 'checksum',
    kind: 'parameter',
    values: ['sha256', 'sha256lite', 'md5', 'md5lite', 'sha224', 'sha384', 'sha512', 'mtime', 'ctime', 'none'],
    doc: 'Accepted; contents are compared by sha256.',
  },
  {
    name: 'sourceselect',
    kind: 'parameter',
    values: ['first', 'all'],
    default: 'first',
    doc: 'With directories: the first source, or all laid over each other.',
  },
  {
    name: 'source_permissions',
    kind: 'parameter',
    values: ['ignore', 'use', 'use_when_creating'],
    default: 'ignore',
    doc: "Whether mode comes from the source's file.",
  },
  {
    name: 'validate_cmd',
    kind: 'parameter',
    doc: 'A command that must accept the new content; % stands for its path.',
  },
  { name: 'validate_replacement', kind: 'parameter', default: '%', doc: 'What stands for the path in validate_cmd.' },
  { name: 'provider', kind: 'parameter', values: ['posix'], doc: 'posix.' },
];

const SELINUX = 'set contexts with an exec that runs chcon or restorecon';

export const unsupported: Readonly<Record<string, string>> = {
  selinux_ignore_defaults: SELINUX,
  selrange: SELINUX,
  selrole: SELINUX,
  seltype: SELINUX,
  seluser: SELINUX,
  checksum_value: 'the content travels with the bundle and needs no sum beside it; fetch large files with archive',
  staging_location: 'temporary files are made beside the file itself, so that the rename is atomic',
  ctime: 'it is read-only',
  mtime: 'it is read-only',
  type: 'it is read-only',
};
