/** How a content travels: short text stands in the script where people read it, the rest goes to files/ by its hash. */
import { createHash } from 'node:crypto';
import type { BundledContent } from '../../model/plan.ts';
import { option, type Word } from '../../model/shell.ts';

const INLINE_LIMIT = 4096;

export interface CarriedContent {
  readonly sha256: string;
  /** `text=...` or nothing: then the function finds files/<sha256>. */
  readonly words: readonly Word[];
  readonly contents: readonly BundledContent[];
}

/** A secret never stands in the script. */
export function carryContent(bytes: Uint8Array, sensitive: boolean): CarriedContent {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = sensitive || bytes.length > INLINE_LIMIT ? undefined : plainText(bytes);
  if (text !== undefined) return { sha256, words: [option('text', text)], contents: [] };
  return { sha256, words: [], contents: [{ sha256, bytes, sensitive }] };
}

/** ASCII without control characters but tab and newline. */
function plainText(bytes: Uint8Array): string | undefined {
  for (const byte of bytes) if (byte > 0x7e || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a)) return undefined;
  return new TextDecoder().decode(bytes);
}
