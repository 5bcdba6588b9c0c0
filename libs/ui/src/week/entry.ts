import type { Timed } from './layout';
import type { TimeStretch } from './open';

/** `booked` is ours, `hold` waits for an answer, `busy` is somebody else's, `free` only stands there. */
export type EntryKind = 'booked' | 'hold' | 'busy' | 'free';

/** What a week shows; it knows no catalogue of its own. */
export interface WeekEntry extends Timed {
  readonly id: string;
  readonly kind: EntryKind;
  /** Two short lines: who or what, and when or whose. */
  readonly title: string;
  readonly about: string;
  /** The whole of it, for readers by ear. */
  readonly name: string;
  /** Where it leads; what leads nowhere is text. */
  readonly link?: readonly unknown[];
  /** Of the calendar that it is from. */
  readonly color?: string;
}

/** What the week says around its entries. */
export interface WeekWords {
  readonly allDay: string;
  /** Name of the strip of days, and of the part that scrolls. */
  readonly days: string;
  readonly hours: string;
  readonly weekday: (day: string, style: 'long' | 'short') => string;
  /** The whole name of a day: "Tuesday 8 September, today". */
  readonly day: (day: string, isToday: boolean) => string;
  readonly entries: (n: number) => string;
  /** The open hours of a day, for readers by ear: "open 09:00 – 17:00". */
  readonly open: (hours: readonly TimeStretch[]) => string;
  /** An hour of the wall, in minutes since midnight: "09:00". */
  readonly hour: (minutes: number) => string;
}
