/** A file with a source: content from a module, from the host, or a whole directory of either. */
import { fileParameter } from '../../diagnostics/catalogue/lower.ts';
import type { Lowered } from '../../model/plan.ts';
import { option } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import type { LowerContext } from '../resource-type.ts';
import { type CarriedContent, carryContent } from './content.ts';
import { fileStep } from './file-step.ts';
import { octalMode } from './mode.ts';
import { probeRows } from './probes.ts';
import { managedBelow, recursionWords } from './recursion.ts';
import { lowerSingle } from './single.ts';
import { resolveSource } from './sources.ts';
import { lowerTree } from './tree.ts';

/** undefined after a report when the source cannot be had. */
export function lowerSource(given: Attributes, path: string, context: LowerContext): Lowered | undefined {
  if (given.text('ensure') === 'absent') return lowerSingle(given, path);
  const source = resolveSource(given, context);
  if (!source) return undefined;
  const [first] = source.entries;
  const local = source.local.map(one => option('source', one));
  const recurse = given.text('recurse');
  const below = recurse === 'true' || recurse === 'remote' ? recursionWords(given, path, context) : [];
  if (first === undefined) {
    const missing = given.list('source').map(one => (one.startsWith('/') ? `file://${one}` : one));
    const words = [...local, ...missing.map(one => option('wanted', one)), ...below];
    return fileStep(given, { path, ensure: given.text('ensure'), more: words });
  }
  const mode = modeOf(given, first.mode);
  if (first.type === 'link') return fileStep(given, { path, ensure: 'link', target: first.target });
  if (first.type === 'file') {
    const carried = carryContent(first.bytes ?? new Uint8Array(), given.sensitive('source'));
    if (local.length > 0) return fileStep(given, { path, ensure: 'file', carried, more: local, mode });
    return sourceFile(given, path, carried, mode);
  }
  if (below.length === 0) return lowerSingle(given, path, undefined, 'directory');
  const tree = lowerTree(source.entries, {
    path,
    mode: octalMode(given.text('mode')),
    owner: given.text('owner'),
    group: given.text('group'),
    limit: given.integer('recurselimit'),
    ignore: given.list('ignore'),
    sourceModes: given.text('source_permissions') === 'use',
    managed: managedBelow(given, path, context),
  });
  if (!tree.complete) {
    const message = 'a file in the source has a tab or newline in its name';
    context.report(fileParameter({ message }, given.span('source')));
    return undefined;
  }
  const own = { mode: octalMode(given.text('mode')), owner: given.text('owner'), group: given.text('group') };
  const self = probeRows({ path, type: 'directory', ...own, sha256: undefined, target: undefined });
  const proven = recurse === 'remote' && (given.text('mode') === undefined || own.mode !== undefined);
  return fileStep(given, {
    path,
    ensure: 'directory',
    more: [...local, option('tree', tree.sha256), ...below],
    contents: tree.contents,
    probes: proven ? [...self, ...tree.probes] : [],
  });
}

function sourceFile(given: Attributes, path: string, carried: CarriedContent, mode: string | undefined): Lowered {
  if (mode === given.text('mode')) return lowerSingle(given, path, carried);
  return fileStep(given, { path, ensure: 'file', carried, mode });
}

/** With source_permissions the mode of the source counts where none is given. */
function modeOf(given: Attributes, sourceMode: number): string | undefined {
  const use = given.text('source_permissions') === 'use';
  return given.text('mode') ?? (use ? sourceMode.toString(8).padStart(4, '0') : undefined);
}
