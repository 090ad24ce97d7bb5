/** Values of Puppet as values of Ruby. */
import { isHash, isList, type Value } from '../../../model/value.ts';
import type { TemplateMemory } from '../template-memory.ts';
import { RubyHash, RubyOpaque, RubySymbol, type RubyValue } from './ruby-value.ts';

/** Puppet -> Ruby. Each list and hash made is entered in `memory`, so that changes to it are known. */
export function fromPuppet(
  value: Value,
  memory: TemplateMemory,
  text: (value: Value) => string,
  outer?: object,
): RubyValue {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) {
    const list: RubyValue[] = [];
    memory.enter(list, value, outer);
    for (const item of value) list.push(fromPuppet(item, memory, text, list));
    return list;
  }
  if (isHash(value)) {
    const hash = new RubyHash();
    memory.enter(hash, value, outer);
    for (const [key, item] of value.entries())
      hash.set(fromPuppet(key, memory, text), fromPuppet(item, memory, text, hash));
    return hash;
  }
  // undef inside collections and `default` reach templates as symbols
  if ('kind' in value && value.kind === 'default') return new RubySymbol('default');
  return new RubyOpaque(value, text(value));
}
