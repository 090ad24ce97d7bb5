/** Values of metaparameters that every type has. */
import { invalidValue } from '../../diagnostics/catalogue/validate.ts';
import { refKey } from '../../model/catalog.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { valueToString } from '../types/to-string.ts';
import type { TypedResource } from './validate.ts';

const VALID: Readonly<Record<string, readonly string[]>> = {
  noop: ['true', 'false'],
  loglevel: ['debug', 'info', 'notice', 'warning', 'err', 'alert', 'emerg', 'crit', 'verbose'],
};

export function checkMetaparameters(resources: readonly TypedResource[]): readonly Diagnostic[] {
  return resources.flatMap(({ resource }) =>
    Object.entries(VALID).flatMap(([name, valid]) => {
      const parameter = resource.parameters.get(name);
      if (!parameter) return [];
      const text = valueToString(parameter.value);
      if (valid.includes(text)) return [];
      const detail = `Invalid value ${JSON.stringify(text)}. Valid values are ${valid.join(', ')}.`;
      return [invalidValue({ name, ref: refKey(resource), detail }, parameter.span)];
    }),
  );
}
