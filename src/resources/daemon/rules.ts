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
  problems.push(...ownerProblems(given, absent));
  const name = given.text('name');
  for (const parameter of ['requires', 'wants'] as const)
    if (given.list(parameter).some(other => other === name))
      problems.push({ message: `${parameter}: a daemon cannot need itself`, span: given.span(parameter) });
  return problems;
}

/** What a user's own supervisor cannot do, and what it needs. Root's supervisor must never run what a user can write. */
function ownerProblems(
  given: Attributes,
  absent: boolean,
): readonly { readonly message: string; readonly span: Span }[] {
  const owner = given.text('owner');
  if (owner === undefined) return [];
  const span = given.span('owner');
  const problems: { message: string; span: Span }[] = [];
  for (const needed of ['folder', 'scandir'])
    if (!given.has(needed)) problems.push({ message: `owner needs ${needed}, a folder of the owner's`, span });
  if (absent) return problems;
  if (given.text('user') !== 'root' && given.text('user') !== owner)
    problems.push({ message: `a daemon of ${owner}'s own supervisor runs as ${owner}`, span: given.span('user') });
  if (given.has('groups'))
    problems.push({ message: "groups: a user's own supervisor cannot give other groups", span: given.span('groups') });
  return problems;
}
