/** cron: one job in the crontab of a user, as puppetlabs-cron_core has it. */
import { isList, type Value } from '../../model/value.ts';
import type { Attributes } from '../attributes.ts';
import { inspect } from '../display.ts';
import { presence, withoutNewline } from '../parameter-specs.ts';
import type { ParameterSpec, ResourceType, RuleBroken } from '../resource-type.ts';
import { asText, stripped } from '../value-text.ts';
import { lowerCron } from './lower.ts';
import { checkTime, TIMES, type TimeField } from './times.ts';

const SPECIALS = ['reboot', 'yearly', 'annually', 'monthly', 'weekly', 'daily', 'midnight', 'hourly', 'absent'];

const every = (value: Value): readonly string[] => (isList(value) ? value : [value]).map(asText);

const time = (name: TimeField, doc: string): ParameterSpec => ({
  name,
  kind: 'property',
  list: true,
  doc: `${doc} A list, a range such as 1-5, a step such as */2, or absent.`,
  check: value =>
    every(value)
      .map(item => checkTime(name, item))
      .find(problem => problem !== undefined),
});

function validate(given: Attributes): readonly RuleBroken[] {
  const special = given.text('special');
  if (special === undefined || special === 'absent') return [];
  return TIMES.filter(field => {
    const value = given.text(field);
    return value !== undefined && value !== 'absent';
  }).map(field => ({
    message: `Cron[${given.title}] cannot specify both a special schedule and a value for ${field}`,
  }));
}

export const cronType: ResourceType = {
  name: 'cron',
  doc: 'A job in the crontab of a user, under a comment with its name. Other lines of the crontab stay as they are.',
  parameters: [
    {
      name: 'name',
      kind: 'parameter',
      namevar: true,
      doc: 'The name in the comment before the job.',
      check: withoutNewline('the name cannot hold a newline'),
    },
    presence('Whether the job is there.'),
    {
      name: 'command',
      kind: 'property',
      doc: 'The command.',
      check: value => (/\n/.test(stripped(asText(value))) ? 'the command cannot hold a newline' : undefined),
    },
    {
      name: 'special',
      kind: 'property',
      doc: 'A special schedule such as reboot or daily, in place of times.',
      check: value => (SPECIALS.includes(asText(value)) ? undefined : `Invalid special schedule ${inspect(value)}`),
    },
    time('minute', 'The minute, 0 to 59.'),
    time('hour', 'The hour, 0 to 23.'),
    time('weekday', 'The day of the week, 0 to 7 (0 and 7 are Sunday) or its name.'),
    time('month', 'The month, 1 to 12 or its name.'),
    time('monthday', 'The day of the month, 1 to 31.'),
    {
      name: 'environment',
      kind: 'property',
      list: true,
      doc: 'Settings before the job, as they stand in the crontab; absent removes them.',
      check: value => {
        const wrong = every(value).find(setting => setting !== 'absent' && !/^\s*\w+\s*=[^\n]*$/.test(setting));
        return wrong === undefined ? undefined : `Invalid environment setting ${inspect(wrong)}`;
      },
    },
    { name: 'user', kind: 'property', doc: 'Whose crontab it is; root by default.' },
    { name: 'target', kind: 'property', doc: 'The same as user.' },
  ],
  autorequires: given => given.list('user').map(title => ({ type: 'User', title })),
  validate,
  lower: lowerCron,
};
