/** file -> step: words for the runtime function `File`, rows that prove it clean, contents. */
import { fileParameter, unsupportedChecksum } from '../../diagnostics/catalogue/lower.ts';
import type { Lowered } from '../../model/plan.ts';
import type { Attributes } from '../attributes.ts';
import type { LowerContext } from '../resource-type.ts';
import { valueText } from '../value-text.ts';
import { carryContent } from './content.ts';
import { fileStep } from './file-step.ts';
import { lowerSource } from './lower-source.ts';
import { normalPath, recursionWords } from './recursion.ts';
import { ensured, lowerSingle } from './single.ts';

/** The lowering of the type; see the functions below for each shape a file can have. */
export function lowerFile(given: Attributes, context: LowerContext): Lowered | undefined {
  const path = normalPath(given.name);
  const checksum = given.text('checksum');
  if (checksum !== undefined && checksum !== 'sha256')
    context.report(unsupportedChecksum({ checksum }, given.span('checksum')));
  if (given.has('source')) return lowerSource(given, path, context);
  const bytes = contentBytes(given);
  if (given.has('content') && bytes === undefined) {
    context.report(fileParameter({ message: 'content must be a string or Binary' }, given.span('content')));
    return undefined;
  }
  const carried = bytes && carryContent(bytes, given.sensitive('content'));
  if (given.flag('purge') || given.text('recurse') === 'true') return lowerRecursive(given, path, context);
  return lowerSingle(given, path, carried);
}

/** A directory whose contents are managed: always walked on the host. */
function lowerRecursive(given: Attributes, path: string, context: LowerContext): Lowered | undefined {
  const { ensure, target } = ensured(given, false);
  if (ensure === 'absent' || ensure === 'link' || given.text('recurse') !== 'true') return lowerSingle(given, path);
  return fileStep(given, { path, ensure, target, more: recursionWords(given, path, context) });
}

function contentBytes(given: Attributes): Uint8Array | undefined {
  const value = given.value('content');
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'binary') return value.bytes;
  const text = valueText(value);
  return text === undefined ? undefined : new TextEncoder().encode(text);
}
