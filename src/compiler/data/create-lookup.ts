/** Hiera 5 for one host: keys -> values, from the environment's data and the modules'. */
import { data as issues } from '../../diagnostics/catalogue/data.ts';
import { Failure, fail } from '../../diagnostics/failure.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Host, Site } from '../../model/site.ts';
import { isList, PuppetHash, type Value } from '../../model/value.ts';
import { joinPath } from '../site/join-path.ts';
import { readText } from '../site/read-text.ts';
import { dataFiles } from './data-files.ts';
import { Explainer } from './explainer.ts';
import { readHieraConfig } from './hiera-config.ts';
import type { Invocation, ReadVariable } from './invocation.ts';
import { type Layer, type LayerContext, lookInLayer } from './layer.ts';
import { dig, type LookupKey, parseKey } from './lookup-key.ts';
import { checkOptions, compileOptions, type LookupOptions, NO_OPTIONS, optionsOf } from './lookup-options.ts';
import { DEFAULT_MERGE, type MergeStrategy, mergeFrom, mergeStrategy } from './merge-strategy.ts';

export interface LookupContext {
  readonly site: Site;
  readonly host: Pick<Host, 'roles'>;
  /** Variables of the calling scope, where a call names no scope of its own. */
  readonly variable: ReadVariable;
  /** Carries out `convert_to`: the value of `new(TYPE, value, …rest)`; `type` as written in the data. Fails with a Failure. */
  readonly convert: (type: string, value: Value, rest: readonly Value[]) => Value;
  readonly report: (diagnostic: Diagnostic) => void;
}

export interface LookupCall {
  /** A strategy's name, or a hash with `strategy` and its options; absent: what lookup_options say. */
  readonly merge?: Value | undefined;
  /** Gets the story of the lookup, as `puppet lookup --explain` tells it. */
  readonly explain?: string[] | undefined;
  readonly variable?: ReadVariable | undefined;
  /** Seen by interpolations before and after the variables. */
  readonly overrides?: PuppetHash | undefined;
  readonly defaults?: PuppetHash | undefined;
}

export interface Lookup {
  /** undefined when nothing is found. Errors travel as Failure: bad data, bad options, recursion. */
  lookup(key: string, call?: LookupCall): Value | undefined;
}

const OPTIONS_KEY = parseKey('lookup_options');
const HASH_MERGE = mergeStrategy('hash');

/** The directory of a module: the first on the module path. */
function moduleDirectory(site: Site, name: string): string | undefined {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) return undefined;
  return site.modulepath.map(path => joinPath(path, name)).find(path => site.files.list(path) !== undefined);
}

