/** file -> step: words for the runtime function `file`, rows that prove it clean, contents. */
import { fileParameter, unsupportedChecksum } from '../../diagnostics/catalogue/lower.ts';
import type { CatalogResource } from '../../model/catalog.ts';
import type { Lowered } from '../../model/plan.ts';
import { command, option, type Word } from '../../model/shell.ts';
import { type Attributes, attributesOf } from '../attributes.ts';
import type { LowerContext } from '../resource-type.ts';
import { type CarriedContent, carryContent } from './content.ts';
import { octalMode } from './mode.ts';
import { parameters } from './parameters.ts';
import { probeRows } from './probes.ts';
import { resolveSource } from './sources.ts';
import { lowerTree } from './tree.ts';

/** The lowering of the type; see the functions below for each shape a file can have. */
export function lowerFile(resource: CatalogResource, context: LowerContext): Lowered | undefined {
  const given = attributesOf(resource, parameters);
  const path = normalPath(given.text('path') ?? resource.title);
  const checksum = given.text('checksum');
  if (checksum !== undefined && checksum !== 'sha256')
    context.report(unsupportedChecksum({ checksum }, given.span('checksum')));
  if (given.has('source')) return lowerSource(resource, given, path, context);
  const bytes = contentBytes(given);
  if (given.has('content') && bytes === undefined) {
    context.report(fileParameter({ message: 'content must be a string or Binary' }, given.span('content')));
    return undefined;
  }
  const carried = bytes && carryContent(bytes, given.sensitive('content'));
  if (given.flag('purge') || given.text('recurse') === 'true') return lowerRecursive(resource, given, path, context);
  return single(given, path, carried);
}

/** A file, directory or link by itself. */
function single(given: Attributes, path: string, carried: CarriedContent | undefined): Lowered {
  const { ensure, target } = ensured(given, carried !== undefined);
  const wants = ensure === 'link' ? { mode: undefined } : { mode: given.text('mode') };
  const own = { owner: given.text('owner'), group: given.text('group') };
  const simple =
    given.text('links') !== 'follow' &&
    (wants.mode === undefined || octalMode(wants.mode) !== undefined) &&
    !(carried && given.flag('replace') === false) &&
    !(ensure === 'present' && carried);
  const probes = simple
    ? probeRows({
        path,
        type: ensure === 'present' ? undefined : ensure,
        mode: octalMode(wants.mode),
        ...own,
        sha256: ensure === 'file' ? carried?.sha256 : undefined,
        target,
      })
    : [];
  return lowered(given, path, ensure, target, carried, { probes });
}

/** A directory whose contents are managed: always walked on the host. */
function lowerRecursive(
  resource: CatalogResource,
  given: Attributes,
  path: string,
  context: LowerContext,
): Lowered | undefined {
  const { ensure, target } = ensured(given, false);
  if (ensure === 'absent' || ensure === 'link' || given.text('recurse') !== 'true')
    return single(given, path, undefined);
  return lowered(given, path, ensure, target, undefined, { more: recursionWords(resource, given, path, context) });
}

/** Content from a module, from the host, or a whole directory of either. */
function lowerSource(
  resource: CatalogResource,
  given: Attributes,
  path: string,
  context: LowerContext,
): Lowered | undefined {
  if (given.text('ensure') === 'absent') return single(given, path, undefined);
  const source = resolveSource(resource, given, context);
  if (!source) return undefined;
  const [first] = source.entries;
  const local = source.local.map(one => option('source', one));
  const recurse = given.text('recurse');
  const below = recurse === 'true' || recurse === 'remote' ? recursionWords(resource, given, path, context) : [];
  if (first === undefined) {
    const missing = given.list('source').map(one => (one.startsWith('/') ? `file://${one}` : one));
    const words = [...local, ...missing.map(one => option('wanted', one)), ...below];
    return lowered(given, path, given.text('ensure') ?? '', undefined, undefined, { more: words });
  }
  const mode = modeOf(given, first.mode);
  if (first.type === 'link') return lowered(given, path, 'link', first.target, undefined, {});
  if (first.type === 'file') {
    const carried = carryContent(first.bytes ?? new Uint8Array(), given.sensitive('source'));
    if (local.length > 0) return lowered(given, path, 'file', undefined, carried, { more: local, mode });
    return sourceFile(given, path, carried, mode);
  }
  if (below.length === 0) return single(withEnsure(given, 'directory'), path, undefined);
  const tree = lowerTree(source.entries, {
    path,
    mode: octalMode(given.text('mode')),
    owner: given.text('owner'),
    group: given.text('group'),
    limit: given.integer('recurselimit'),
    ignore: given.list('ignore'),
    sourceModes: given.text('source_permissions') === 'use',
    managed: managedBelow(resource, path, context),
  });
  if (!tree.complete) {
    const message = 'a file in the source has a tab or newline in its name';
    context.report(fileParameter({ message }, given.span('source')));
    return undefined;
  }
  const own = { mode: octalMode(given.text('mode')), owner: given.text('owner'), group: given.text('group') };
  const self = probeRows({ path, type: 'directory', ...own, sha256: undefined, target: undefined });
  const proven = recurse === 'remote' && (given.text('mode') === undefined || own.mode !== undefined);
  return lowered(given, path, 'directory', undefined, undefined, {
    more: [...local, option('tree', tree.sha256), ...below],
    contents: tree.contents,
    probes: proven ? [...self, ...tree.probes] : [],
  });
}

