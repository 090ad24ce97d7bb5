/**
 * Gives the parameters of a class or defined type their values: as declared, from data, from defaults, checked by type.
 * Spec: https://puppet.com/docs/puppet/8/hiera_automatic#class_parameters
 */
import { metaparameterAsParameter, parameterMismatch } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { HostClassDefinition, Parameter as ParameterNode, ResourceTypeDefinition } from '../../model/ast.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Span } from '../../model/span.ts';
import { isType, type Value } from '../../model/value.ts';
import type { Loaded } from '../environment/definition-table.ts';
import { nearest } from '../site/nearest.ts';
import { ANY } from '../types/build-type.ts';
import { describeParameters, type ParameterSpec } from '../types/describe-mismatch.ts';
import { evaluate } from './expression.ts';
import { explained, placed } from './failures.ts';
import { METAPARAMETERS } from './metaparameters.ts';
import type { Resource } from './resource.ts';
import type { Scope, Slot } from './scope.ts';

type Definition = Loaded<HostClassDefinition> | Loaded<ResourceTypeDefinition>;

/** Values that the declaration does not give, from data: classes only. */
function bindFromData(resource: Resource, loaded: Definition, scope: Scope): void {
  for (const { name, value: fallback } of loaded.definition.parameters) {
    const given = resource.value(name);
    if (given !== undefined && given !== null) continue;
    const { services } = scope.compilation;
    const value = placed(resource.span, () => services.lookup(`${loaded.name}::${name}`, {}, scope));
    if (value === undefined || (value === null && fallback !== undefined)) continue;
    resource.parameters.set(name, { name, value, source: scope.source, span: resource.span, add: false });
  }
}

/** Evaluates defaults from left to right; each sees those before it. */
function evaluateDefaults(resource: Resource, loaded: Definition, scope: Scope): Map<string, Slot | undefined> {
  const names = loaded.definition.parameters.map(({ name }) => name);
  const variables = new Map<string, Slot | undefined>(names.map(name => [name, undefined]));
  for (const [name, parameter] of resource.parameters) {
    if (name !== 'name' && name !== 'title') variables.set(name, parameter.value);
  }
  for (const { name, value: fallback } of loaded.definition.parameters) {
    const given = resource.value(name);
    if (fallback === undefined || (given !== undefined && given !== null)) continue;
    const reading = (): { callee: string; evaluating: string; names: readonly string[] } => {
      return { callee: resource.ref, evaluating: name, names };
    };
    const value = scope.guarded(() => {
      scope.frame = { kind: 'parameters', variables, callee: reading, below: scope.frame };
      return evaluate(fallback, scope);
    });
    resource.parameters.set(name, { name, value, source: scope.source, span: fallback.span, add: false });
    variables.set(name, value);
  }
  return variables;
}

/** The type that a parameter is declared with. */
export function parameterType(node: ParameterNode, scope: Scope): ParameterSpec['type'] {
  if (!node.type) return ANY;
  const value = evaluate(node.type, scope);
  return isType(value) ? value : ANY;
}

function specsOf(loaded: Definition, scope: Scope): readonly ParameterSpec[] {
  const optional = [...METAPARAMETERS, 'name'].map(name => ({ name, type: ANY, required: false }));
  const own = loaded.definition.parameters.map(node => ({
    name: node.name,
    type: parameterType(node, scope),
    required: node.value === undefined,
  }));
  return [...optional.filter(({ name }) => !own.some(spec => spec.name === name)), ...own];
}

/** Where the mistake that a message speaks of was written: the attribute it names, else the declaration. */
function blame(resource: Resource, message: string): { readonly span: Span; readonly related: Diagnostic['related'] } {
  const name = /parameter (?:named )?'([^']+)'/.exec(message)?.[1];
  const parameter = name === undefined ? undefined : resource.parameters.get(name);
  if (!parameter) return { span: resource.span, related: undefined };
  if (parameter.source === resource.scope.source) return { span: parameter.span, related: undefined };
  return { span: resource.span, related: [{ message: 'the value comes from here', span: parameter.span }] };
}

function hintFor(loaded: Definition, message: string): string | undefined {
  const unknown = /has no parameter named '([^']+)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    const near = nearest(unknown, [...loaded.definition.parameters.map(({ name }) => name), ...METAPARAMETERS]);
    return near && `did you mean ${near}?`;
  }
  const missing = /expects a value for parameter '([^']+)'/.exec(message)?.[1];
  if (missing === undefined || loaded.definition.kind !== 'HostClassDefinition') return undefined;
  return `give it in Hiera as ${loaded.name}::${missing}, or declare the class with it`;
}

function refuseMetaparameters(loaded: Definition): void {
  for (const { name, value, span } of loaded.definition.parameters) {
    if (METAPARAMETERS.has(name) && value === undefined) {
      fail(metaparameterAsParameter({ name, definition: loaded.name }, span));
    }
  }
}

/**
 * Sets the variables of the body's scope: module names, title, name, parameters.
 * Fails when a value is missing, not asked for or of a wrong type.
 * @param what is being evaluated, for messages
 */
export function bindParameters(resource: Resource, loaded: Definition, scope: Scope, what: string): void {
  refuseMetaparameters(loaded);
  const { variables } = scope;
  if (loaded.module !== '') variables.set('module_name', loaded.module);
  const caller = scope.parent?.source.module;
  if (caller) variables.set('caller_module_name', caller);
  const isClass = loaded.definition.kind === 'HostClassDefinition';
  if (isClass) bindFromData(resource, loaded, scope);
  const name = resource.value('name') ?? resource.title;
  variables.set('title', isClass ? resource.title.toLowerCase() : resource.title);
  variables.set('name', isClass && typeof name === 'string' ? name.toLowerCase() : name);
  const values = explained(what, resource.span, () => evaluateDefaults(resource, loaded, scope));
  const given = new Map<string, Value>();
  for (const [key, slot] of values) if (slot !== undefined && typeof slot !== 'symbol') given.set(key, slot);
  const problem = describeParameters(resource.ref, specsOf(loaded, scope), given);
  if (problem !== undefined) {
    const message = `${what}, ${problem}`;
    const { span, related } = blame(resource, problem);
    fail(parameterMismatch({ message, hint: hintFor(loaded, problem) }, span, related));
  }
  for (const [key, value] of given) if (!variables.has(key)) variables.set(key, value);
}
