/** `File['/etc/motd']`, `Resource[file, a, b]`, `Class['motd']`: references from their arguments. */
import {
  badTypeArity,
  badTypeSpecialization,
  badTypeValue,
  illegalClassReference,
  illegalHostClassName,
  illegalName,
  illegalResourceSpecialization,
} from '../../diagnostics/catalogue/types.ts';
import { fail } from '../../diagnostics/failure.ts';
import { withArticle, withArticleUpper } from '../../diagnostics/label.ts';
import type { ClassType, PuppetType, ResourceType } from '../../model/type.ts';
import { isList, isType, type Value } from '../../model/value.ts';
import { capitalizeSegments, resource } from './build-type.ts';
import { typeName, valueLabel } from './label.ts';
import { typeToString } from './print.ts';
import { flatten } from './resolve-arguments.ts';

type References = PuppetType | readonly PuppetType[] | null;

/** A list when several titles were given or a list of them, else the one. */
function result(types: readonly PuppetType[], asList: boolean): References {
  return asList ? types : (types.at(-1) ?? null);
}

/** Titles without what is undef. */
function titles(keys: readonly Value[]): readonly Value[] {
  return flatten(keys).filter(key => key !== null);
}

/** A reference with a title is not specialised here: its parameters are the catalog's to look up. */
export function accessResource(base: ResourceType, given: readonly Value[]): References {
  if (given.length === 0)
    fail(badTypeArity({ type: typeToString(base), min: 1, max: Number.POSITIVE_INFINITY, actual: 0 }));
  if (base.title !== undefined) {
    return fail(badTypeValue({ message: `Cannot specialize an already specialized ${typeToString(base)} type` }));
  }
  const name = base.typeName ?? typeNameOf(given[0] as Value);
  if (!/^((::){0,1}[A-Z][\w]*)+$/.test(name)) fail(illegalClassReference({ name }));
  const keys = base.typeName === undefined ? given.slice(1) : given;
  const asList = keys.length > 1 || (keys[0] !== undefined && isList(keys[0]));
  const named = titles(keys);
  if (keys.length === 0) return resource(name);
  return result(
    named.map(title => resource(name, titleOf(base, title))),
    asList,
  );
}

function titleOf(base: ResourceType, title: Value): string {
  if (typeof title === 'string') return title;
  const message = `Cannot use ${typeName(title)} where a resource title String is expected`;
  return fail(badTypeSpecialization({ type: withArticle(valueLabel(base)), message }));
}

function typeNameOf(key: Value): string {
  if (typeof key === 'string') return capitalizeSegments(key);
  if (isType(key) && key.type === 'Resource' && key.typeName !== undefined) return key.typeName;
  return fail(illegalResourceSpecialization({ actual: typeName(key) }));
}

/** Class names are lower case and without leading colons. */
export function accessClass(base: ClassType, given: readonly Value[]): References {
  if (given.length === 0)
    fail(badTypeArity({ type: typeToString(base), min: 1, max: Number.POSITIVE_INFINITY, actual: 0 }));
  if (base.name !== undefined) {
    return fail(badTypeValue({ message: `Cannot specialize an already specialized ${typeToString(base)} type` }));
  }
  const asList = given.length > 1 || isList(given[0] as Value);
  return result(titles(given).map(classType), asList);
}

function classType(key: Value): PuppetType {
  if (typeof key !== 'string') return fail(illegalHostClassName({ actual: withArticleUpper(valueLabel(key)) }));
  const name = key.toLowerCase().replace(/^::/, '');
  if (!/^((::)?[a-z_]\w*)(::[a-z]\w*)*$/.test(name)) fail(illegalName({ name: key }));
  return { kind: 'type', type: 'Class', name };
}
