import type { EntityManager } from '@mikro-orm/core';
import type { LocatedEvent } from '../../calendars';
import { Slot } from '../../database';

/** Longer than that nobody meets: it is a day that was crossed out, or a mistake. */
const LONGEST_MINUTES = 24 * 60;

/** Where the owner has put a meeting. */
export interface RemotePlace {
  readonly start: Temporal.Instant;
  /** Minutes. */
  readonly duration: number;
}

/** As iCalendar keeps it. */
const toTheSecond = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'second', roundingMode: 'floor' });

export const standsAsWeKnow = (slot: Slot, { event }: Pick<LocatedEvent, 'event'>): boolean =>
  toTheSecond(slot.start).equals(event.start) && toTheSecond(slot.end).equals(event.end);

/**
 * True where the event carries our latest word, and stands where we have never put it: its owner has moved it since. Programs
 * that count their own changes may be as far at one of our older words, which is no move of theirs.
 */
export async function isMovedSince(
  em: EntityManager,
  slot: Slot,
  { event }: Pick<LocatedEvent, 'event'>,
): Promise<boolean> {
  const { appointment } = slot;
  if (event.sequence < appointment.sequence || standsAsWeKnow(slot, { event })) return false;
  const left = await em.find(Slot, { appointment, bookingStatus: 'rescheduled' });
  return !left.some(({ start }) => toTheSecond(start).equals(event.start));
}

/** Undefined where no meeting can be: on whole days, again and again, for no time at all, in the past, or nobody can read when. */
export function placeOf({ event }: LocatedEvent, now: Temporal.Instant): RemotePlace | undefined {
  const { start, end, allDay, recurring, unclear = false } = event;
  const duration = Math.ceil(end.since(start).total('minutes'));
  const fits = duration >= 1 && duration <= LONGEST_MINUTES;
  const isToCome = Temporal.Instant.compare(end, now) > 0;
  const isMeeting = !allDay && !recurring && !unclear && fits && isToCome;
  return isMeeting ? { start, duration } : undefined;
}