function sourceFile(given: Attributes, path: string, carried: CarriedContent, mode: string | undefined): Lowered {
  if (mode === given.text('mode')) return single(given, path, carried);
  return lowered(given, path, 'file', undefined, carried, { mode });
}

/** With source_permissions the mode of the source counts where none is given. */
function modeOf(given: Attributes, sourceMode: number): string | undefined {
  const use = given.text('source_permissions') === 'use';
  return given.text('mode') ?? (use ? sourceMode.toString(8).padStart(4, '0') : undefined);
}

function withEnsure(given: Attributes, ensure: string): Attributes {
  return { ...given, text: name => (name === 'ensure' ? ensure : given.text(name)) };
}

/** What `ensure` means, with Puppet's defaults: content makes a file, target a link, other texts are a link's target. */
function ensured(given: Attributes, hasContent: boolean) {
  const text = given.text('ensure');
  const target = given.text('target');
  const known = ['absent', 'present', 'file', 'directory', 'link'] as const;
  const named = known.find(one => one === (text === 'false' ? 'absent' : text));
  if (named === 'link') return { ensure: named, target };
  if (named !== undefined) return { ensure: named, target: undefined };
  if (text !== undefined) return { ensure: 'link' as const, target: text };
  if (hasContent) return { ensure: 'file' as const, target: undefined };
  if (target !== undefined) return { ensure: 'link' as const, target };
  return { ensure: undefined, target: undefined };
}

interface More {
  readonly more?: readonly Word[];
  readonly mode?: string | undefined;
  readonly probes?: Lowered['probes'];
  readonly contents?: Lowered['contents'];
}

function lowered(
  given: Attributes,
  path: string,
  ensure: string | undefined,
  target: string | undefined,
  carried: CarriedContent | undefined,
  { more = [], mode = given.text('mode'), probes = [], contents = [] }: More,
): Lowered {
  const sensitive = given.sensitive('content') || given.sensitive('source');
  const words: Word[] = [option('path', path)];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') words.push(option(name, value));
  };
  add('ensure', ensure);
  add('target', target);
  add('mode', ensure === 'link' ? undefined : (octalMode(mode) ?? mode));
  add('owner', given.text('owner'));
  add('group', given.text('group'));
  if (given.flag('force')) words.push(option('force', 'true'));
  if (given.flag('replace') === false) words.push(option('replace', 'false'));
  if (given.flag('show_diff') === false) words.push(option('show_diff', 'false'));
  add('links', given.text('links') === 'follow' ? 'follow' : undefined);
  add('backup', backupOf(given));
  if (given.has('validate_cmd')) {
    words.push(option('validate_cmd', given.text('validate_cmd')!));
    add(
      'validate_replacement',
      given.text('validate_replacement') === '%' ? undefined : given.text('validate_replacement'),
    );
  }
  words.push(...more);
  if (sensitive) words.push(option('sensitive', 'content'));
  if (carried) words.push(option('sha256', carried.sha256), ...carried.words);
  const recursive = more.length > 0;
  return {
    call: command('File', ...words),
    probes,
    contents: [...(carried?.contents ?? []), ...contents],
    uses: [
      'file',
      ...(recursive ? ['file-tree', 'file-source'] : []),
      ...(octalMode(mode) || !mode ? [] : ['file-symbolic']),
    ],
    refreshable: false,
    tools: [],
  };
}

function backupOf(given: Attributes): string | undefined {
  const backup = given.text('backup');
  if (backup === undefined || backup === 'true' || backup === 'puppet') return undefined;
  return backup === 'false' || backup === '' || backup.startsWith('.') ? backup || 'false' : undefined;
}

/** Words of a recursion: what to leave alone and what to remove. */
function recursionWords(
  resource: CatalogResource,
  given: Attributes,
  path: string,
  context: LowerContext,
): readonly Word[] {
  const recurse = given.text('recurse');
  const words: Word[] = [option('title', resource.title), option('recurse', recurse ?? 'true')];
  if (recurse === 'true' && given.flag('purge')) words.push(option('purge', 'true'));
  const limit = given.integer('recurselimit');
  if (limit !== undefined) words.push(option('recurselimit', String(limit)));
  for (const pattern of given.list('ignore')) words.push(option('ignore', pattern));
  for (const managed of [...managedBelow(resource, path, context)].sort()) words.push(option('managed', managed));
  return words;
}

/** Paths below a directory that other resources manage; a class's own title need not be the path. */
function managedBelow(resource: CatalogResource, path: string, context: LowerContext): ReadonlySet<string> {
  const prefix = path === '/' ? '/' : `${path}/`;
  const found = new Set<string>();
  for (const other of context.all('File')) {
    if (other === resource) continue;
    const below = normalPath(attributesOf(other, parameters).text('path') ?? other.title);
    if (below.startsWith(prefix)) found.add(below);
  }
  return found;
}

function normalPath(path: string): string {
  const single = path.replace(/\/{2,}/g, '/');
  return single.length > 1 ? single.replace(/\/$/, '') : single;
}

function contentBytes(given: Attributes): Uint8Array | undefined {
  const value = given.value('content');
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'binary') return value.bytes;
  const text = given.text('content');
  return text === undefined ? undefined : new TextEncoder().encode(text);
}
