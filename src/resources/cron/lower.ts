/** A cron as a step and a row of the crontabs' probe. */
import type { Lowered } from '../../model/plan.ts';
import { command } from '../../model/shell.ts';
import type { Attributes } from '../attributes.ts';
import { fieldsOf, lowered, probeRow, wordsOf } from '../lowered.ts';
import { cronTime, TIMES, type TimeField } from './times.ts';

export function lowerCron(given: Attributes): Lowered {
  const { name } = given;
  const user = given.text('user') ?? given.text('target') ?? 'root';
  if (given.text('ensure') === 'absent') {
    return lowered(command('Cron', ...wordsOf({ name, user, ensure: 'absent' })), {
      uses: ['cron', 'crontab'],
      probes: probeRow('crontab', user, name, 'ensure=absent'),
    });
  }
  const job = { command: given.stripped('command'), special: given.text('special') };
  const times = Object.fromEntries(TIMES.map(field => [field, timeOf(given, field)]));
  const settings = given.has('environment')
    ? given.list('environment').filter(setting => setting !== 'absent')
    : undefined;
  const state = {
    ensure: 'present',
    ...job,
    ...Object.fromEntries(TIMES.map(field => [field, times[field] === 'absent' ? '*' : times[field]])),
    environment: settings,
    settings: settings && '',
  };
  return lowered(
    command(
      'Cron',
      ...wordsOf({ name, user, ...job, ...times, environment: settings?.length === 0 ? 'absent' : settings }),
    ),
    { uses: ['cron', 'crontab'], probes: probeRow('crontab', user, name, ...fieldsOf(state)) },
  );
}

/** The values with commas between them; absent as a whole when the first is. */
function timeOf(given: Attributes, field: TimeField): string | undefined {
  if (!given.has(field)) return undefined;
  const items = given.list(field).map(item => cronTime(field, item) ?? item);
  return items[0] === 'absent' ? 'absent' : items.join(',');
}
