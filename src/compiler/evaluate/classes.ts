/** Classes: `include` and its kin, `class { … }`, inheritance. Spec: https://puppet.com/docs/puppet/8/lang_classes */
import { stageMissing } from '../../diagnostics/catalogue/declare.ts';
import {
  inheritanceCycle,
  parentMissing,
  undeclaredClass,
  unknownClass,
} from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { HostClassDefinition } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import type { Value } from '../../model/value.ts';
import { canonicalName, type Loaded } from '../environment/definition-table.ts';
import { nearest } from '../site/nearest.ts';
import { valueToString } from '../types/to-string.ts';
import { bindParameters } from './bind-parameters.ts';
import { evaluateBody } from './block.ts';
import { addResource, setParameter } from './declare.ts';
import { descend } from './descend.ts';
import { type Parameter, Resource } from './resource.ts';
import { capitalise } from './resource-table.ts';
import { runBody } from './run-body.ts';
import { Scope } from './scope.ts';
import { Poisoned } from './signals.ts';
import { sourceOf } from './source-of.ts';

export interface DeclaredAt {
  readonly span: Span;
  /** What is being evaluated, for messages: `a Function Call`. */
  readonly what: string;
  /** It is written as a resource. */
  readonly written?: boolean;
}

/** What is being evaluated when the host's inventory declares classes. */
export const HOST_CLASSES = 'the classes of the host';

type LoadedClass = Loaded<HostClassDefinition>;

function nearClass(scope: Scope, name: string): { near: string | undefined; hint: string | undefined } {
  const { environment } = scope.compilation;
  const [module = ''] = name.split('::');
  const near = nearest(name, environment.names('classes'));
  if (near !== undefined || environment.modules.has(module) || !name.includes('::')) {
    return { near: near ?? nearest(name, environment.modules.keys()), hint: undefined };
  }
  return { near: undefined, hint: `there is no module ${module} on the module path` };
}

function findParent(scope: Scope, loaded: LoadedClass): LoadedClass | undefined {
  const { parentClass } = loaded.definition;
  if (parentClass === undefined) return undefined;
  const parent = scope.compilation.environment.findClass(parentClass);
  const near = (): string | undefined => nearClass(scope, parentClass).near;
  return (
    parent ?? fail(parentMissing({ name: `::${canonicalName(parentClass)}`, near: near() }, loaded.definition.span))
  );
}

function refuseCycle(scope: Scope, loaded: LoadedClass): void {
  const seen = new Set<LoadedClass>();
  for (let at: LoadedClass | undefined = loaded; at; at = findParent(scope, at)) {
    if (seen.has(at)) fail(inheritanceCycle({ name: loaded.name }, loaded.definition.span));
    seen.add(at);
  }
}

/** Enters the resource of a class, the class it inherits from first. */
function enterClass(scope: Scope, loaded: LoadedClass, parameters: readonly Parameter[], at: DeclaredAt): Resource {
  const { compilation } = scope;
  refuseCycle(scope, loaded);
  const resource = new Resource({
    type: 'Class',
    title: capitalise(loaded.name),
    category: 'class',
    span: at.span,
    scope,
    source: scope.source,
    written: at.written ?? false,
  });
  for (const parameter of parameters) setParameter(resource, parameter);
  resource.tagWithNames();
  const parent = findParent(scope, loaded);
  if (parent) ensureClass(scope, parent, { span: at.span, what: at.what });
  addResource(scope, resource, at.what);
  compilation.tags.addAll(resource.tags);
  return resource;
}

function ensureClass(scope: Scope, loaded: LoadedClass, at: DeclaredAt): Resource {
  return scope.compilation.resources.declared('Class', capitalise(loaded.name)) ?? enterClass(scope, loaded, [], at);
}

