/** The fragments of a concat, in their order, and the text they make. */
import { fragmentNotMerged, fragmentSourceMissing } from '../../diagnostics/catalogue/resources.ts';
import type { Attributes } from '../attributes.ts';
import type { LowerContext } from '../resource-type.ts';

const encoder = new TextEncoder();

export interface Merged {
  readonly bytes: Uint8Array;
  readonly sensitive: boolean;
}

/** Does the fragment belong to the file: by its path, its title or, for the types of the module, a tag they share? */
export function isFragmentOf(fragment: Attributes, file: Attributes): boolean {
  const target = fragment.text('target');
  if (target !== undefined && (target === file.title || target === file.name)) return true;
  const tag = fragment.text('tag');
  return tag !== undefined && file.resource.type === 'Concat_file' && tag === file.text('tag');
}

interface Part {
  readonly order: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of all fragments; undefined when one cannot be read, which is reported. */
export function mergeFragments(
  file: Attributes,
  context: LowerContext,
  header: string | undefined,
): Merged | undefined {
  const fragments = [...context.all('Concat::Fragment'), ...context.all('Concat_fragment')].filter(one =>
    isFragmentOf(one, file),
  );
  const parts: Part[] = [];
  if (header !== undefined) {
    parts.push({ order: '0', name: `${file.title}_header`, bytes: encoder.encode(header) });
  }
  for (const fragment of fragments) {
    const bytes = bytesOf(fragment, context);
    if (bytes === undefined) return undefined;
    parts.push({ order: fragment.text('order')!, name: fragment.name, bytes });
  }
  const numeric = file.text('order') === 'numeric';
  if (numeric && new Set(parts.map(part => /^\d+$/.test(part.order))).size > 1) {
    const reason = 'comparison of numbers with texts failed: give every fragment a number as its order';
    context.report(fragmentNotMerged({ resource: file.reference, reason }, file.span()));
    return undefined;
  }
  parts.sort(numeric ? byNumber : byText);
  const newline = encoder.encode('\n');
  const chunks = parts.flatMap(({ bytes }) =>
    file.flag('ensure_newline') && bytes.at(-1) !== 10 ? [bytes, newline] : [bytes],
  );
  const sensitive = fragments.some(fragment => fragment.sensitive('content'));
  return { bytes: concatenated(chunks), sensitive };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byText = (a: Part, b: Part): number => compare(a.order, b.order) || compare(a.name, b.name);
function byNumber(a: Part, b: Part): number {
  const order = /^\d+$/.test(a.order) ? Number(a.order) - Number(b.order) : compare(a.order, b.order);
  return order || compare(a.name, b.name);
}

function concatenated(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function bytesOf(fragment: Attributes, context: LowerContext): Uint8Array | undefined {
  const content = fragment.text('content');
  if (content !== undefined) return encoder.encode(content);
  const sources = fragment.list('source');
  for (const url of sources) {
    const [entry] = context.source(url) ?? [];
    if (entry?.type === 'file' && entry.bytes) return entry.bytes;
  }
  context.report(fragmentSourceMissing({ sources: sources.join(', ') }, fragment.span()));
  return undefined;
}
