/** What the functions that belong to the catalog, the environment and the data may do. */
import { illegalJump } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import { anLabel } from '../../diagnostics/label.ts';
import type { AstNode } from '../../model/ast.ts';
import { PuppetHash, type Value } from '../../model/value.ts';
import type { EvaluatorAccess } from '../functions/define-function.ts';
import { valuesEqual } from '../types/equals.ts';
import { declareClassWithParameters, includeClasses } from './classes.ts';
import { declare, referencesIn, setParameter, tagWith } from './declare.ts';
import { placed } from './failures.ts';
import { isDefined } from './is-defined.ts';
import { fileOfModule } from './module-file.ts';
import { realize } from './realize.ts';
import { resolveResourceType } from './resolve-resource-type.ts';
import type { Parameter, Resource } from './resource.ts';
import { parameterValue } from './resource-parameter.ts';
import type { Scope } from './scope.ts';
import { ReturnSignal } from './signals.ts';

function requireClasses(scope: Scope, classes: readonly Resource[], node: AstNode): void {
  const { resource, source } = scope;
  if (!resource) return;
  const before = resource.value('require') ?? null;
  const value: Value[] = before === null ? [] : Array.isArray(before) ? [...before] : [before];
  for (const { title } of classes) value.push({ kind: 'type', type: 'Class', name: title.toLowerCase() });
  setParameter(resource, { name: 'require', value, source, span: node.span, add: false });
}

function containClasses(scope: Scope, classes: readonly Resource[]): void {
  const { resource } = scope;
  for (const one of classes) {
    if (resource && one !== resource && !one.containedBy.includes(resource)) one.containedBy.push(resource);
  }
}

function include(scope: Scope, names: readonly string[], how: 'include' | 'require' | 'contain', node: AstNode): Value {
  const classes = includeClasses(scope, names, { span: node.span, what: anLabel(node) });
  if (how === 'require') requireClasses(scope, classes, node);
  if (how === 'contain') containClasses(scope, classes);
  return names.map(name => ({ kind: 'type', type: 'Class', name }) as const);
}

function hasResource(scope: Scope, type: string, title: string, parameters: ReadonlyMap<string, Value>): boolean {
  const resource = scope.compilation.resources.find(type, title);
  if (!resource) return false;
  return [...parameters].every(([name, value]) => valuesEqual(resource.value(name) ?? null, value));
}

function moduleMetadata(scope: Scope, module: string): Value | undefined {
  const text = scope.compilation.environment.modules.get(module)?.metadata;
  if (text === undefined) return undefined;
  try {
    return fromJson(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(fromJson);
  return PuppetHash.from(Object.entries(value as object).map(([key, inner]) => [key, fromJson(inner)]));
}

/** The services of the evaluator for a call that stands at `node`, made from `scope`. */
export function evaluatorAccess(scope: Scope, node: AstNode): EvaluatorAccess {
  const { compilation } = scope;
  const { host, environment, services } = compilation;
  return {
    host: { name: host.name, roles: host.roles },
    environment: environment.name,
    includeClasses: (names, how) => include(scope, names, how, node),
    isDefined: what => isDefined(scope, what),
    declareResource: (type, title, values, form, span) => {
      const { source } = scope;
      const parameters: Parameter[] = [...values].map(([name, value]) => ({ name, value, source, span, add: false }));
      const what = anLabel(node);
      if (type.toLowerCase() === 'class') declareClassWithParameters(scope, title, parameters, { span, what });
      else declare(scope, { type: resolveResourceType(scope, type, what, span), title, parameters, form, span, what });
    },
    resourceParameter: (type, title, parameter) => {
      const resource = compilation.resources.find(type, title);
      return resource && parameterValue(resource, parameter);
    },
    hasResource: (type, title, parameters) => hasResource(scope, type, title, parameters),
    realize: references => realize(scope, referencesIn(references), node),
    tag: names => {
      const { resource } = scope;
      if (resource) tagWith(resource, names, node.span);
    },
    isTagged: names => names.every(name => compilation.tags.has(name) || (scope.resource?.tags.has(name) ?? false)),
    lookup: (key, options) => placed(node.span, () => services.lookup(key, options, scope)),
    readFile: (reference, subfolder) => fileOfModule(environment, reference, subfolder),
    renderTemplate: (language, path, text, parameters) =>
      services.renderTemplate(language, path, text, parameters, scope),
    caller: () => ({ module: String(scope.variables.get('caller_module_name') ?? ''), definition: scope.source.name }),
    moduleMetadata: module => moduleMetadata(scope, module),
    noteFact: (path, value) => compilation.factReads.note(path, value),
    modulePath: module => environment.modules.get(module)?.path,
    returnFrom: value => {
      if (scope.kind === 'top' || scope.kind === 'node') fail(illegalJump({ name: 'return' }, node.span));
      throw new ReturnSignal(value, node.span);
    },
  };
}
