import type { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { Slot, Subscriber } from '../../database';
import { Outbox } from '../../jobs';
import type { OwnMeeting } from '../own-meetings';
import { looksEmptied, type Vanishing } from './looks-emptied';
import type { Inquiry } from './sync-reader';

/**
 * A calendar that was emptied, or made anew at the same address, has decided nothing about our meetings: whoever looks at their
 * events is told so.
 */
@Injectable()
export class EmptiedCalendars {
  private readonly logger = new Logger(EmptiedCalendars.name);

  constructor(private readonly outbox: Outbox) {}

  /** True if that is what seems to have happened: then nothing else follows from what is missing. */
  async noticed(
    em: EntityManager,
    { calendar, ownerId }: Inquiry,
    { missing, ...said }: Omit<Vanishing, 'missing'> & { missing: readonly OwnMeeting[] },
  ): Promise<boolean> {
    if (!looksEmptied({ ...said, missing: missing.length })) return false;
    this.logger.warn(`Calendar ${calendar.id} seems emptied of ${missing.length} events of ours`);
    const ids = missing.map(({ slotId }) => slotId);
    await em.nativeUpdate(Slot, { id: { $in: ids } }, { missingSince: null });
    const subscriber = em.getReference(Subscriber, ownerId);
    for (const { slotId, appointmentId } of missing) {
      const payload = { slotId, appointmentId, emptiedOf: missing.length };
      this.outbox.enqueue(em, { topic: 'calendar.event', payload, subscriber });
    }
    return true;
  }
}
