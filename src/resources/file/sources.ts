/** Resolves `source`: what the site's modules have travels in the bundle, absolute paths are looked for on the host. */
import { sourceMissing, sourceScheme } from '../../diagnostics/catalogue/lower.ts';
import type { Attributes } from '../attributes.ts';
import type { LowerContext, SourceEntry } from '../resource-type.ts';

export interface ResolvedSource {
  /** Paths on the host that come before the bundled one, in order. */
  readonly local: readonly string[];
  /** Entries of the modules' source: the file itself, or a directory and what is below. */
  readonly entries: readonly SourceEntry[];
}

/** undefined after a report when no source can be had. */
export function resolveSource(given: Attributes, context: LowerContext): ResolvedSource | undefined {
  const all = given.text('sourceselect') === 'all';
  const local: string[] = [];
  const merged = new Map<string, SourceEntry>();
  for (const source of given.list('source')) {
    const path = source.startsWith('/') ? source : source.startsWith('file:///') ? source.slice(7) : undefined;
    if (path !== undefined) {
      local.push(path);
      continue;
    }
    if (!source.startsWith('puppet:///modules/')) {
      context.report(sourceScheme({ source }, given.span('source')));
      return undefined;
    }
    for (const entry of context.source(source) ?? []) if (!merged.has(entry.path)) merged.set(entry.path, entry);
    if (merged.size > 0 && !all) break;
  }
  if (merged.size === 0 && local.length === 0) {
    const sources = given.list('source');
    context.report(sourceMissing({ resource: given.reference, sources }, given.span('source')));
    return undefined;
  }
  return { local, entries: [...merged.values()] };
}
