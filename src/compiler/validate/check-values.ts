/** Values of parameters against their specification. */
import { invalidValue } from '../../diagnostics/catalogue/validate.ts';
import { type CatalogResource, refKey } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { isHash, isList, type Value } from '../../model/value.ts';
import type { ParameterSpec } from '../../resources/resource-type.ts';
import { valueToString } from '../types/to-string.ts';
import type { TypedResource } from './validate.ts';

function isDeferred(value: Value): boolean {
  return typeof value === 'object' && value !== null && !isList(value) && !isHash(value) && value.kind === 'deferred';
}

/** As Puppet lists them: `present, absent (also called purged). Valid values match /^\d+$/.` */
function whatIsValid(spec: ParameterSpec): string {
  const values = spec.values?.length ? ` Valid values are ${spec.values.join(', ')}.` : '';
  return spec.pattern ? `${values} Valid values match /${spec.pattern.source}/.` : values;
}

/** What is wrong with one value, or undefined. */
function problemOf(value: Value, spec: ParameterSpec): string | undefined {
  if (value === null || isDeferred(value)) return undefined;
  if (spec.values || spec.pattern) {
    const text = valueToString(value);
    const good = (spec.values?.includes(text) ?? false) || (spec.pattern?.test(text) ?? false);
    if (!good) return `Invalid value ${typeof value === 'string' ? JSON.stringify(value) : text}.${whatIsValid(spec)}`;
  }
  return undefined;
}

function checkParameter(resource: CatalogResource, spec: ParameterSpec): readonly Diagnostic[] {
  const parameter = resource.parameters.get(spec.name);
  if (!parameter) return [];
  const { value, span } = parameter;
  const values = isList(value) && (spec.list || value.length === 1) ? value : [value];
  const problem =
    values.map(one => problemOf(one, spec)).find(one => one !== undefined) ??
    (isDeferred(value) ? undefined : spec.check?.(value));
  return problem === undefined ? [] : [invalidValue({ name: spec.name, ref: refKey(resource), detail: problem }, span)];
}

export function checkValues(resources: readonly TypedResource[]): readonly Diagnostic[] {
  return resources.flatMap(({ resource, type }) => type.parameters.flatMap(spec => checkParameter(resource, spec)));
}
