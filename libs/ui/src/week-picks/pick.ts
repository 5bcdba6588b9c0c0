/** A time that stands there to be picked, in epoch milliseconds. Half-open. */
export interface WeekPick {
  readonly start: number;
  readonly end: number;
  /** Somebody has it, or it is over: it can't be taken away. */
  readonly fixed: boolean;
  /** What else stands there; undefined: nothing. */
  readonly collides: string | undefined;
}

export interface WeekPicksWords {
  /** Name of the day's own ruler, along which arrows go: "Tuesday 8 September: choose a start". */
  readonly choose: (day: string) => string;
  readonly range: (start: number, end: number) => string;
  readonly time: (start: number) => string;
  /** With what else stands there. */
  readonly meets: (range: string, what: string) => string;
  readonly remove: (range: string) => string;
  readonly chosen: string;
}
