/** Puts a resource into the catalog: every way of declaring one ends here. */
import { cannotAlias, duplicateDeclaration, invalidTag, stageOnResource } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { ResourceForm } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import { isList, isType, type Value } from '../../model/value.ts';
import { placeText } from '../environment/place-text.ts';
import { valueToString } from '../types/to-string.ts';
import { flatten } from './access.ts';
import { NOT_ISOMORPHIC } from './metaparameters.ts';
import type { ResolvedType } from './resolve-resource-type.ts';
import { type Parameter, Resource } from './resource.ts';
import { canonicalTitle } from './resource-table.ts';
import type { Scope } from './scope.ts';

export interface Declaration {
  readonly type: ResolvedType;
  readonly title: string;
  readonly parameters: readonly Parameter[];
  readonly form: ResourceForm;
  readonly span: Span;
  /** The whole expression, of which `span` is one body. */
  readonly statement?: Span;
  /** What is being evaluated, for messages: `a Resource Statement`. */
  readonly what: string;
}

/** A parameter of a type with that mark; undefined for defined types. */
function marked(resource: Resource, mark: 'namevar' | 'apart'): string | undefined {
  const type = resource.scope.compilation.environment.resourceTypes.get(resource.type.toLowerCase());
  return type?.parameters.find(parameter => parameter[mark])?.name;
}

/** Adds the words of a `tag` parameter. */
export function tagWith(resource: Resource, value: Value, span: Span): void {
  for (const tag of flatten([value])) {
    if (tag === null) continue;
    const name = valueToString(tag).toLowerCase();
    if (!resource.tags.add(name)) fail(invalidTag({ name }, span));
  }
}

/** Sets a parameter, with what follows from it. */
export function setParameter(resource: Resource, parameter: Parameter): void {
  if (parameter.name === 'tag') tagWith(resource, parameter.value, parameter.span);
  resource.parameters.set(parameter.name, parameter);
}

function refuseDuplicate(resource: Resource, what: string): void {
  const { resources } = resource.scope.compilation;
  const first = resources.taken(resource.type, resource.title);
  if (!first) return;
  const values = { what, ref: resource.ref, place: placeText(first.span) };
  fail(duplicateDeclaration(values, resource.span, [{ message: 'first declared here', span: first.span }]));
}

/** Other names: those of `alias`, and the value of the namevar where it is not the title. */
function enterAliases(resource: Resource, isomorphic: boolean, what: string): void {
  const aliases = flatten([resource.value('alias') ?? null]).filter(alias => alias !== null);
  for (const alias of aliases) enterAlias(resource, valueToString(alias), JSON.stringify(valueToString(alias)), what);
  const namevar = marked(resource, 'namevar');
  const given =
    namevar === undefined ? undefined : (resource.value(namevar) ?? resource.value('name') ?? resource.title);
  const name = typeof given === 'string' ? canonicalTitle(resource.type, given) : undefined;
  if (!isomorphic || name === undefined || name === resource.title) return;
  const apart = marked(resource, 'apart');
  if (apart !== undefined && (resource.value(apart) ?? null) !== null) return;
  enterAlias(resource, name, keyText(resource.type, name), what);
}

/** A name as Puppet shows its keys; that of a package has more parts. */
function keyText(type: string, name: string): string {
  return type === 'Package' ? `[nil, "${name}", nil]` : `["${name}"]`;
}

function enterAlias(resource: Resource, alias: string, key: string, what: string): void {
  if (alias === resource.title) return;
  const other = resource.scope.compilation.resources.alias(resource, alias);
  if (!other) return;
  const values = {
    what,
    ref: resource.ref,
    key,
    place: placeText(resource.span),
    other: `["${resource.type}", ${key.replace(/^\[|\]$/g, '')}]`,
    otherPlace: placeText(other.span),
  };
  fail(cannotAlias(values, resource.span, [{ message: 'already declared here', span: other.span }]));
}

/**
 * Enters a made resource: refuses a second one of the same name, sets its container, gives defaults.
 * Classes and stages are contained by a stage, later; others by what the scope is the body of.
 */
export function addResource(scope: Scope, resource: Resource, what: string): void {
  refuseDuplicate(resource, what);
  const { compilation } = scope;
  for (const [name, parameter] of scope.defaultsFor(resource.type)) {
    if (!resource.parameters.has(name)) setParameter(resource, parameter);
  }
  enterAliases(resource, !NOT_ISOMORPHIC.has(resource.type) && resource.category === 'native', what);
  compilation.resources.add(resource);
  if (resource.category !== 'class') {
    const stage = resource.parameters.get('stage');
    if (stage && stage.value !== null) fail(stageOnResource({ what, ref: resource.ref }, stage.span));
  }
  if (resource.category === 'native' || resource.category === 'define') resource.container = scope.resource;
}

/** Declares a resource of a native or defined type, or a stage; gives it. */
export function declare(scope: Scope, declaration: Declaration): Resource {
  const { type, title, parameters, form, span, what } = declaration;
  const category = type.kind === 'native' ? 'native' : type.kind;
  const { source } = scope;
  const statement = declaration.statement ?? span;
  const resource = new Resource({ type: type.name, title, category, span, statement, scope, source, form });
  for (const parameter of parameters) setParameter(resource, parameter);
  resource.tagWithNames();
  addResource(scope, resource, what);
  return resource;
}

/** A reference to a resource as a value. */
export function referenceTo(resource: Resource): Value {
  if (resource.type === 'Class') return { kind: 'type', type: 'Class', name: resource.title.toLowerCase() };
  return { kind: 'type', type: 'Resource', typeName: resource.type, title: resource.title };
}

/** References in a value, at any depth of lists. Text such as `File[/x]` counts too. */
export function referencesIn(value: Value): readonly { type: string; title: string }[] {
  if (isList(value)) return value.flatMap(referencesIn);
  if (isType(value)) {
    if (value.type === 'Class' && value.name !== undefined)
      return [{ type: 'Class', title: canonicalTitle('Class', value.name) }];
    if (value.type === 'Resource' && value.typeName && value.title !== undefined) {
      const title = value.typeName === 'Class' ? canonicalTitle('Class', value.title) : value.title;
      return [{ type: value.typeName, title }];
    }
    if (value.type === 'Type') return referencesIn(value.of);
    return [];
  }
  const text = typeof value === 'string' ? /^([^[\]]+)\[(.+)\]$/s.exec(value) : null;
  return text ? [{ type: text[1] as string, title: text[2] as string }] : [];
}
