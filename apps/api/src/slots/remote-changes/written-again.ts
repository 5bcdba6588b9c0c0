import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { OutboxMessage, type Slot } from '../../database';
import { Clock, Outbox } from '../../jobs';
import { Announcements } from '../announcements';

/** The event of a meeting that stands, in a calendar that lost it together with others. */
@Injectable()
export class WrittenAgain {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly announcements: Announcements,
  ) {}

  /** The owner is told once a day, however often a calendar loses what we write into it. */
  async write(em: EntityManager, slot: Slot, meetings: number): Promise<void> {
    slot.missingSince = null;
    await this.order(em, slot);
    await this.tell(em, slot, meetings);
  }

  /** The latest word on the meeting is still to be written: if that is not possible at all, nothing follows from what is missing. */
  private async order(em: EntityManager, slot: Slot): Promise<void> {
    const dedupeKey = `calendar.write:${slot.id}:${slot.appointment.sequence}`;
    const written = await em.findOne(OutboxMessage, { dedupeKey });
    if (written) this.outbox.revive(em, written);
    else this.announcements.writeCalendar(em, slot);
  }

  private async tell(em: EntityManager, { appointment, subscriber }: Slot, meetings: number) {
    if (appointment.calendar === null) return;
    const { id: calendarId } = appointment.calendar;
    const day = this.clock.now().toString().slice(0, 10);
    const dedupeKey = `calendar-emptied:${calendarId}:${day}`;
    if ((await em.count(OutboxMessage, { dedupeKey })) > 0) return;
    const payload = { notice: 'calendar-emptied', calendarId, meetings };
    this.outbox.enqueue(em, { topic: 'notice', payload, subscriber, dedupeKey });
  }
}
