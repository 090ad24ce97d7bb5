/** concat::fragment and concat_fragment: a part of a concat. It is in the file; on the host it has nothing to do. */
import { fragmentTargetMissing } from '../../diagnostics/catalogue/resources.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered } from '../lowered.ts';
import type { LowerContext, ResourceType, RuleBroken } from '../resource-type.ts';
import { asText } from '../value-text.ts';
import { isFragmentOf } from './fragments.ts';

function validate(given: Attributes): readonly RuleBroken[] {
  const content = given.has('content');
  const source = given.has('source');
  const problems: string[] = [];
  if (!given.has('target') && !given.has('tag')) problems.push("No 'target' or 'tag' set");
  if (!content && !source) problems.push("Set either 'source' or 'content'");
  if (content && source) problems.push("Can't use 'source' and 'content' at the same time");
  return problems.map(message => ({ message }));
}

const fragmentType = (name: string): ResourceType => ({
  name,
  doc: 'A part of a concat: a text or a file, and its place.',
  parameters: [
    { name: 'name', kind: 'parameter', namevar: true, doc: 'A name; fragments of one order are sorted by it.' },
    { name: 'target', kind: 'parameter', doc: 'The concat, by its title or path.' },
    {
      name: 'content',
      kind: 'parameter',
      doc: 'The text.',
      check: value => (typeof value === 'string' ? undefined : 'Content must be a String'),
    },
    {
      name: 'source',
      kind: 'parameter',
      list: true,
      doc: 'A file whose content is the text: puppet:///modules/NAME/PATH; of a list the first that is there.',
    },
    {
      name: 'order',
      kind: 'parameter',
      doc: 'The place among the fragments.',
      check: value => (/[:\n/]/.test(asText(value)) ? "Order cannot contain '/', ':', or '\\n'." : undefined),
      default: '10',
    },
  ],
  validate,
  lower: (given, context) => {
    warnAboutTarget(given, context);
    return lowered(command('Anchor'), { uses: ['anchor'], probes: [{ kind: 'idle', fields: [] }] });
  },
});

function warnAboutTarget(given: Attributes, context: LowerContext): void {
  const files = [...context.all('Concat'), ...context.all('Concat_file')];
  if (files.some(file => isFragmentOf(given, file))) return;
  const target = given.text('target') ?? '';
  context.report(fragmentTargetMissing({ fragment: given.reference, target }, given.span()));
}

export const concatFragmentDefine = fragmentType('concat::fragment');
export const concatFragmentType = fragmentType('concat_fragment');
