import { civilDay, DAY, dayNumber, HOUR, MINUTE, SECOND, type Wall } from '../recurrence/civil';

/** A DATE or DATE-TIME as written, before anyone asks where. */
export interface WrittenMoment {
  readonly wall: Wall;
  readonly isDay: boolean;
  readonly isUtc: boolean;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)?(Z)?)?$/;
const OFFSET = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/;

/** `2026-03-29T09:00:00Z` and shorter, as jCal has it. Throws RangeError for anything else, the 30th of February too. */
export function readWall(text: string): WrittenMoment {
  const match = MOMENT.exec(text);
  if (match === null) throw new RangeError('no date');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const number = dayNumber(year, month, day);
  const isMidnightAfter = hour === 24 && minute === 0 && second === 0;
  const isTime = (hour <= 23 || isMidnightAfter) && minute <= 59 && second <= 60;
  if (civilDay(number).month !== month || !isTime) throw new RangeError('no such date');
  return {
    // A leap second is the second before it.
    wall: number * DAY + hour * HOUR + minute * MINUTE + Math.min(second, 59) * SECOND,
    isDay: match[4] === undefined,
    isUtc: match[7] !== undefined,
  };
}

/** `+01:00` in milliseconds. Throws RangeError for anything else. */
export function readOffset(text: string): number {
  const match = OFFSET.exec(text);
  if (match === null) throw new RangeError('no offset');
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
  const offset = hours * HOUR + minutes * MINUTE + seconds * SECOND;
  if (offset > DAY) throw new RangeError('no offset of this world');
  return match[1] === '-' ? -offset : offset;
}
