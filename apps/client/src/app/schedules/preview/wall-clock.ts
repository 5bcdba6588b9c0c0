import type { Moment } from '../../core/i18n/formats';

/** Where a moment is on the wall of a zone. */
export interface WallTime {
  /** As 2026-09-14. */
  readonly day: string;
  readonly minutes: number;
}

export type WallClock = (moment: Moment) => WallTime;

/** Reads moments in a zone. Made once for many moments: making it costs more than asking it. */
export const wallClock = (timeZone: string): WallClock => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (moment) => {
    const parts = format.formatToParts(typeof moment === 'number' ? moment : Date.parse(moment));
    const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
    return {
      day: `${part('year')}-${part('month')}-${part('day')}`,
      minutes: Number(part('hour')) * 60 + Number(part('minute')),
    };
  };
};
