/** Types of Puppet that have no meaning here: declaring one is an error that says what to do instead. */
import { resourceTypeNotSupported } from '../diagnostics/catalogue/resources.ts';
import type { ResourceType } from './resource-type.ts';

/** A type by its name and parameters, with the way round. */
export function notSupportedType(name: string, parameters: readonly string[], way: string): ResourceType {
  return {
    name,
    doc: `Not supported: ${way}.`,
    parameters: [
      { name: 'name', kind: 'parameter', namevar: true, doc: 'The name.' },
      ...parameters.map(parameter => ({
        name: parameter,
        kind: 'parameter' as const,
        list: true as const,
        doc: 'Not supported.',
      })),
    ],
    lower: (given, context) => {
      context.report(resourceTypeNotSupported({ type: name, way }, given.span()));
      return undefined;
    },
  };
}
