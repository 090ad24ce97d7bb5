/** The compiler in one page: what becomes of a manifest, stage by stage. */
import type { Environment } from './compiler/environment/environment.ts';
import { evaluate } from './compiler/evaluate/evaluate.ts';
import { lower } from './compiler/lower/lower.ts';
import { order } from './compiler/order/order.ts';
import { valueToString } from './compiler/types/to-string.ts';
import { namevarOf } from './compiler/validate/namevar-of.ts';
import { validate } from './compiler/validate/validate.ts';
import { catalogToPuppetJson } from './emitters/catalog-json.ts';
import { emit } from './emitters/emit.ts';
import type { Bundle } from './model/bundle.ts';
import type { Catalog } from './model/catalog.ts';
import type { Diagnostic, Staged } from './model/diagnostic.ts';
import type { Plan } from './model/plan.ts';
import type { Host } from './model/site.ts';
import { resourceTypes } from './resources/index.ts';

/** Everything a compilation of one host makes on its way; what comes after the first error is undefined. */
export interface Compilation {
  readonly host: Host;
  readonly catalog: Catalog | undefined;
  readonly plan: Plan | undefined;
  readonly bundle: Bundle | undefined;
}

/** The hand-written runtime: text of every shell file by name without `.sh`. */
export type Runtime = ReadonlyMap<string, string>;

/**
 * Compiles one host of a site.
 * @param environment the site with its manifests parsed and its modules found; shared by the hosts of a run
 * @returns what was made, and every diagnostic of every stage; `bundle` is there only without an error
 */
export function compile(environment: Environment, host: Host, runtime: Runtime): Staged<Compilation> {
  const types = [...environment.resourceTypes.values()];
  const stages = pipeline();

  const evaluated = stages.keep(evaluate(environment, host));
  const catalog = evaluated && stages.take(validate(evaluated, environment));
  const ordered = catalog && stages.take(order(catalog, types));
  const plan = ordered && stages.take(lower(ordered, types, { facts: host.facts, site: environment.site }));
  const bundle = plan && stages.take(emit(plan, runtime, { catalog: catalogText(plan.catalog, { redact: true }) }));

  return { value: { host, catalog, plan, bundle }, diagnostics: stages.diagnostics };
}

const namevars = new Map(resourceTypes.map(type => [type.name, namevarOf(type)]));

/** A catalog as Puppet prints it, in JSON; with `redact` without what was Sensitive. */
export function catalogText(catalog: Catalog, options: { redact?: boolean } = {}): string {
  return catalogToPuppetJson(catalog, {
    print: valueToString,
    namevar: type => namevars.get(type.toLowerCase()),
    ...options,
  });
}

/** Collects what the stages say. After an error no value goes on to the next stage, unless that stage looks at it all the same. */
function pipeline() {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    keep<T>(staged: Staged<T | undefined>): T | undefined {
      diagnostics.push(...staged.diagnostics);
      return staged.value;
    },
    take<T>(staged: Staged<T | undefined>): T | undefined {
      diagnostics.push(...staged.diagnostics);
      return diagnostics.some(({ severity }) => severity === 'error') ? undefined : staged.value;
    },
  };
}