/** Prepares lookups for a host. Data files and hiera.yaml are read when first needed and then kept. */
export function createLookup(context: LookupContext): Lookup {
  const { site } = context;
  const layerContext: LayerContext = {
    site,
    roles: context.host.roles,
    files: dataFiles(site, context.report),
    report: context.report,
    checked: new Set(),
  };
  const layers = new Map<string, Layer | undefined>();
  const optionsOfModule = new Map<string, LookupOptions>();
  const optionsOfDefaults = new Map<string, LookupOptions>();

  const layerAt = (base: string, module: string | undefined): Layer | undefined => {
    const id = module ?? '';
    if (!layers.has(id)) {
      const source = readText(site, joinPath(base, 'hiera.yaml'));
      const config = source && readHieraConfig(source, module === undefined ? 'environment' : 'module');
      layers.set(id, config && { module, config, base });
    }
    return layers.get(id);
  };
  const moduleLayer = (module: string): Layer | undefined => {
    const base = moduleDirectory(site, module);
    return base === undefined ? undefined : layerAt(base, module);
  };

  const inEnvironment = (key: LookupKey, strategy: MergeStrategy, invocation: Invocation): Value | undefined => {
    const layer = layerAt(site.root, undefined);
    return layer && lookInLayer(layer, layer.config.hierarchy, key, strategy, layerContext, invocation);
  };
  const inModule = (
    key: LookupKey,
    module: string,
    strategy: MergeStrategy,
    invocation: Invocation,
  ): Value | undefined => {
    const layer = moduleLayer(module);
    if (layer) return lookInLayer(layer, layer.config.hierarchy, key, strategy, layerContext, invocation);
    const missing = moduleDirectory(site, module) === undefined;
    invocation.explainer?.line(
      missing ? `Module "${module}" not found` : `Module data provider for module "${module}" not found`,
    );
    return undefined;
  };

  const optionsFor = (key: LookupKey, outer: Invocation): LookupOptions => {
    const known = optionsOfModule.get(key.module ?? '');
    if (known) return known;
    const invocation: Invocation = { ...outer, explainer: undefined, stack: [] };
    const own = inEnvironment(OPTIONS_KEY, HASH_MERGE, invocation);
    let options = own === undefined ? undefined : checkOptions(own, undefined);
    if (key.module !== undefined) {
      const theirs = inModule(OPTIONS_KEY, key.module, HASH_MERGE, invocation);
      // the environment's options win over the module's
      if (theirs !== undefined) options = checkOptions(theirs, key.module).merge(options ?? PuppetHash.empty);
    }
    const compiled = options ? compileOptions(options) : NO_OPTIONS;
    optionsOfModule.set(key.module ?? '', compiled);
    return compiled;
  };

  const inDefaults = (key: LookupKey, invocation: Invocation): Value | undefined => {
    const layer = key.module === undefined ? undefined : moduleLayer(key.module);
    const hierarchy = layer?.config.defaultHierarchy;
    if (!layer || !hierarchy) return undefined;
    const search = (): Value | undefined => {
      let options = optionsOfDefaults.get(layer.module ?? '');
      if (!options) {
        const quiet: Invocation = { ...invocation, explainer: undefined, stack: [] };
        const found = lookInLayer(layer, hierarchy, OPTIONS_KEY, HASH_MERGE, layerContext, quiet);
        options = found === undefined ? NO_OPTIONS : compileOptions(checkOptions(found, layer.module));
        optionsOfDefaults.set(layer.module ?? '', options);
      }
      const strategy = mergeStrategy(optionsOf(options, key.root).merge);
      const look = (): Value | undefined => lookInLayer(layer, hierarchy, key, strategy, layerContext, invocation);
      return invocation.explainer
        ? invocation.explainer.within({ kind: 'scope', name: `Searching for "${key.text}"` }, look)
        : look();
    };
    const title = `Searching default_hierarchy of module "${layer.module}"`;
    return invocation.explainer ? invocation.explainer.within({ kind: 'scope', name: title }, search) : search();
  };

  const search = (key: LookupKey, merge: Value | undefined, invocation: Invocation): Value | undefined => {
    const strategy = merge === undefined ? DEFAULT_MERGE : mergeStrategy(merge);
    const places = key.module === undefined ? ['environment'] : ['environment', key.module];
    const look = (place: string): Value | undefined =>
      place === 'environment' ? inEnvironment(key, strategy, invocation) : inModule(key, place, strategy, invocation);
    let found = mergeFrom(strategy, places, invocation.explainer, look, true);
    const dug = found === undefined ? undefined : dig(key.text, key.segments, found, invocation.explainer);
    if (dug !== undefined) return dug;
    found = inDefaults(key, invocation);
    return found === undefined ? undefined : dig(key.text, key.segments, found, invocation.explainer);
  };

  const converted = (key: string, convertTo: Value, value: Value, invocation: Invocation): Value => {
    const [type, ...rest] = isList(convertTo) ? convertTo : [convertTo];
    if (typeof type !== 'string') {
      return fail(
        issues.options({
          message: `The convert_to lookup_option for key '${key}' must name a type`,
          hint: 'convert_to: Integer',
        }),
      );
    }
    try {
      const result = context.convert(type, value, rest);
      invocation.explainer?.text(
        `Applying convert_to lookup_option with arguments [${[type, ...rest.map(String)].join(', ')}]`,
      );
      return result;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const message = `The convert_to lookup_option for key '${key}' raised error: ${error.diagnostic.message}`;
      return fail(issues.options({ message, hint: error.diagnostic.hint }, error.diagnostic.span));
    }
  };

  const lookup = (text: string, merge: Value | undefined, invocation: Invocation): Value | undefined => {
    const { explainer } = invocation;
    if (text === 'lookup_options' || text.startsWith('lookup_options.')) {
      explainer?.within({ kind: 'invalid-key', key: 'lookup_options' }, () => undefined);
      return undefined;
    }
    const key = parseKey(text, undefined, invocation.place);
    const options = optionsOf(optionsFor(key, invocation), key.root);
    if (merge === undefined && options.merge !== undefined)
      explainer?.line('Using merge options from "lookup_options" hash');
    const work = (): Value | undefined => search(key, merge ?? options.merge, invocation);
    const found = explainer ? explainer.within({ kind: 'top', key: text }, work) : work();
    if (found === undefined || options.convertTo === undefined || options.convertTo === null) return found;
    return converted(text, options.convertTo, found, invocation);
  };

  return {
    lookup: (key, call = {}) => {
      const explainer = call.explain ? new Explainer() : undefined;
      const invocation: Invocation = {
        variable: call.variable ?? context.variable,
        overrides: call.overrides ?? PuppetHash.empty,
        defaults: call.defaults ?? PuppetHash.empty,
        explainer,
        stack: [],
        lookup: (inner, outer) => lookup(inner, undefined, outer),
        place: undefined,
      };
      try {
        return lookup(key, call.merge ?? undefined, invocation);
      } finally {
        if (explainer) call.explain?.push(...explainer.lines());
      }
    },
  };
}
