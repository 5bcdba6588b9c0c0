import type { EntityManager } from '@mikro-orm/core';
import { OutboxMessage, Slot } from '../../database';
import { whereItStands } from '../locked-slot';

/** The payload of the topic `calendar.event`: look at how the event of this meeting stands in its calendar. */
export interface Look extends Record<string, unknown> {
  readonly slotId: number;
  readonly appointmentId: string;
  /** When a look found nothing, as an instant: this is the second one. */
  readonly missingAt?: string;
  /** The calendar seems to have been emptied of so many events of ours: what is missing was nobody's decision. */
  readonly emptiedOf?: number;
}

/** What we know of a meeting while its calendar is asked. */
export interface Basis {
  readonly slotId: number;
  readonly ownerId: number;
  readonly calendarId: number;
  readonly appointmentId: string;
  /** The event in the calendar follows this word of ours, and no later one is on its way. */
  readonly sequence: number;
  readonly isMissing: boolean;
}

const populate = ['appointment'] as const;

/** Null where there is nothing to follow: the meeting is over or ended, or our own word is still on its way to the calendar. */
export async function basisOf(
  em: EntityManager,
  slotId: number,
  now: Temporal.Instant,
): Promise<Basis | null> {
  const named = await em.findOne(Slot, { id: slotId }, { populate });
  const slot = named && (await whereItStands(em, named));
  const calendarId = slot?.appointment.calendar?.id;
  if (!slot || calendarId === undefined || slot.eventUrl === null) return null;
  if (!isToCome(slot, now) || (await isBeingWritten(em, slot))) return null;
  return {
    slotId: slot.id,
    ownerId: slot.subscriber.id,
    calendarId,
    appointmentId: slot.appointment.uuid,
    sequence: slot.appointment.sequence,
    isMissing: slot.missingSince !== null,
  };
}

export const isToCome = (slot: Slot, now: Temporal.Instant): boolean =>
  slot.live && Temporal.Instant.compare(slot.end, now) > 0;

/**
 * Whatever the calendar shows meanwhile may be an older word of ours. A word that could not be written at all counts as
 * long as it is the latest.
 */
export async function isBeingWritten(em: EntityManager, slot: Slot): Promise<boolean> {
  const { sequence } = slot.appointment;
  const unwritten = await unwrittenWords(em, slot);
  const latest = `calendar.write:${slot.id}:${sequence}`;
  return unwritten.some(({ state, dedupeKey }) => state === 'waiting' || dedupeKey === latest);
}

/** Words of ours on the meeting that have not reached the calendar. */
export const unwrittenWords = (
  em: EntityManager,
  { subscriber, appointment }: Slot,
): Promise<OutboxMessage[]> =>
  em.find(OutboxMessage, {
    subscriber,
    topic: 'calendar.write',
    state: { $in: ['waiting', 'dead'] },
    payload: { appointmentId: appointment.uuid },
  });
