/** Lays an override over a resource, if whoever wrote it may. */
import { alreadyEvaluated, alreadySet, onlySubclasses } from '../../diagnostics/catalogue/declare.ts';
import { fail } from '../../diagnostics/failure.ts';
import { refKey } from '../../model/catalog.ts';
import { placeText } from '../environment/place-text.ts';
import { valuesEqual } from '../types/equals.ts';
import { flatten } from './access.ts';
import type { Compilation, Override } from './compilation.ts';
import { setParameter } from './declare.ts';
import { isChildOf, type Parameter, type Resource, sourceText } from './resource.ts';

/** Applies an override now if the resource is declared; keeps it otherwise. */
export function applyOverride(compilation: Compilation, override: Override): void {
  const resource = compilation.resources.find(override.ref.type, override.ref.title);
  if (resource) mergeOverride(resource, override);
  else {
    const key = refKey(override.ref);
    compilation.overrides.set(key, [...(compilation.overrides.get(key) ?? []), override]);
  }
}

/** Lays every parameter of the override over the resource; fails where that is not allowed. */
export function mergeOverride(resource: Resource, override: Override): void {
  if (resource.source !== override.source && !isChildOf(override.source, resource.source)) {
    fail(onlySubclasses({ ref: resource.ref }, override.span, [{ message: 'declared here', span: resource.span }]));
  }
  if (resource.evaluated) {
    const related = [{ message: 'declared here', span: resource.span }];
    fail(alreadyEvaluated({ place: placeText(resource.span) }, override.span, related));
  }
  for (const parameter of override.parameters) overrideParameter(resource, parameter);
}

function isDefault(resource: Resource, parameter: Parameter): boolean {
  const known = resource.scope.defaultsFor(resource.type).get(parameter.name);
  return known !== undefined && valuesEqual(known.value, parameter.value);
}

function overrideParameter(resource: Resource, parameter: Parameter): void {
  const current = resource.parameters.get(parameter.name);
  if (!current) {
    setParameter(resource, parameter);
    return;
  }
  if (isDefault(resource, parameter)) return;
  const overDefault = parameter.source === current.source && isDefault(resource, current);
  if (!isChildOf(parameter.source, current.source) && !overDefault) {
    const values = {
      name: parameter.name,
      ref: resource.ref,
      by: sourceText(current.source),
      place: placeText(current.span),
    };
    fail(alreadySet(values, parameter.span, [{ message: 'set here', span: current.span }]));
  }
  const value = parameter.add ? flatten([current.value, parameter.value]) : parameter.value;
  setParameter(resource, { ...parameter, value });
}
