/** `a.b.0.'c d'`: a path in dotted form, followed into a value. */
import type { Value } from '../../model/value.ts';
import { parseKey } from '../data/lookup-key.ts';
import type { Block, CallContext } from './define-function.ts';
import { digValue, errorValue } from './dig-value.ts';

/** What is at the path, else the default. What cannot be followed fails, or goes to the block. */
export function navigate(
  context: CallContext,
  data: Value,
  path: string,
  fallback: Value,
  block: Block | undefined,
): Value {
  if (data === null) return fallback;
  if (path === '') return data;
  const { segments } = parseKey(`x.${path}`, 'in dotted-navigation string');
  const found = digValue(data, segments);
  if (!('error' in found)) return found.value ?? fallback;
  return block ? block.call(errorValue(found.error)) : context.fail(found.error.message);
}
