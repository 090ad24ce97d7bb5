/** file_line: one line of a file, as stdlib's type of that name. */
import type { Attributes } from '../attributes.ts';
import { absolutePath, BOOLEAN, flag, presence } from '../parameter-specs.ts';
import type { ResourceType, RuleBroken } from '../resource-type.ts';
import { lowerFileLine } from './lower.ts';

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
    presence('Whether the line is there.'),
    { name: 'line', kind: 'property', doc: 'The whole line.' },
    {
      name: 'path',
      kind: 'parameter',
      doc: 'The file; it must exist.',
      check: absolutePath,
    },
    { name: 'match', kind: 'parameter', doc: 'A pattern: the line that matches is replaced.' },
    flag('match_for_absence', 'With ensure => absent: remove the line that matches.', false),
    {
      name: 'multiple',
      kind: 'parameter',
      doc: 'Whether several lines may match `match` or `after`; an error otherwise.',
      values: BOOLEAN,
    },
    { name: 'after', kind: 'parameter', doc: 'A pattern: a new line comes after the line that matches.' },
    flag('replace', 'Whether a line that matches is replaced; with false it is left as it is.', true),
    flag(
      'replace_all_matches_not_matching_line',
      'Replace lines that match even when the line is there already.',
      false,
    ),
    flag('append_on_no_match', 'Whether the line is added when no line matches.', true),
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
