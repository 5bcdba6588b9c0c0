import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { EventFinder } from '../../calendars';
import { OutboxMessage, type Slot } from '../../database';
import { Clock, Outbox } from '../../jobs';
import { Announcements } from '../announcements';
import { record } from '../history';
import { endedByCalendar } from './ended-by-calendar';
import { HeldMeeting } from './held-meeting';
import type { Basis, Look } from './look';
import { WrittenAgain } from './written-again';

/** Between the two looks that a meeting ends by: a server that lost an event for a moment has found it again. */
const PATIENCE = { minutes: 5 };

/** An event that two looks, minutes apart, did not find in a calendar that answers has been deleted by its owner. */
@Injectable()
export class MissingEvents {
  constructor(
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly finder: EventFinder,
    private readonly meeting: HeldMeeting,
    private readonly announcements: Announcements,
    private readonly writtenAgain: WrittenAgain,
  ) {}

  async note(basis: Basis, { missingAt, emptiedOf }: Look): Promise<void> {
    if (emptiedOf !== undefined)
      return this.meeting.hold(basis, (em, slot) => this.writtenAgain.write(em, slot, emptiedOf));
    if (missingAt === undefined || !this.isOver(Temporal.Instant.from(missingAt)))
      return this.meeting.hold(basis, (em, slot) => this.lookAgain(em, slot));
    // The calendar is in trouble otherwise: what it does not hold may be one more sign of that.
    if (!(await this.finder.isHealthy(basis.calendarId))) return;
    await this.meeting.hold(basis, (em, slot) => endedByCalendar(em, slot, this.announcements));
  }

  private isOver(missingAt: Temporal.Instant): boolean {
    return Temporal.Instant.compare(missingAt.add(PATIENCE), this.clock.now()) <= 0;
  }

  private async lookAgain(em: EntityManager, slot: Slot): Promise<void> {
    const now = this.clock.now();
    slot.missingSince ??= now;
    if (await isPlanned(em, slot)) return;
    record(em, slot, { actor: 'calendar', action: 'missing', at: now });
    const { subscriber, appointment, id: slotId } = slot;
    const look: Look = { slotId, appointmentId: appointment.uuid, missingAt: now.toString() };
    this.outbox.enqueue(em, {
      topic: 'calendar.event',
      payload: look,
      subscriber,
      availableAt: now.add(PATIENCE),
    });
  }
}

const isPlanned = async (
  em: EntityManager,
  { subscriber, appointment }: Slot,
): Promise<boolean> => {
  const waiting = await em.find(OutboxMessage, {
    subscriber,
    topic: 'calendar.event',
    state: 'waiting',
    payload: { appointmentId: appointment.uuid },
  });
  return waiting.some(({ payload }) => payload['missingAt'] !== undefined);
};
