/** Environment and host -> Catalog: the stage's entry. */

import type { Catalog } from '../../model/catalog.ts';
import type { Diagnostic, Staged } from '../../model/diagnostic.ts';
import type { Host } from '../../model/site.ts';
import type { Span } from '../../model/span.ts';
import { PuppetHash, type Value } from '../../model/value.ts';
import type { Environment } from '../environment/environment.ts';
import { attempt } from './attempt.ts';
import { evaluateBody } from './block.ts';
import { buildCatalog } from './build-catalog.ts';
import { enterHostClass, HOST_CLASSES } from './classes.ts';
import { Compilation } from './compilation.ts';
import { completeFacts } from './complete-facts.ts';
import { defaultServices } from './default-services.ts';
import { FactReads } from './fact-reads.ts';
import { finish } from './finish.ts';
import { generate } from './generate.ts';
import { evaluateNode } from './nodes.ts';
import type { Parameter } from './resource.ts';
import { runBody } from './run-body.ts';
import type { Services } from './services.ts';
import { enterSettings } from './settings-scope.ts';
import { enterTopScope } from './top-scope.ts';

export interface EvaluateOptions {
  /** Replaces parts of what the evaluator asks of others: data, templates, exported resources. */
  readonly services?: Partial<Services>;
}

/** Where what nobody wrote stands: the beginning of the first manifest. */
function beginning(environment: Environment): Span {
  const [first] = environment.manifests;
  const source = first?.span.source ?? { path: environment.site.manifests[0] ?? environment.site.root, text: '' };
  return { source, start: 0, end: 0 };
}

/** Declares the classes of the inventory: those with parameters first, as Puppet does for an ENC. */
function enterHostClasses(compilation: Compilation): void {
  const scope = compilation.node ?? compilation.top;
  const { source: file } = compilation.host;
  const span = file ? { source: file, start: 0, end: 0 } : beginning(compilation.environment);
  const classes = [...compilation.host.classes];
  const ordered = [
    ...classes.filter(([, given]) => given.size > 0),
    ...classes.filter(([, given]) => given.size === 0),
  ];
  for (const [name, given] of ordered) {
    const parameters: Parameter[] = [...given.entries()].map(([key, value]) => {
      return { name: String(key), value, source: scope.source, span, add: false };
    });
    attempt(compilation, () => enterHostClass(scope, name, parameters, { span, what: HOST_CLASSES }));
  }
}

function evaluateManifests(compilation: Compilation): void {
  const { top, environment } = compilation;
  for (const { body } of environment.manifests) runBody(top, () => evaluateBody(body, top));
}

/** A compilation of one host in which nothing is evaluated yet but the top scope with its facts. */
function begin(environment: Environment, host: Host, options: EvaluateOptions = {}): Compilation {
  const { facts } = completeFacts(PuppetHash.from(host.facts.entries()));
  const factReads = new FactReads(facts);
  const late: { compilation?: Compilation } = {};
  const services = {
    ...defaultServices(environment, host, () => late.compilation as Compilation),
    ...options.services,
  };
  const compilation = new Compilation({ environment, host, services, facts, factReads });
  late.compilation = compilation;
  enterTopScope(compilation, beginning(environment));
  enterSettings(compilation);
  return compilation;
}

/**
 * Looks one key up in the data, as `puppet lookup` does: with the host's facts, before any manifest is evaluated.
 * @param merge a strategy's name; absent: what lookup_options say
 * @param explain gets the story of the search
 * @returns the value, undefined when no data has the key; mistakes in the data are among the diagnostics
 */
export function lookUp(
  environment: Environment,
  host: Host,
  key: string,
  options: { readonly merge?: string | undefined; readonly explain?: string[] | undefined } = {},
): Staged<Value | undefined> {
  const compilation = begin(environment, host);
  const found: { value?: Value | undefined } = {};
  attempt(compilation, () => {
    found.value = compilation.services.lookup(key, options, compilation.top);
  });
  return { value: found.value, diagnostics: compilation.diagnostics };
}

/**
 * Compiles the catalog of one host.
 * @returns the catalog, with errors as far as it could be made; every independent mistake is reported. Diagnostics of
 *   the environment's manifests are in them only when they are errors, which leave nothing to evaluate
 */
export function evaluate(
  environment: Environment,
  host: Host,
  options: EvaluateOptions = {},
): Staged<Catalog | undefined> {
  if (environment.diagnostics.some(isError)) return { value: undefined, diagnostics: [...environment.diagnostics] };
  const compilation = begin(environment, host, options);
  evaluateManifests(compilation);
  attempt(compilation, () => evaluateNode(compilation));
  enterHostClasses(compilation);
  generate(compilation);
  const catalog = buildCatalog(compilation, finish(compilation));
  // what the manifests themselves had to say is the environment's to report, once for all hosts
  const diagnostics = [...environment.later, ...compilation.diagnostics];
  return { value: catalog, diagnostics };
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
