import { DAY, type Interval, MINUTE, type StartSpan } from '@appointment/availability';
import type { OfferedSlot, StartSpan as StartSpanView } from '@appointment/contracts';

const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/**
 * Writes many instants of few days, as `2026-03-29T01:00:00Z`. An answer has hundreds of them, and a `Date` for
 * each would be the most expensive part of it; slots lie on whole minutes.
 */
export class InstantWriter {
  private day = NaN;
  private date = '';

  write(milliseconds: number): string {
    const day = Math.floor(milliseconds / DAY);
    if (day !== this.day) this.turnTo(day);
    const minutes = Math.floor((milliseconds - day * DAY) / MINUTE);
    return `${this.date}${twoDigits[Math.floor(minutes / 60)]}:${twoDigits[minutes % 60]}:00Z`;
  }

  private turnTo(day: number): void {
    this.day = day;
    this.date = new Date(day * DAY).toISOString().slice(0, 'YYYY-MM-DDT'.length);
  }
}

export const toSlotViews = (slots: readonly Interval[]): OfferedSlot[] => {
  const instants = new InstantWriter();
  return slots.map(({ start, end }) => ({
    start: instants.write(start),
    end: instants.write(end),
  }));
};

export const toSpanViews = (spans: readonly StartSpan[]): StartSpanView[] => {
  const instants = new InstantWriter();
  return spans.map(({ first, last }) => ({
    first: instants.write(first),
    last: instants.write(last),
  }));
};
