/** Rules over several parameters of daemon. */
import type { Span } from '../../model/span.ts';
import type { Attributes } from '../attributes.ts';

export function daemonRules(given: Attributes): readonly { readonly message: string; readonly span?: Span }[] {
  const absent = given.text('ensure') === 'absent';
  const problems: { message: string; span?: Span }[] = [];
  const words = given.list('command');
  if (!absent && (words.length === 0 || words[0]!.trim() === ''))
    problems.push({ message: 'a daemon needs a command', span: given.span('command') });
  if (given.flag('down') && (given.text('ensure') === 'running' || given.text('ensure') === 'true'))
    problems.push({ message: 'down and ensure => running contradict each other', span: given.span('down') });
  if (given.flag('down') && given.flag('enable'))
    problems.push({ message: 'down and enable => true contradict each other', span: given.span('down') });
  const name = given.text('name');
  for (const parameter of ['requires', 'wants'] as const)
    if (given.list(parameter).some(other => other === name))
      problems.push({ message: `${parameter}: a daemon cannot need itself`, span: given.span(parameter) });
  return problems;
}
