import type { Interval } from '@appointment/availability';
import type { EventPart } from '../read/event-part';
import { endOf, type Length } from '../read/length';
import { instantOf, type Moment } from '../read/moments';

/** One time that an event takes place, and the part of the event that speaks about it. */
export interface Instance {
  readonly start: Moment;
  readonly length: Length;
  readonly part: EventPart;
}

export const intervalOf = ({ start, length }: Omit<Instance, 'part'>): Interval => ({
  start: instantOf(start),
  end: endOf(start, length),
});
