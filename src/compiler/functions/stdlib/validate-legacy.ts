import type { PuppetType } from '../../../model/type.ts';
import type { Value } from '../../../model/value.ts';
import { describeMismatch } from '../../types/describe-mismatch.ts';
import { inferDetailed } from '../../types/infer.ts';
import { isInstance } from '../../types/is-instance.ts';
import { typeToString } from '../../types/print.ts';
import { type CallContext, defineFunction } from '../define-function.ts';

export const validateLegacy = defineFunction({
  name: 'validate_legacy',
  doc: 'Fails unless a value is of a type, given as a type or as text. The name of the older function is ignored.',
  statement: true,
  dispatches: [
    {
      parameters: ['Type $target_type', 'String $function_name', 'Any $value', 'Any *$args'],
      call: (context, [type, , value = null]) => validate(context, type as PuppetType, value),
    },
    {
      parameters: ['String $type_string', 'String $function_name', 'Any $value', 'Any *$args'],
      call: (context, [text, , value = null]) => validate(context, context.type(text as string), value),
    },
  ],
});

function validate(context: CallContext, type: PuppetType, value: Value): null {
  if (isInstance(type, value)) return null;
  return context.fail(describeMismatch(`validate_legacy(${typeToString(type)}, ...)`, type, inferDetailed(value)));
}
