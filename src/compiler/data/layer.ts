/** One layer of data (the environment's or a module's): a key is looked for in every entry and file of its hierarchy. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Site } from '../../model/site.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import { sourcePath } from '../site/source-path.ts';
import type { DataFile, DataFiles } from './data-files.ts';
import type { HieraConfig, HierarchyEntry } from './hiera-config.ts';
import { interpolate } from './interpolate.ts';
import { guarded, type Invocation } from './invocation.ts';
import type { LookupKey } from './lookup-key.ts';
import { type MergeStrategy, mergeFrom } from './merge-strategy.ts';
import { type Location, resolveLocations } from './resolve-locations.ts';

export interface Layer {
  readonly module: string | undefined;
  readonly config: HieraConfig;
  /** Directory of its hiera.yaml. */
  readonly base: string;
}

export interface LayerContext {
  readonly site: Site;
  readonly roles: readonly string[];
  readonly files: DataFiles;
  readonly report: (diagnostic: Diagnostic) => void;
  /** Files of modules whose keys were checked. */
  readonly checked: Set<string>;
}

function within<T>(
  invocation: Invocation,
  step: Parameters<NonNullable<Invocation['explainer']>['within']>[0],
  work: () => T,
): T {
  return invocation.explainer ? invocation.explainer.within(step, work) : work();
}

/** A module's data may only speak of the module: other keys are never found there, and a warning says so once. */
function checkKeys(layer: Layer, entry: HierarchyEntry, file: DataFile, context: LayerContext): void {
  if (layer.module === undefined || context.checked.has(file.path)) return;
  context.checked.add(file.path);
  for (const key of file.hash.keys()) {
    const name = String(key);
    if (name === 'lookup_options' || name.startsWith(`${layer.module}::`)) continue;
    const values = {
      module: layer.module,
      entry: `data_hash function '${entry.format}_data'`,
      key: name,
      path: file.path,
    };
    context.report(issues.foreignKey(values, file.place(name)));
  }
}

function hasSecret(value: Value): boolean {
  if (typeof value === 'string') return /ENC\[.+\]/s.test(value);
  if (isList(value)) return value.some(hasSecret);
  return isHash(value) && [...value.values()].some(hasSecret);
}

function lookInFile(
  layer: Layer,
  entry: HierarchyEntry,
  location: Location,
  root: string,
  context: LayerContext,
  invocation: Invocation,
): Value | undefined {
  const file = context.files.load(location.path, entry.format);
  if (!file) {
    invocation.explainer?.locationNotFound();
    return undefined;
  }
  checkKeys(layer, entry, file, context);
  const raw = file.hash.get(root);
  if (raw === undefined) {
    invocation.explainer?.notFound(root);
    return undefined;
  }
  const place = file.place(root);
  if (entry.encrypted && hasSecret(raw)) fail(issues.encrypted({ key: root }, place));
  const value = interpolate(raw, { ...invocation, place }, true);
  invocation.explainer?.found(root, value);
  return value;
}

/** Searches the layer's hierarchy (or its default hierarchy); undefined when nothing has the key. */
export function lookInLayer(
  layer: Layer,
  hierarchy: readonly HierarchyEntry[],
  key: LookupKey,
  strategy: MergeStrategy,
  context: LayerContext,
  invocation: Invocation,
): Value | undefined {
  const { explainer } = invocation;
  const title = layer.module === undefined ? 'Environment Data Provider' : `Module "${layer.module}" Data Provider`;
  const inEntry = (entry: HierarchyEntry): Value | undefined => {
    const quiet: Invocation = { ...invocation, explainer: undefined };
    const locations = resolveLocations(entry, layer.base, context.roles, context.files, quiet);
    return within(invocation, { kind: 'provider', name: `Hierarchy entry "${entry.name}"` }, () =>
      mergeFrom(strategy, locations, explainer, location => {
        const shown = {
          path: sourcePath(context.site, location.path),
          original: sourcePath(context.site, location.original),
        };
        return within(invocation, { kind: 'location', ...shown }, () =>
          lookInFile(layer, entry, location, key.root, context, invocation),
        );
      }),
    );
  };
  const search = (): Value | undefined => {
    if (hierarchy.length === 0) explainer?.notFound(key.text);
    return mergeFrom(strategy, hierarchy, explainer, inEntry);
  };
  return guarded(invocation, key.text, () =>
    within(
      invocation,
      { kind: 'provider', name: `${title} (hiera configuration version 5)`, config: layer.config.path },
      search,
    ),
  );
}
