/** The five times of a job: what they may be, and how Puppet writes them. */

export const TIMES = ['minute', 'hour', 'weekday', 'monthday', 'month'] as const;
export type TimeField = (typeof TIMES)[number];

const BOUNDS: Readonly<Record<TimeField, readonly [number, number]>> = {
  minute: [0, 59],
  hour: [0, 23],
  weekday: [0, 7],
  month: [1, 12],
  monthday: [1, 31],
};
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ' january february march april may june july august september october november december'.split(' ');
const NAMES: Readonly<Partial<Record<TimeField, readonly string[]>>> = { weekday: DAYS, month: MONTHS };

/** A time as it stands in the crontab; `absent` for any; undefined when it is not valid. */
export function cronTime(field: TimeField, text: string): string | undefined {
  if (text === 'absent' || text === '*') return 'absent';
  if (/^(\*\/\d+|\d+-\d+(\/\d+)?)$/.test(text)) return text;
  const [low, high] = BOUNDS[field];
  if (/^\d+$/.test(text)) return Number(text) >= low && Number(text) <= high ? text : undefined;
  const name = text.toLowerCase();
  const at = (NAMES[field] ?? []).findIndex(
    known => known !== '' && (known === name || (name.length === 3 && known.slice(0, 3) === name)),
  );
  return at === -1 ? undefined : String(at);
}

/** Puppet's words for a time that is not valid. */
export function checkTime(field: TimeField, text: string): string | undefined {
  return cronTime(field, text) === undefined ? `${text} is not a valid ${field}` : undefined;
}
