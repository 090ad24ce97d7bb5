/** The step of a file, whatever shape it has: words for the runtime function `File`, contents, runtime files. */
import type { Lowered } from '../../model/plan.ts';
import { command, option, type Word } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { lowered, wordsOf } from '../lowered.ts';
import type { CarriedContent } from './content.ts';
import { octalMode } from './mode.ts';

export interface FileShape {
  readonly path: string;
  readonly ensure?: string | undefined;
  /** Where a link points to. */
  readonly target?: string | undefined;
  readonly carried?: CarriedContent | undefined;
  /** Instead of the parameter. */
  readonly mode?: string | undefined;
  /** Words of a recursion or a source on the host. */
  readonly more?: readonly Word[];
  readonly probes?: Lowered['probes'];
  readonly contents?: Lowered['contents'];
}

export function fileStep(given: Attributes, shape: FileShape): Lowered {
  const { path, ensure, target, carried, mode = given.text('mode'), more = [], probes = [], contents = [] } = shape;
  const symbolic = mode && octalMode(mode) === undefined;
  const validated = given.has('validate_cmd');
  const replacement = given.text('validate_replacement');
  return lowered(
    command(
      'File',
      ...wordsOf({
        path,
        ...filled({
          ensure,
          target,
          mode: ensure === 'link' ? undefined : (octalMode(mode) ?? mode),
          owner: given.text('owner'),
          group: given.text('group'),
        }),
        ...given.switched('force', 'replace', 'show_diff'),
        links: given.text('links') === 'follow' ? 'follow' : undefined,
        backup: backupOf(given),
        validate_cmd: given.text('validate_cmd'),
        ...filled({ validate_replacement: validated && replacement !== '%' ? replacement : undefined }),
      }),
      ...more,
      ...(given.sensitive('content') || given.sensitive('source') ? [option('sensitive', 'content')] : []),
      ...(carried ? [option('sha256', carried.sha256), ...carried.words] : []),
    ),
    {
      probes,
      contents: [...(carried?.contents ?? []), ...contents],
      uses: [
        'file',
        'file-many',
        ...(more.length > 0 ? ['file-tree', 'file-source'] : []),
        ...(symbolic ? ['file-symbolic'] : []),
      ],
    },
  );
}

/** Without those that are empty: they say nothing, as if they were not given. */
function filled(values: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function backupOf(given: Attributes): string | undefined {
  const backup = given.text('backup');
  if (backup === undefined || backup === 'true' || backup === 'puppet') return undefined;
  return backup === 'false' || backup === '' || backup.startsWith('.') ? backup || 'false' : undefined;
}
