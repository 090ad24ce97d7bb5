import type { PuppetType } from './../../model/type.ts';
/** Looking a key up with all that `lookup` may be given besides. */
import type { PuppetHash, Value } from './../../model/value.ts';
import { describeMismatch } from '../types/describe-mismatch.ts';
import { inferDetailed } from '../types/infer.ts';
import { isInstance } from '../types/is-instance.ts';
import type { Block, CallContext } from './define-function.ts';

export interface LookupRequest {
  readonly names: readonly string[];
  readonly type?: PuppetType | undefined;
  readonly merge?: Value | undefined;
  /** Looked at before the data. */
  readonly override?: PuppetHash | undefined;
  /** Looked at after the data. */
  readonly defaults?: PuppetHash | undefined;
  readonly fallback?: { readonly value: Value } | undefined;
  readonly block?: Block | undefined;
  /** What the block is called with: the name, or the list of names, as it was given. */
  readonly asked: Value;
}

/** The first value found for one of the names. Fails when there is none, or when it is not of the wanted type. */
export function lookupValue(context: CallContext, request: LookupRequest): Value {
  const { names, override, defaults, merge } = request;
  const checked = (subject: string, value: Value) => assertType(context, subject, request.type, value);
  for (const name of names) {
    const forced = override?.get(name);
    if (forced !== undefined) return checked(`Value found for key '${name}' in override hash`, forced);
    const found = context.evaluator.lookup(name, { merge: merge ?? undefined });
    if (found !== undefined) return checked('Found value', found);
  }
  for (const name of names) {
    const value = defaults?.get(name);
    if (value !== undefined) return checked(`Value found for key '${name}' in default values hash`, value);
  }
  if (request.block) return checked('Value returned from default block', request.block.call(request.asked));
  if (request.fallback) return checked('Default value', request.fallback.value);
  const wanted =
    names.length === 1 ? `the name '${names[0]}'` : `any of the names [${names.map(n => `'${n}'`).join(', ')}]`;
  return context.fail(`Function lookup() did not find a value for ${wanted}`);
}

function assertType(context: CallContext, subject: string, type: PuppetType | undefined, value: Value): Value {
  if (!type || isInstance(type, value)) return value;
  return context.fail(describeMismatch(`${subject} has wrong type,`, type, inferDetailed(value)));
}
