/** The real data, functions and templates for one host. */
import type { Host } from '../../model/site.ts';
import type { Value } from '../../model/value.ts';
import { createLookup, type Lookup } from '../data/create-lookup.ts';
import type { Environment } from '../environment/environment.ts';
import { functions } from '../functions/index.ts';
import { callFunction } from './call-function.ts';
import type { Compilation } from './compilation.ts';
import { readVariable } from './read-variable.ts';
import { renderTemplate } from './render-template.ts';
import type { Services } from './services.ts';
import { typeOfText } from './type-name.ts';

const byName = new Map(functions.map(one => [one.name, one]));

/** `convert_to` of lookup_options: as `new(Type, value, …)`. */
function convert(compilation: Compilation, type: string, value: Value, rest: readonly Value[]): Value {
  const { top } = compilation;
  const [first] = compilation.environment.manifests;
  const node = {
    kind: 'NopExpression',
    span: first?.span ?? { source: { path: '', text: '' }, start: 0, end: 0 },
  } as const;
  return callFunction(top, 'new', [typeOfText(compilation, type), value, ...rest], undefined, node);
}

/** Services that read the site. @param compilation asked for when the first of them is used */
export function defaultServices(environment: Environment, host: Host, compilation: () => Compilation): Services {
  let lookup: Lookup | undefined;
  const data = (): Lookup => {
    lookup ??= createLookup({
      site: environment.site,
      host,
      variable: (name, path) => readVariable(compilation().top, name, path),
      convert: (type, value, rest) => convert(compilation(), type, value, rest),
      report: diagnostic => compilation().report(diagnostic),
    });
    return lookup;
  };
  return {
    functions: byName,
    lookup: (key, options, scope) =>
      data().lookup(key, { ...options, variable: (name, path) => readVariable(scope, name, path) }),
    renderTemplate,
    exported: () => [],
  };
}
