/** What `include`, `require` and `contain` take: names, Class and Resource references, in lists. */

import { isType, type Value } from './../../model/value.ts';
import type { CallContext } from './define-function.ts';
import { flattenList } from './ruby/flatten.ts';
import { rubyClass } from './ruby/ruby-class.ts';

/** The names of classes, lower case and without a leading `::`. Fails on what names no class, with Puppet's words. */
export function classNames(context: CallContext, values: readonly Value[]): string[] {
  return flattenList(values).map(value => className(context, value).replace(/^::/, '').toLowerCase());
}

function className(context: CallContext, value: Value): string {
  if (value === null) return context.fail('Cannot use undef as a class name');
  if (value === '') return context.fail('Cannot use empty string as a class name');
  if (typeof value === 'string') return value;
  if (isType(value) && value.type === 'Class') {
    return value.name ?? context.fail('Cannot use an unspecific Class[] Type');
  }
  if (isType(value) && value.type === 'Resource') {
    if (value.typeName?.toLowerCase() !== 'class') {
      return context.fail(`Cannot use Resource[${value.typeName ?? ''}] where a Class reference is expected`);
    }
    return (
      value.title ?? context.fail("Cannot use an unspecific Resource[] where a Resource['class', name] is expected")
    );
  }
  return context.fail(`Cannot use ${rubyClass(value)} as a class name`);
}
