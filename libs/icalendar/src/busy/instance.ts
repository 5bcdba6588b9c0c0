import type { EpochMilliseconds, Interval } from '@appointment/availability';
import type { EventPart } from '../read/event-part';
import { endOf, type Length } from '../read/length';
import { instantOf, type Moment } from '../read/moments';

/** One time that an event takes place, and the part of the event that speaks about it. */
export interface Instance {
  readonly start: Moment;
  /** When that is. */
  readonly at: EpochMilliseconds;
  readonly length: Length;
  readonly part: EventPart;
}

export const instanceAt = (start: Moment, length: Length, part: EventPart): Instance => ({
  start,
  at: instantOf(start),
  length,
  part,
});

export const intervalOf = ({ start, at, length }: Instance): Interval => ({
  start: at,
  end: length.days === 0 ? at + length.exact : endOf(start, length),
});
