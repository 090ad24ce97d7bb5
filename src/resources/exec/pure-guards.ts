/**
 * Guards that only look at files, so that the batch probe answers them without a process: `creates`, and `unless` and
 * `onlyif` of the forms `test -f /path` and `[ ! -d /path ]`, with an absolute path that the shell takes as it stands.
 */
import { isList } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { commandText } from './command-text.ts';

const BARE = '/[\\w./@%+,:=-]*';
const PATH = `(?:(${BARE})|'(/[^'\\x00-\\x1f\\x7f]*)'|"(/[^"$\`\\\\\\x00-\\x1f\\x7f]*)")`;
const CONDITION = `(! +)?-([edfhLsx]) +${PATH}`;
const TEST = new RegExp(`^(?:exec +)?((?:/usr)?/bin/)?(?:test +${CONDITION}|\\[ +${CONDITION} +\\]) *$`);

/**
 * The fields of a row (exec-probe.sh): guards in the order in which they are asked, up to the first that is more than a
 * look at a file, since what it does or fails with comes first.
 */
export function pureGuards(given: Attributes): readonly string[] {
  const fields = given.list('creates').map(path => `creates${path}`);
  // who looks, and from where, makes a difference; what is secret stays out of tables
  if (['user', 'group', 'cwd'].some(given.has) || ['command', 'unless', 'onlyif'].some(given.sensitive)) return fields;
  for (const guard of ['unless', 'onlyif']) {
    const value = given.value(guard);
    if (value === undefined) continue;
    for (const one of isList(value) ? value : [value]) {
      const match = TEST.exec(commandText(one));
      if (match === null) return fields;
      const [folder, ...groups] = match.slice(1);
      const [not, operator, ...paths] = groups.slice(groups[1] === undefined ? 5 : 0);
      if (folder !== undefined) fields.push(`program${folder}${commandText(one).includes('[ ') ? '[' : 'test'}`);
      fields.push(`${guard} ${not === undefined ? '' : '! '}-${operator}${paths.find(path => path !== undefined)}`);
    }
  }
  return fields;
}
