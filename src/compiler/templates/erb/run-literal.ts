/** Literals and globals of a template -> values. */
import { templates as issues } from '../../../diagnostics/catalogue/templates.ts';
import type { Locals } from './locals.ts';
import { callMethod } from './methods/index.ts';
import type { Argument, Place, Ruby } from './ruby-ast.ts';
import type { RubyRuntime } from './ruby-runtime.ts';
import { className, RubyHash, type RubyValue, toText } from './ruby-value.ts';

/** Texts and the texts of what is interpolated, as one. */
export function joined(ruby: RubyRuntime, parts: readonly (string | Ruby)[], locals: Locals): string {
  return parts.map(part => (typeof part === 'string' ? part : toText(ruby.run(part, locals)))).join('');
}

/** The values of arguments or items, a splat laid out. Errors: the splat is no list. */
export function itemsOf(ruby: RubyRuntime, items: readonly Argument[], locals: Locals): RubyValue[] {
  return items.flatMap(item => {
    const value = ruby.run(item.value, locals);
    if (item.kind === 'plain') return [value];
    return callMethod(ruby, value, 'to_a', [], undefined, item.value) as RubyValue[];
  });
}

/** The hash of a literal. Errors: a double splat is no hash. */
export function hashOf(ruby: RubyRuntime, node: Extract<Ruby, { kind: 'hash' }>, locals: Locals): RubyHash {
  const hash = new RubyHash();
  for (const entry of node.entries) {
    if ('splat' in entry) {
      const other = ruby.run(entry.splat, locals);
      if (!(other instanceof RubyHash)) ruby.failed(`no implicit conversion of ${className(other)} into Hash`, node);
      else for (const [key, value] of other.entries()) hash.set(key, value);
    } else hash.set(ruby.run(entry.key, locals), ruby.run(entry.value, locals));
  }
  return hash;
}

/** `$1`, `$~` and what a manifest cannot set. Errors: a global variable of the program itself. */
export function globalOf(ruby: RubyRuntime, name: string, place: Place): RubyValue {
  if (/^[0-9]$/.test(name)) return name === '0' ? 'erb' : (ruby.lastMatch?.groups[Number(name)] ?? null);
  if (name === '~') return ruby.lastMatch;
  if (name === '&') return ruby.lastMatch?.groups[0] ?? null;
  if (!/^[a-z_]\w*$/.test(name) || ['stdin', 'stdout', 'stderr'].includes(name))
    return ruby.unsupported(`the global variable $${name}`, place);
  // nothing can set one, so that it is nil in Puppet too
  ruby.context.report?.(issues.erbGlobal({ name }, ruby.span(place)));
  return null;
}
