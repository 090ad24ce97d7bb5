/** The functions that Hiera had before `lookup`: the same data, a merge behaviour of their own. */

import type { Value } from './../../model/value.ts';
import { type CallContext, defineFunction, type PuppetFunction } from './define-function.ts';
import { type LookupRequest, lookupValue } from './lookup-value.ts';

/** Declares one of them; `after` does something with what was found. */
export function hieraFunction(
  name: string,
  doc: string,
  merge: 'unique' | 'hash' | undefined,
  after: (context: CallContext, value: Value, key: string) => Value = (_, value) => value,
): PuppetFunction {
  const look = (context: CallContext, key: string, request: Partial<LookupRequest>, override: Value | undefined) => {
    if (override !== undefined && override !== null && override !== '') {
      context.fail(
        `${name}(): an override of the hierarchy is not supported`,
        'Put the level into hiera.yaml, or look the key up under another name.',
      );
    }
    return after(context, lookupValue(context, { asked: key, names: [key], merge, ...request }), key);
  };
  const withDefault = (context: CallContext, [key, ...rest]: readonly Value[]) =>
    look(context, key as string, rest.length > 0 ? { fallback: { value: rest[0]! } } : {}, rest[1]);
  return defineFunction({
    name,
    doc,
    statement: true,
    dispatches: [
      {
        parameters: ['Tuple[String, Any, Any, 1, 3] $args'],
        call: (context, [list]) => withDefault(context, list as Value[]),
      },
      { parameters: ['String $key'], call: withDefault },
      { parameters: ['String $key', 'Any $default', 'Any $override = undef'], call: withDefault },
      {
        parameters: ['String $key'],
        block: 'Callable[1,1]',
        call: (context, [key], block) => look(context, key as string, { block }, undefined),
      },
      {
        parameters: ['String $key', 'Any $override'],
        block: 'Callable[1,1]',
        call: (context, [key, override], block) => look(context, key as string, { block }, override),
      },
    ],
  });
}
