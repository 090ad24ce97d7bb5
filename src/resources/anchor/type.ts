/** anchor: a resource that does nothing but stand in an order (stdlib). */
import { command } from '../../model/shell.ts';
import { lowered } from '../lowered.ts';
import type { ResourceType } from '../resource-type.ts';

export const anchorType: ResourceType = {
  name: 'anchor',
  doc: 'A point in the order of application, for classes written before `contain`.',
  parameters: [{ name: 'name', kind: 'parameter', namevar: true, doc: 'The name of the anchor.' }],
  lower: () =>
    lowered(command('Anchor'), { uses: ['anchor'], probes: [{ kind: 'idle', fields: [] }], refreshable: true }),
};
