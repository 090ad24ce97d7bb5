/** `Integer`, `Stdlib::Port`, `File`: what a capitalised word means. */
import { resourceTypeNotFound } from '../../diagnostics/catalogue/declare.ts';
import { unsupportedConstruct } from '../../diagnostics/catalogue/evaluate.ts';
import { fail } from '../../diagnostics/failure.ts';
import type { QualifiedReference } from '../../model/ast.ts';
import type { Span } from '../../model/span.ts';
import type { PuppetType } from '../../model/type.ts';
import { isType } from '../../model/value.ts';
import { nearest } from '../site/nearest.ts';
import { normalize } from '../types/normalize.ts';
import { resourceTypeByName, typeByName } from '../types/resolve.ts';
import { stdlibAlias } from '../types/stdlib-aliases.ts';
import { typeFromText } from '../types/type-from-text.ts';
import type { Compilation } from './compilation.ts';
import { evaluate } from './expression.ts';
import { placed } from './failures.ts';
import { isResourceType } from './resolve-resource-type.ts';
import { capitalise } from './resource-table.ts';
import { Scope } from './scope.ts';

const aliases = new WeakMap<Compilation, Map<string, PuppetType>>();

/** An alias of the environment by name; resolved when first needed, so that it may be recursive. */
export function aliasType(compilation: Compilation, name: string): PuppetType | undefined {
  const known = aliases.get(compilation) ?? new Map<string, PuppetType>();
  aliases.set(compilation, known);
  const plain = name.replace(/^::/, '');
  const found = known.get(plain.toLowerCase());
  if (found) return found;
  const loaded = compilation.environment.findAlias(plain);
  if (!loaded) return stdlibAlias(plain);
  let resolved: PuppetType | undefined;
  const resolve = (): PuppetType => {
    resolved ??= resolveAlias(compilation, loaded.definition.typeExpression);
    return resolved;
  };
  const alias: PuppetType = { kind: 'type', type: 'Alias', name: loaded.definition.name, resolve };
  known.set(plain.toLowerCase(), alias);
  return alias;
}

function resolveAlias(compilation: Compilation, expression: Parameters<typeof evaluate>[0]): PuppetType {
  const { top } = compilation;
  const scope = new Scope({ compilation, parent: top, source: top.source, resource: top.resource, kind: 'function' });
  const value = evaluate(expression, scope);
  if (isType(value)) return normalize(value);
  return fail(
    unsupportedConstruct({ what: 'A type alias for something that is no type', hint: 'name a type' }, expression.span),
  );
}

/** A built-in type, an alias of the environment, or the type of resources of that name. */
function typeNamed(compilation: Compilation, name: string, span: Span): PuppetType {
  return placed(span, () => typeByName(name)) ?? aliasType(compilation, name) ?? resourceTypeByName(name);
}

/** The same for an expression; a resource type that nobody knows fails, with the nearest name. */
function evaluateTypeName(node: QualifiedReference, scope: Scope): PuppetType {
  const type = typeNamed(scope.compilation, node.name, node.span);
  if (type.type !== 'Resource' || type.typeName === undefined || type.typeName === 'Resource') return type;
  const { environment } = scope.compilation;
  // resource types are known to references even when nothing of them can be declared
  if (/^(::)?node$/i.test(node.name) || isResourceType(scope, node.name))
    return resourceTypeByName(capitalise(node.name));
  const other = environment.findOther(node.name);
  if (other) {
    const what = `The type ${node.name}, which is no alias,`;
    return fail(unsupportedConstruct({ what, hint: 'use a type alias or a Struct' }, node.span));
  }
  return { kind: 'type', type: 'Reference', text: node.name };
}

/** The same where a type must be known to mean something. */
export function knownType(node: QualifiedReference, scope: Scope): PuppetType {
  const type = evaluateTypeName(node, scope);
  if (type.type !== 'Reference' || type.text === 'UnresolvedReference') return type;
  const { environment } = scope.compilation;
  const near = nearest(node.name, [
    ...[...environment.resourceTypes.keys(), ...environment.names('defines')].map(capitalise),
    ...[...environment.names('aliases')].map(capitalise),
  ]);
  return fail(resourceTypeNotFound({ name: node.name, near }, node.span));
}

/** A type given as text, with the aliases of the environment. */
export function typeOfText(compilation: Compilation, text: string): PuppetType {
  return typeFromText(text, name => aliasType(compilation, name));
}
