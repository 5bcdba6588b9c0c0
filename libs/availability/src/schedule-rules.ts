/**
 * Opening hours as the clock on the owner's wall shows them. An end at or before the start lies on the next
 * day.
 */
export interface WallWindow {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

/** Opening hours of one ISO weekday (1 is Monday). */
export interface WeekdayWindow extends WallWindow {
  readonly weekday: number;
}

/** Other hours on some days, or none: they replace general and custom hours there. */
export interface DateOverride {
  readonly firstDay: Temporal.PlainDate;
  /** Inclusive, like `firstDay`; a window that begins on it may run past its midnight. */
  readonly lastDay: Temporal.PlainDate;
  /** Empty: closed. */
  readonly windows: readonly WallWindow[];
}

/** When a schedule can be booked, as its owner says it: wall times in their zone, lengths in minutes. */
export interface ScheduleRules {
  /** IANA name of the zone that all days and wall times below are meant in. */
  readonly timeZone: string;
  /** ISO weekdays on which the general hours hold. */
  readonly weekdays: readonly number[];
  readonly hours: WallWindow;
  /** Replaces `weekdays` and `hours` altogether: a weekday without a window is closed. `null`: general hours. */
  readonly customWindows: readonly WeekdayWindow[] | null;
  /** In any order; no day is in two of them. */
  readonly overrides: readonly DateOverride[];
  readonly firstDay: Temporal.PlainDate;
  /** Inclusive, like `firstDay`; a window that begins on it may run past its midnight. */
  readonly lastDay: Temporal.PlainDate | null;
  readonly slotMinutes: number;
  /** From one start on the grid to the next. */
  readonly stepMinutes: number;
  /** A start lies at least this long after now. */
  readonly noticeMinutes: number;
  /** A start lies at most this long after now. */
  readonly windowMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Live slots of this schedule that may start on one local day; `null`: any number. */
  readonly limitPerDay: number | null;
  /** The same for an ISO week, which begins on Monday. */
  readonly limitPerWeek: number | null;
}