/** `class { 'name': … }`: declares it once with parameters and evaluates it at once; gives the reference. */
export function declareClassWithParameters(
  scope: Scope,
  title: string,
  parameters: readonly Parameter[],
  at: DeclaredAt,
): Value {
  const name = canonicalName(title);
  const loaded = scope.compilation.environment.findClass(name);
  if (!loaded) return fail(undeclaredClass({ what: at.what, name: title, ...nearClass(scope, name) }, at.span));
  evaluateClass(enterClass(scope, loaded, parameters, { ...at, written: true }), loaded, at);
  return { kind: 'type', type: 'Class', name };
}

/** Enters a class that a host's inventory names; it is evaluated with the definitions. */
export function enterHostClass(scope: Scope, name: string, parameters: readonly Parameter[], at: DeclaredAt): void {
  const loaded = scope.compilation.environment.findClass(name);
  if (!loaded) unknown(scope, name, at);
  else if (parameters.length > 0) enterClass(scope, loaded, parameters, at);
  else ensureClass(scope, loaded, at);
}

function unknown(scope: Scope, name: string, at: DeclaredAt): never {
  const { compilation } = scope;
  if (compilation.poisonedClasses.has(name) && compilation.environment.findClass(name)) throw new Poisoned();
  return fail(
    unknownClass(
      {
        what: at.what,
        name: at.what === HOST_CLASSES ? name : `::${name}`,
        host: compilation.host.name,
        ...nearClass(scope, name),
      },
      at.span,
    ),
  );
}

/** `include`: declares classes that are not yet, and evaluates them; gives the resources of all. */
export function includeClasses(scope: Scope, names: readonly string[], at: DeclaredAt): readonly Resource[] {
  const { compilation } = scope;
  const loaded = names.map(name => compilation.environment.findClass(name) ?? unknown(scope, canonicalName(name), at));
  const resources = loaded.map(one => ensureClass(scope, one, at));
  resources.forEach((resource, index) => {
    evaluateClass(resource, loaded[index] as LoadedClass, at);
  });
  return resources;
}

/** Puts a class into its run stage: its own `stage`, else that of what declared it, else main. */
function placeInStage(resource: Resource, what: string): void {
  const { compilation } = resource.scope;
  const given = resource.value('stage') ?? resource.scope.resource?.value('stage') ?? 'main';
  const name = valueToString(given);
  const stage = compilation.resources.find('Stage', name);
  if (!stage)
    fail(
      stageMissing({ what, stage: name, ref: resource.ref }, resource.parameters.get('stage')?.span ?? resource.span),
    );
  resource.container = stage;
  if (stage.title === 'main' || resource.parameters.has('stage')) return;
  const { source, span } = resource;
  resource.parameters.set('stage', { name: 'stage', value: stage.title, source, span, add: false });
}

/** Evaluates a class that is in the catalog, once. Wrong parameters fail; mistakes in the body are reported. */
export function evaluateClass(resource: Resource, loaded: LoadedClass, at: DeclaredAt): void {
  if (resource.evaluated) return;
  resource.evaluated = true;
  const { compilation } = resource.scope;
  if (resource.scope.resource) resource.tags.addAll(resource.scope.resource.tags);
  const parent = findParent(resource.scope, loaded);
  if (parent) evaluateClass(ensureClass(resource.scope, parent, at), parent, at);
  const inherited = parent && compilation.classScopes.get(parent.name);
  const source = sourceOf(compilation, loaded, 'class');
  const outer = inherited ?? resource.scope;
  const scope = new Scope({ compilation, parent: outer, inherited, source, resource, kind: 'class' });
  compilation.classes.add(loaded.name);
  compilation.classScopes.set(loaded.name, scope);
  try {
    descend(compilation, at.span, () => bindParameters(resource, loaded, scope, at.what));
    placeInStage(resource, at.what);
  } catch (error) {
    compilation.poisonedClasses.add(loaded.name);
    resource.broken = true;
    throw error;
  }
  const whole = runBody(scope, () => descend(compilation, at.span, () => evaluateBody(loaded.definition.body, scope)));
  if (!whole) {
    resource.broken = true;
    compilation.poisonedClasses.add(loaded.name);
  }
}
