/** A cron as a step and a row of the crontabs' probe. */
import type { CatalogResource } from '../../model/catalog.ts';
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import { listOf, nameOf, strippedOf, textOf } from '../attributes.ts';
import { lowered, probeRow, wordsOf } from '../lowered.ts';
import { cronTime, TIMES, type TimeField } from './times.ts';

export function lowerCron(resource: CatalogResource): Lowered {
  const name = nameOf(resource);
  const absent = textOf(resource, 'ensure') === 'absent';
  const user = textOf(resource, 'user') ?? textOf(resource, 'target') ?? 'root';
  const times = Object.fromEntries(TIMES.map(field => [field, timeOf(resource, field)]));
  const environment = listOf(resource, 'environment');
  const settings = environment?.filter(setting => setting !== 'absent');
  const values = { command: strippedOf(resource, 'command'), special: textOf(resource, 'special'), ...times };
  const fields = Object.entries(values).flatMap(([field, value]) => {
    if (value === undefined) return [];
    return [`${field}=${value === 'absent' && field !== 'special' ? '*' : value}`];
  });
  if (settings) fields.push(...settings.map(setting => `environment=${setting}`), 'settings=');
  return lowered(
    command(
      'Cron',
      ...wordsOf({
        name,
        user,
        ensure: absent ? 'absent' : undefined,
        ...(absent ? {} : values),
        environment: absent ? undefined : environment && (settings?.length === 0 ? ['absent'] : settings),
      }),
    ),
    {
      uses: ['cron', 'crontab'],
      probes: probeRow('crontab', user, name, ...(absent ? ['ensure=absent'] : ['ensure=present', ...fields])),
    },
  );
}

/** The values with commas between them; absent as a whole when the first is. */
function timeOf(resource: CatalogResource, field: TimeField): string | undefined {
  const items = listOf(resource, field)?.map(item => cronTime(field, item) ?? item);
  return items?.[0] === 'absent' ? 'absent' : items?.join(',');
}
