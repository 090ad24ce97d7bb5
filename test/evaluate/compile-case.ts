/** Compiles one case: a manifest, with files of modules after lines `#--- PATH`, and gives what can be compared. */
import { Environment } from '../../src/compiler/environment/environment.ts';
import { type EvaluateOptions, evaluate } from '../../src/compiler/evaluate/evaluate.ts';
import { valueToString } from '../../src/compiler/types/to-string.ts';
import { validate } from '../../src/compiler/validate/validate.ts';
import { catalogToPuppetJson } from '../../src/emitters/catalog-json.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Host, Site } from '../../src/model/site.ts';
import { positionOf } from '../../src/model/span.ts';
import { PuppetHash, type Value } from '../../src/model/value.ts';
import { coreTypes } from './core-types.ts';
import { memoryFiles } from './memory-files.ts';

/** What a case is expected to give, in a form that people can read and Puppet can be asked for. */
export interface Outcome {
  readonly classes?: readonly string[];
  readonly resources?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly edges?: readonly string[];
  readonly errors?: readonly string[];
}

export const HOST = 'web1.example.com';
export const FACTS: Readonly<Record<string, unknown>> = {
  os: { family: 'Debian', name: 'Debian', release: { major: '12', full: '12.5' } },
  networking: { hostname: 'web1', domain: 'example.com', fqdn: HOST, ip: '192.0.2.7' },
  osfamily: 'Debian',
  operatingsystem: 'Debian',
  count: 3,
  list: ['a', 'b'],
};

/** `main` and the files of a case. */
export function splitCase(text: string): Readonly<Record<string, string>> {
  const [main = '', ...rest] = text.split(/^#--- (?=\S)/m);
  const files: Record<string, string> = { 'manifests/site.pp': main };
  for (const part of rest) {
    const end = part.indexOf('\n');
    files[part.slice(0, end).trim()] = part.slice(end + 1);
  }
  return files;
}

function fromJson(value: unknown): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (value === null || typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(fromJson);
  return PuppetHash.from(Object.entries(value).map(([key, inner]) => [key, fromJson(inner)]));
}

/** The site of a case in memory. */
export function siteOf(files: Readonly<Record<string, string>>): { site: Site; host: Host } {
  const host: Host = {
    name: HOST,
    source: undefined,
    facts: fromJson(FACTS) as PuppetHash,
    roles: [],
    classes: new Map(),
    address: undefined,
  };
  const site: Site = {
    root: '.',
    files: memoryFiles(files),
    manifests: ['manifests/site.pp'],
    modulepath: ['modules'],
    hosts: [host],
    roles: new Map(),
  };
  return { site, host };
}

/** The first two stages; the catalog only when nothing is wrong. */
export function evaluateAndValidate(environment: Environment, host: Host, options?: EvaluateOptions) {
  const evaluated = evaluate(environment, host, options);
  const validated = evaluated.value && validate(evaluated.value, environment);
  const diagnostics = [...evaluated.diagnostics, ...(validated?.diagnostics ?? [])];
  return {
    value: diagnostics.some(({ severity }) => severity === 'error') ? undefined : validated?.value,
    diagnostics,
  };
}

/** Compiles the files of a case. */
export function compileFiles(files: Readonly<Record<string, string>>) {
  const { site, host } = siteOf(files);
  const environment = new Environment(site, { resourceTypes: coreTypes });
  const opening = environment.diagnostics.filter(({ severity }) => severity !== 'error');
  const { value, diagnostics } = evaluateAndValidate(environment, host);
  return { value, diagnostics: [...opening, ...diagnostics] };
}

export function place(diagnostic: Diagnostic): string {
  const { span, message } = diagnostic;
  if (!span) return message;
  const { line } = positionOf(span);
  return `${span.source.path}:${line}: ${message}`;
}

interface PuppetCatalog {
  readonly classes: readonly string[];
  readonly edges: readonly { source: string; target: string }[];
  readonly resources: readonly {
    type: string;
    title: string;
    parameters?: Record<string, unknown>;
    exported: boolean;
    tags: readonly string[];
    sensitive_parameters?: readonly string[];
  }[];
}

/** A catalog in Puppet's JSON, normalised. */
function normalise(catalog: PuppetCatalog): Outcome {
  const resources: Record<string, Record<string, unknown>> = {};
  for (const resource of [...catalog.resources].sort((a, b) =>
    `${a.type}[${a.title}]` < `${b.type}[${b.title}]` ? -1 : 1,
  )) {
    resources[`${resource.type}[${resource.title}]`] = {
      ...resource.parameters,
      ...(resource.exported && { '(exported)': true }),
      ...(resource.sensitive_parameters && { '(sensitive)': [...resource.sensitive_parameters].sort() }),
      '(tags)': [...resource.tags].sort().join(' '),
    };
  }
  return {
    classes: [...catalog.classes].sort(),
    resources,
    edges: catalog.edges.map(({ source, target }) => `${source} => ${target}`).sort(),
  };
}

/** What our compiler gives for a case. */
export function outcomeOf(text: string): Outcome {
  const { value, diagnostics } = compileFiles(splitCase(text));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').map(place);
  if (!value) return { errors };
  return normalise(JSON.parse(catalogToPuppetJson(value, { print: valueToString })) as PuppetCatalog);
}
