import { convertedMismatch } from '../../../diagnostics/catalogue/types.ts';
import { fail } from '../../../diagnostics/failure.ts';
import type { PuppetType } from '../../../model/type.ts';
import type { Value } from '../../../model/value.ts';
import { describeMismatch } from '../../types/describe-mismatch.ts';
import { inferDetailed } from '../../types/infer.ts';
import { isInstance } from '../../types/is-instance.ts';
import { type Block, defineFunction } from '../define-function.ts';

function assertType(type: PuppetType, value: Value, block: Block | undefined): Value {
  if (isInstance(type, value)) return value;
  const actual = inferDetailed(value);
  if (block) return block.call(type, actual);
  return fail(convertedMismatch({ message: describeMismatch('assert_type():', type, actual) }));
}

export const assertTypeFunction = defineFunction({
  name: 'assert_type',
  doc: 'Gives the value back when it is of the type; else fails, or gives what the lambda makes of the two types.',
  dispatches: [
    {
      parameters: ['Type $type', 'Any $value'],
      block: 'Optional[Callable[Type, Type]]',
      call: (_, [type, value], block) => assertType(type as PuppetType, value as Value, block),
    },
    {
      parameters: ['String $type_string', 'Any $value'],
      block: 'Optional[Callable[Type, Type]]',
      call: (context, [text, value], block) => assertType(context.type(text as string), value as Value, block),
    },
  ],
});
