/** OrderedCatalog -> Plan: every native resource becomes a step through the lowering of its type. */
import { noopFalse, nulInParameter } from '../../diagnostics/catalogue/lower.ts';
import { resourceTypeNotSupported } from '../../diagnostics/catalogue/resources.ts';
import { Failure } from '../../diagnostics/failure.ts';
import { type CatalogResource, type OrderedCatalog, refKey } from '../../model/catalog.ts';
import type { Diagnostic, Staged } from '../../model/diagnostic.ts';
import type { LogLevel, Lowered, Plan, Step } from '../../model/plan.ts';
import type { Word } from '../../model/shell.ts';
import type { Site } from '../../model/site.ts';
import type { PuppetHash } from '../../model/value.ts';
import { type Attributes, attributesOf } from '../../resources/attributes.ts';
import type { LowerContext, ResourceType } from '../../resources/resource-type.ts';
import { indexResources, type ResourceIndex } from '../order/resource-index.ts';
import { factReader } from './fact-reader.ts';
import { moduleSource } from './module-source.ts';
import { notifications } from './notifications.ts';
import { requirements } from './requirements.ts';
import { resourcePaths } from './resource-path.ts';

/** What lowering reads besides the catalog. */
export interface LowerInputs {
  /** The host's facts; an empty hash when nothing is known. */
  readonly facts: PuppetHash;
  /** Where puppet:///modules/… sources are. */
  readonly site: Pick<Site, 'files' | 'modulepath'>;
}

/**
 * @param catalog the catalog in order of application
 * @param types the resource types
 * @returns the plan; undefined with diagnostics when a resource cannot be lowered (all such resources are named)
 */
export function lower(
  catalog: OrderedCatalog,
  types: readonly ResourceType[],
  inputs: LowerInputs,
): Staged<Plan | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const index = indexResources(catalog.resources, types);
  const facts = factReader(inputs.facts, catalog.factsRead);
  const byName = new Map(types.map(type => [type.name, type]));
  const typeOf = (resource: CatalogResource) => byName.get(resource.type.toLowerCase());
  const attributes = new Map<CatalogResource, Attributes>();
  const given = (resource: CatalogResource): Attributes => {
    const known = attributes.get(resource) ?? attributesOf(resource, typeOf(resource)?.parameters ?? []);
    attributes.set(resource, known);
    return known;
  };
  const context: LowerContext = {
    fact: path => facts.read(path),
    source: url => moduleSource(url, inputs.site.files, inputs.site.modulepath),
    all: type => index.all(type).map(given),
    report,
  };

  const natives = catalog.order.filter(resource => resource.category === 'native');
  const lowered = new Map<CatalogResource, Lowered>();
  for (const resource of natives) {
    const made = lowerOne(given(resource), typeOf(resource), context);
    if (made) lowered.set(resource, made);
  }
  if (lowered.size < natives.length && diagnostics.every(({ severity }) => severity !== 'error')) {
    const lost = natives.filter(resource => !lowered.has(resource)).map(refKey);
    throw new Error(`lowering gave nothing and no reason for ${lost.join(', ')}`);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { value: undefined, diagnostics };

  const { steps, joints } = assemble(catalog, index, natives, lowered, report);
  return { value: { host: catalog.host, steps, joints, guards: facts.guards(), catalog }, diagnostics };
}

/** The lowering of one resource; problems are reported and give undefined. */
function lowerOne(given: Attributes, type: ResourceType | undefined, context: LowerContext): Lowered | undefined {
  if (!type) {
    context.report(resourceTypeNotSupported({ type: given.resource.type.toLowerCase() }, given.span()));
    return undefined;
  }
  try {
    const made = type.lower(given, context);
    if (made?.call.arguments.some(hasNul)) {
      context.report(nulInParameter({ resource: given.reference }, given.span()));
      return undefined;
    }
    return made;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.report(error.diagnostic);
    return undefined;
  }
}

/** Numbers the steps and ties them together. */
function assemble(
  catalog: OrderedCatalog,
  index: ResourceIndex,
  natives: readonly CatalogResource[],
  lowered: ReadonlyMap<CatalogResource, Lowered>,
  report: (diagnostic: Diagnostic) => void,
): Pick<Plan, 'steps' | 'joints'> {
  const ids = new Map(natives.map((resource, at) => [resource, at + 1]));
  const containerOf = (resource: CatalogResource) => resource.container && index.find(resource.container);
  const pathOf = resourcePaths(containerOf);
  const needs = requirements(catalog, index, ids);
  const notifies = notifications(catalog, index, resource =>
    lowered.get(resource)?.refreshable ? ids.get(resource) : undefined,
  );
  const steps = natives.map(
    (resource, at): Step => ({
      ...lowered.get(resource)!,
      id: at + 1,
      ref: { type: resource.type, title: resource.title },
      path: pathOf(resource),
      span: resource.span,
      tags: resource.tags,
      requires: needs.of(resource),
      notifies: notifies(resource),
      noop: noopOf(resource, containerOf, report),
      loglevel: loglevelOf(resource),
      resource,
    }),
  );
  return { steps, joints: needs.joints };
}

/** The nearest `noop` of the resource and its containers. */
function noopOf(
  resource: CatalogResource,
  containerOf: (resource: CatalogResource) => CatalogResource | undefined,
  report: (diagnostic: Diagnostic) => void,
): boolean | undefined {
  for (let at: CatalogResource | undefined = resource; at; at = containerOf(at)) {
    const given = at.parameters.get('noop');
    if (given === undefined || given.value === null) continue;
    const noop = String(given.value) === 'true';
    if (!noop && at === resource) report(noopFalse({ resource: refKey(resource) }, given.span));
    return noop;
  }
  return undefined;
}

/** Puppet's `verbose` is `info`; containers have handed theirs on already. */
function loglevelOf(resource: CatalogResource): LogLevel | undefined {
  const given = resource.parameters.get('loglevel')?.value;
  if (typeof given !== 'string' || given === 'notice') return undefined;
  return given === 'verbose' ? 'info' : (given as LogLevel);
}

function hasNul(word: Word): boolean {
  if (word.kind === 'joined') return word.parts.some(hasNul);
  return word.kind === 'quoted' && word.value.includes('\0');
}
