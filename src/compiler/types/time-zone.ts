/** Time zones as Ruby's Date reads them: offsets, and the few names that stand for one. */
import { TimeFormatError } from './timespan-format.ts';

const named: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, z: 0, wet: 0, bst: 1, west: 1, cet: 1, met: 1, cest: 2, eet: 2, mest: 2, eest: 3, msk: 3, msd: 4,
  ist: 5.5, jst: 9, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8,
  hst: -10, hast: -10, hadt: -9, nzst: 12, nzdt: 13,
}; // biome-ignore format: a table

/** Seconds east of Greenwich. @throws TimeFormatError for a name that is not known */
export function parseOffset(zone: string): number {
  const offset = knownOffset(zone);
  if (offset === undefined) throw new TimeFormatError(`Illegal timezone '${zone}'`);
  return offset;
}

export function knownOffset(zone: string): number | undefined {
  const match = /^(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/i.exec(zone);
  if (match) {
    const size = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
    return match[1] === '-' ? -size : size;
  }
  const hours = named[zone.toLowerCase()];
  return hours === undefined ? undefined : hours * 3600;
}
