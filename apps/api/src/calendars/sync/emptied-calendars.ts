import type { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { OutboxMessage, Slot, Subscriber } from '../../database';
import { Clock, Outbox } from '../../jobs';
import type { OwnMeeting } from '../own-meetings';
import { looksEmptied, type Vanishing } from './looks-emptied';
import type { Inquiry } from './sync-reader';

/**
 * A calendar that was emptied, or made anew at the same address, has not decided anything about our meetings: they stay, their events
 * are written again, and the owner is told.
 */
@Injectable()
export class EmptiedCalendars {
  private readonly logger = new Logger(EmptiedCalendars.name);

  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** True if that is what has happened: then nothing else follows from what is missing. */
  async fill(
    em: EntityManager,
    inquiry: Inquiry,
    { missing, ...said }: Omit<Vanishing, 'missing'> & { missing: readonly OwnMeeting[] },
  ): Promise<boolean> {
    if (!looksEmptied({ ...said, missing: missing.length })) return false;
    const { calendar, ownerId } = inquiry;
    this.logger.warn(
      `Calendar ${calendar.id} seems emptied: ${missing.length} events follow again`,
    );
    const ids = missing.map(({ slotId }) => slotId);
    await em.nativeUpdate(Slot, { id: { $in: ids } }, { missingSince: null });
    const subscriber = em.getReference(Subscriber, ownerId);
    for (const { slotId, appointmentId } of missing)
      this.outbox.enqueue(em, {
        topic: 'calendar.write',
        payload: { slotId, appointmentId },
        subscriber,
      });
    await this.tell(em, inquiry, missing.length);
    return true;
  }

  /** Once a day, however often a calendar loses what we write into it. */
  private async tell(em: EntityManager, { calendar, ownerId }: Inquiry, meetings: number) {
    const day = this.clock.now().toString().slice(0, 10);
    const dedupeKey = `calendar-emptied:${calendar.id}:${day}`;
    if ((await em.count(OutboxMessage, { dedupeKey })) > 0) return;
    this.outbox.enqueue(em, {
      topic: 'notice',
      payload: { notice: 'calendar-emptied', calendarId: calendar.id, meetings },
      subscriber: em.getReference(Subscriber, ownerId),
      dedupeKey,
    });
  }
}
