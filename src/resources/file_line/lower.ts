/** A file_line as a step and a row of the lines' probe. */
import {
  encodingNotSupported,
  patternNotPortable,
  settingHoldsNewline,
} from '../../diagnostics/catalogue/resources.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, probeRow, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { translatePattern } from './translate-pattern.ts';

export function lowerFileLine(given: Attributes, context: LowerContext): Lowered | undefined {
  const problems = problemsOf(given, context);
  const match = patternOf(given, 'match', context);
  const after = patternOf(given, 'after', context);
  if (problems || match === undefined || after === undefined) return undefined;
  const path = given.text('path') ?? '';
  return lowered(
    command(
      'File_line',
      ...wordsOf({
        path,
        ensure: given.text('ensure') === 'absent' ? 'absent' : undefined,
        line: given.text('line'),
        match: match?.ere,
        shown_match: match?.ruby,
        after: after?.ere,
        shown_after: after?.ruby,
        ...given.switched('match_for_absence'),
        multiple: given.text('multiple'),
        ...given.switched('replace', 'append_on_no_match', 'replace_all_matches_not_matching_line'),
      }),
    ),
    { uses: ['file_line', 'line'], probes: rows(given, path, match?.ere) },
  );
}

interface Pattern {
  readonly ere: string;
  readonly ruby: string;
}

/** The pattern for awk; null when none is given, undefined when it has no such form. */
function patternOf(given: Attributes, parameter: string, context: LowerContext): Pattern | null | undefined {
  const ruby = given.text(parameter);
  if (ruby === undefined) return null;
  const translation = translatePattern(ruby);
  if ('ere' in translation) return { ere: translation.ere, ruby };
  const values = { resource: given.reference, parameter, pattern: ruby, reason: translation.reason };
  context.report(patternNotPortable(values, given.span(parameter)));
  return undefined;
}

function problemsOf(given: Attributes, context: LowerContext): boolean {
  const line = given.text('line') ?? '';
  const encoding = given.text('encoding') ?? '';
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding) && /[^\n-\u007e]/.test(line)) {
    context.report(encodingNotSupported({ resource: given.reference, encoding }, given.span('encoding')));
    return true;
  }
  if (line.includes('\n')) {
    context.report(settingHoldsNewline({ resource: given.reference, parameter: 'line' }, given.span('line')));
    return true;
  }
  return false;
}

/** What proves the line in sync; see line.sh. */
function rows(given: Attributes, path: string, match: string | undefined): readonly ProbeRow[] {
  const line = given.text('line') ?? '';
  if (given.text('ensure') === 'absent') {
    return match !== undefined && given.flag('match_for_absence')
      ? probeRow('line', path, 'unmatched', '', match)
      : probeRow('line', path, 'absent', line, '');
  }
  const row = (what: string): readonly ProbeRow[] => probeRow('line', path, what, line, match ?? '');
  if (match === undefined) return row('present');
  const append = given.flag('append_on_no_match');
  if (given.flag('replace_all_matches_not_matching_line')) return row(append ? 'only' : 'only-or-none');
  if (!append) return row('present-or-unmatched');
  return row(given.flag('replace') ? 'present' : 'present-or-matched');
}
