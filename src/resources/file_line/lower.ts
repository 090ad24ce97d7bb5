/** A file_line as a step and a row of the lines' probe. */
import {
  encodingNotSupported,
  patternNotPortable,
  settingHoldsNewline,
} from '../../diagnostics/catalogue/resources.ts';
import { type CatalogResource, refKey } from '../../model/catalog.ts';
import type { Lowered, ProbeRow } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { flagOf, textOf } from '../attributes.ts';
import { lowered, probeRow, wordsOf } from '../lowered.ts';
import type { LowerContext } from '../resource-type.ts';
import { translatePattern } from './translate-pattern.ts';

export function lowerFileLine(resource: CatalogResource, context: LowerContext): Lowered | undefined {
  const line = textOf(resource, 'line');
  const problems = problemsOf(resource, context, line);
  const match = patternOf(resource, 'match', context);
  const after = patternOf(resource, 'after', context);
  if (problems || match === undefined || after === undefined) return undefined;
  const path = textOf(resource, 'path') ?? '';
  return lowered(
    command(
      'File_line',
      ...wordsOf({
        path,
        ensure: textOf(resource, 'ensure') === 'absent' ? 'absent' : undefined,
        line,
        match: match?.ere,
        shown_match: match?.ruby,
        after: after?.ere,
        shown_after: after?.ruby,
        match_for_absence: flagOf(resource, 'match_for_absence') ? 'true' : undefined,
        multiple: textOf(resource, 'multiple'),
        replace: flagOf(resource, 'replace', true) ? undefined : 'false',
        append_on_no_match: flagOf(resource, 'append_on_no_match', true) ? undefined : 'false',
        replace_all_matches_not_matching_line: flagOf(resource, 'replace_all_matches_not_matching_line')
          ? 'true'
          : undefined,
      }),
    ),
    { uses: ['file_line', 'line'], probes: rows(resource, path, line, match?.ere) },
  );
}

interface Pattern {
  readonly ere: string;
  readonly ruby: string;
}

/** The pattern for awk; null when none is given, undefined when it has no such form. */
function patternOf(resource: CatalogResource, parameter: string, context: LowerContext): Pattern | null | undefined {
  const ruby = textOf(resource, parameter);
  if (ruby === undefined) return null;
  const translation = translatePattern(ruby);
  if ('ere' in translation) return { ere: translation.ere, ruby };
  const values = { resource: refKey(resource), parameter, pattern: ruby, reason: translation.reason };
  context.report(patternNotPortable(values, resource.parameters.get(parameter)?.span));
  return undefined;
}

function problemsOf(resource: CatalogResource, context: LowerContext, line: string | undefined): boolean {
  const encoding = textOf(resource, 'encoding') ?? 'UTF-8';
  const name = refKey(resource);
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding) && /[^\n-\u007e]/.test(line ?? '')) {
    context.report(encodingNotSupported({ resource: name, encoding }, resource.parameters.get('encoding')?.span));
    return true;
  }
  if (line?.includes('\n')) {
    context.report(settingHoldsNewline({ resource: name, parameter: 'line' }, resource.parameters.get('line')?.span));
    return true;
  }
  return false;
}

/** What proves the line in sync; see line.sh. */
function rows(
  resource: CatalogResource,
  path: string,
  line: string | undefined,
  match: string | undefined,
): readonly ProbeRow[] {
  if (textOf(resource, 'ensure') === 'absent') {
    return match !== undefined && flagOf(resource, 'match_for_absence')
      ? probeRow('line', path, 'unmatched', '', match)
      : probeRow('line', path, 'absent', line ?? '', '');
  }
  const row = (what: string): readonly ProbeRow[] => probeRow('line', path, what, line ?? '', match ?? '');
  if (match === undefined) return row('present');
  const append = flagOf(resource, 'append_on_no_match', true);
  if (flagOf(resource, 'replace_all_matches_not_matching_line')) return row(append ? 'only' : 'only-or-none');
  if (!append) return row('present-or-unmatched');
  return row(flagOf(resource, 'replace', true) ? 'present' : 'present-or-matched');
}
