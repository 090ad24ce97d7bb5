import { defineFunction } from '../define-function.ts';
import { threeX } from '../three-x.ts';

export const assertPrivate = defineFunction({
  name: 'assert_private',
  doc: 'Fails when the class or defined type is used from another module; the message may be given.',
  statement: true,
  refuses: true,
  dispatches: threeX((context, values) => {
    if (values.length > 1) {
      context.fail(`assert_private(): Wrong number of arguments given (${values.length}}) for 0 or 1)`);
    }
    const caller = context.evaluator.caller();
    if (caller.module === context.module) return null;
    if (typeof values[0] === 'string' && values[0] !== '') context.fail(values[0]);
    const isClass = context.evaluator.isDefined({ kind: 'type', type: 'Class', name: caller.definition });
    return context.fail(`${isClass ? 'Class' : 'Definition'} ${caller.definition} is private`);
  }),
});
