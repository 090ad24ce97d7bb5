/**
 * Rows that prove a file clean in one pass for all files (file-probe.sh):
 *
 *   file_exact  81a4  0  0  etc/motd            one stat, whose output is the table itself
 *   file_named  81a4  www  www  etc/motd        one stat for these three, looked through by awk: names are to be ids
 *   file_loose  8  0644  root  -  etc/motd      not all is managed; - is anything
 *   file_sum    <sha256>  etc/motd              one sha256sum -c, whose input is the table itself
 *   file_link   /target  etc/link               the same stat, which shows where links point to
 *   file_absent etc/gone
 *
 * Paths are relative to the root, so that --root works with the same tables.
 */
import type { ProbeRow } from '../../model/plan.ts';
import { directoryMode } from './mode.ts';

export interface ExpectedFile {
  readonly path: string;
  /** undefined: whatever is there (but something must be). */
  readonly type: 'file' | 'directory' | 'link' | 'absent' | undefined;
  /** Four octal digits, before x is added for directories. */
  readonly mode: string | undefined;
  readonly owner: string | undefined;
  readonly group: string | undefined;
  readonly sha256: string | undefined;
  readonly target: string | undefined;
}

const TYPE_DIGIT = { file: '8', directory: '4', link: 'a' } as const;

/** No rows for a path that a line tool would garble; such a file is looked at by itself. */
export function probeRows(expected: ExpectedFile): readonly ProbeRow[] {
  const { path, type, sha256, target } = expected;
  if (/[\x00-\x1f\x7f\\]/.test(path) || / -> /.test(path)) return [];
  const relative = path === '/' ? '.' : path.replace(/^\/+/, '');
  if (type === 'absent') return [{ kind: 'file_absent', fields: [relative] }];
  if (type === 'link') {
    // what stat puts in quotes in other ways is left to the step
    if (target === undefined || /[^\x20-\x7e]|[\\']/.test(target + path)) return [];
    const link: ProbeRow = { kind: 'file_link', fields: [target, relative], asked: relative };
    const owned = expected.owner !== undefined || expected.group !== undefined;
    return owned ? [link, statRow({ ...expected, mode: undefined }, relative)] : [link];
  }
  const stat = statRow(expected, relative);
  return sha256 === undefined ? [stat] : [stat, { kind: 'file_sum', fields: [`${sha256}  ${relative}`], plain: true }];
}

function statRow({ type, mode, owner, group }: ExpectedFile, path: string): ProbeRow {
  const shown = mode !== undefined && type === 'directory' ? directoryMode(mode) : mode;
  if ((type === 'file' || type === 'directory') && shown && owner !== undefined && group !== undefined) {
    const bits = Number.parseInt(shown, 8) | (type === 'file' ? 0o100000 : 0o040000);
    const ids = [idOf(owner), idOf(group)];
    const fields = [bits.toString(16), ...ids, path];
    const numbers = ids.every(id => /^\d+$/.test(id));
    return numbers
      ? { kind: 'file_exact', fields, plain: true, asked: path }
      : { kind: 'file_named', fields, asked: path };
  }
  const digit = type === undefined || type === 'absent' ? '-' : TYPE_DIGIT[type];
  return { kind: 'file_loose', fields: [digit, shown ?? '-', owner ?? '-', group ?? '-', path], asked: path };
}

/** root is 0 on every host; other names are looked up there. */
function idOf(name: string): string {
  return name === 'root' ? '0' : name;
}
