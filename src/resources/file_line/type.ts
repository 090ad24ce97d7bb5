/** file_line: one line of a file, as stdlib's type of that name. */
import type { Attributes } from '../attributes.ts';
import type { ResourceType, RuleBroken } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { lowerFileLine } from './lower.ts';

const BOOLEAN = ['true', 'false'] as const;

function validate(given: Attributes): readonly RuleBroken[] {
  const problems: string[] = [];
  if (given.flag('replace_all_matches_not_matching_line')) {
    if (given.text('multiple') === 'false') {
      problems.push('multiple must be true when replace_all_matches_not_matching_line is true');
    }
    if (given.text('replace') === 'false') {
      problems.push('replace must be true when replace_all_matches_not_matching_line is true');
    }
  }
  const byMatch = given.text('ensure') === 'absent' && given.flag('match_for_absence') && given.has('match');
  if (!given.has('line') && !byMatch) problems.push('line is a required attribute');
  if (!given.has('path')) problems.push('path is a required attribute');
  return problems.map(message => ({ message }));
}

export const fileLineType: ResourceType = {
  name: 'file_line',
  doc: 'A line of a file that others write too. Patterns are Ruby expressions, in the part that awk knows as well; a dot stands for one byte.',
  parameters: [
    { name: 'name', kind: 'parameter', namevar: true, doc: 'A name for the resource.' },
    {
      name: 'ensure',
      kind: 'property',
      doc: 'Whether the line is there.',
      values: ['present', 'absent'],
      default: 'present',
    },
    { name: 'line', kind: 'property', doc: 'The whole line.' },
    {
      name: 'path',
      kind: 'parameter',
      doc: 'The file; it must exist.',
      check: value =>
        asText(value).startsWith('/') ? undefined : `File paths must be fully qualified, not '${asText(value)}'`,
    },
    { name: 'match', kind: 'parameter', doc: 'A pattern: the line that matches is replaced.' },
    {
      name: 'match_for_absence',
      kind: 'parameter',
      doc: 'With ensure => absent: remove the line that matches.',
      values: BOOLEAN,
      default: false,
    },
    {
      name: 'multiple',
      kind: 'parameter',
      doc: 'Whether several lines may match `match` or `after`; an error otherwise.',
      values: BOOLEAN,
    },
    { name: 'after', kind: 'parameter', doc: 'A pattern: a new line comes after the line that matches.' },
    {
      name: 'replace',
      kind: 'parameter',
      doc: 'Whether a line that matches is replaced; with false it is left as it is.',
      values: BOOLEAN,
      default: true,
    },
    {
      name: 'replace_all_matches_not_matching_line',
      kind: 'parameter',
      doc: 'Replace lines that match even when the line is there already.',
      values: BOOLEAN,
      default: false,
    },
    {
      name: 'append_on_no_match',
      kind: 'parameter',
      doc: 'Whether the line is added when no line matches.',
      values: BOOLEAN,
      default: true,
    },
    {
      name: 'encoding',
      kind: 'parameter',
      doc: 'The encoding of the file. Bytes are compared, so any will do for lines in ASCII.',
      default: 'UTF-8',
    },
  ],
  autorequires: given => [{ type: 'File', title: given.text('path') ?? '' }],
  validate,
  lower: lowerFileLine,
};
