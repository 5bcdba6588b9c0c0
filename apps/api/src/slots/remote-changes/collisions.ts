import type { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { LocatedEvent } from '../../calendars';
import { OutboxMessage, type Slot } from '../../database';
import { Outbox } from '../../jobs';

/**
 * The owner has put a meeting where another one stands, or where none can be. Both calendars of the world are theirs to sort out:
 * the event stays where they put it, the meeting where it was agreed on, and they are told once for each such place.
 */
@Injectable()
export class Collisions {
  constructor(private readonly outbox: Outbox) {}

  async tell(
    em: EntityManager,
    slot: Slot,
    { event, isTime }: { event: LocatedEvent['event']; isTime: boolean },
  ): Promise<void> {
    const dedupeKey = `calendar-collision:${slot.id}:${event.start.epochMilliseconds}`;
    if ((await em.count(OutboxMessage, { dedupeKey })) > 0) return;
    this.outbox.enqueue(em, {
      topic: 'notice',
      payload: {
        notice: 'calendar-collision',
        slotId: slot.id,
        movedTo: isTime ? event.start.toString() : null,
      },
      subscriber: slot.subscriber,
      dedupeKey,
    });
  }
}
