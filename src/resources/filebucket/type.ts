/** filebucket: where Puppet keeps old contents. Here every bundle keeps its own, so a declaration only makes a name. */
import { filebucketIgnored } from '../../diagnostics/catalogue/resources.ts';
import { command } from '../../model/shell.ts';
import { lowered } from '../lowered.ts';
import type { ResourceType } from '../resource-type.ts';

const parameter = (name: string) => ({ name, kind: 'parameter' as const, doc: 'Accepted; without effect.' });

export const filebucketType: ResourceType = {
  name: 'filebucket',
  doc: 'Accepted, for manifests that declare one: contents that are replaced are kept on the host in any case.',
  parameters: [
    { name: 'name', kind: 'parameter', namevar: true, doc: 'The name of the bucket.' },
    ...['path', 'server', 'port'].map(parameter),
  ],
  lower: (given, context) => {
    context.report(filebucketIgnored({ name: given.title }, given.span()));
    return lowered(command('Anchor'), { uses: ['anchor'], probes: [{ kind: 'idle', fields: [] }] });
  },
};
