/** Puppet's `defined`. Spec: https://puppet.com/docs/puppet/8/function#defined */
import { isList, isType, type Value } from '../../model/value.ts';
import { typeByName } from '../types/resolve.ts';
import { findResourceType } from './resolve-resource-type.ts';
import type { Scope } from './scope.ts';
import { aliasType } from './type-name.ts';
import { variableExists } from './variables.ts';

function isDefinedName(scope: Scope, name: string): boolean {
  const { compilation } = scope;
  if (name.startsWith('$')) return variableExists(scope, name.slice(1));
  const reference = /^([^[\]]+)\[(.+)\]$/s.exec(name);
  if (reference) {
    const title = (reference[2] as string).replace(/^(['"])(.*)\1$/s, '$2');
    return compilation.resources.find(reference[1] as string, title) !== undefined;
  }
  if (name === '' || name === 'main') return true;
  return (
    findResourceType(scope, name) !== undefined ||
    compilation.environment.findClass(name) !== undefined ||
    (/^[A-Z]/.test(name) && (typeByName(name) !== undefined || aliasType(compilation, name) !== undefined))
  );
}

/**
 * Text: is there a variable (`$x`), a class, a type or a declared resource (`File[/x]`) of that name?
 * A reference with a title: is it declared? A type without one: is it known?
 */
export function isDefined(scope: Scope, what: Value): boolean {
  if (isList(what)) return what.some(one => isDefined(scope, one));
  if (typeof what === 'string') return isDefinedName(scope, what);
  if (!isType(what)) return false;
  const { resources, environment } = scope.compilation;
  if (what.type === 'Type') return isDefinedType(scope, what.of);
  if (what.type === 'Class') return what.name === undefined || resources.find('Class', what.name) !== undefined;
  if (what.type === 'Resource' && what.typeName !== undefined) {
    if (what.title !== undefined) return resources.find(what.typeName, what.title) !== undefined;
    return findResourceType(scope, what.typeName) !== undefined || environment.findClass(what.typeName) !== undefined;
  }
  return what.type !== 'Reference';
}

/** `Type[Class[x]]`: is the class known, declared or not? */
function isDefinedType(scope: Scope, type: Value): boolean {
  if (isType(type) && type.type === 'Class' && type.name !== undefined) {
    return scope.compilation.environment.findClass(type.name) !== undefined;
  }
  return isDefined(scope, type);
}
