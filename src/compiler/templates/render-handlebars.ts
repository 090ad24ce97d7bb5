/** Handlebars: renders a template text strictly, without HTML escaping, with variables of the calling scope by name. */
import Handlebars from 'handlebars';
import type { Source } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import { helpers } from './handlebars/built-in-helpers.ts';
import { explainFailure } from './handlebars/explain-failure.ts';
import { type FindPartial, loadTemplate } from './handlebars/load-template.ts';
import { Missing, toTemplate } from './handlebars/template-value.ts';
import type { TemplateContext } from './template-context.ts';

/** The root of a template's names: parameters first, then variables. Nothing of JavaScript's objects is visible. */
function rootOf(context: TemplateContext, parameters: ReadonlyMap<string, Value> | undefined): object {
  const known = new Map<string, unknown>();
  const look = (name: string): unknown => {
    if (known.has(name)) return known.get(name);
    const value = parameters?.get(name) ?? (parameters?.has(name) ? null : context.variable(name, []));
    const made = value === undefined ? undefined : toTemplate(value, opaque => context.text(opaque));
    known.set(name, made);
    return made;
  };
  return new Proxy(Object.create(null) as object, {
    get: (_target, name) => {
      if (typeof name === 'symbol') return undefined;
      const value = look(name);
      if (value === undefined) throw new Missing(name);
      return value;
    },
    // the library asks with `in` only before it fails for a missing name
    has: (_target, name) => {
      if (typeof name === 'string' && look(name) === undefined) throw new Missing(name);
      return typeof name === 'string';
    },
    getOwnPropertyDescriptor: (_target, name) => {
      const value = typeof name === 'string' ? look(name) : undefined;
      return value === undefined ? undefined : { value, configurable: true, enumerable: true, writable: false };
    },
  });
}

/**
 * Renders a template. Names are parameters first, then variables of the calling scope; one that is neither is an error.
 * Errors travel as Failure with the place in the template.
 */
export function renderHandlebars(
  template: Source,
  context: TemplateContext,
  parameters: ReadonlyMap<string, Value> | undefined,
  find: FindPartial,
): string {
  const { main, partials } = loadTemplate(template, find);
  const loaded = [main, ...partials.values()];
  const options = { strict: true, noEscape: true, explicitPartialContext: false };
  const handlebars = Handlebars.create();
  try {
    const compiled = Object.fromEntries(
      [...partials].map(([name, { tree }]) => [name, handlebars.compile(tree, options)]),
    );
    const render = handlebars.compile(main.tree, options);
    return render(rootOf(context, parameters), { helpers: helpers(context), partials: compiled });
  } catch (error) {
    return explainFailure(error, loaded, template);
  }
}
