import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, OutboxMessage, Slot } from '../../database';
import { Clock, Outbox } from '../../jobs';
import { whereItStands } from '../locked-slot';
import { isToCome, type Look, unwrittenWords } from './look';

/** A word that is being written now has arrived by then. */
const SOON = { minutes: 1 };

/**
 * What is heard while our own word is on its way may come from before it or from after: nobody says it again, so it is looked
 * at once that word has arrived.
 */
@Injectable()
export class LaterLooks {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async plan({ slotId, appointmentId }: Look): Promise<void> {
    await inTransaction(this.em, async (em) => {
      const named = await em.findOne(Slot, { id: slotId }, { populate: ['appointment'] });
      const slot = named && (await whereItStands(em, named));
      if (!slot || !isToCome(slot, this.clock.now()) || (await this.isPlanned(em, slot))) return;
      const words = await unwrittenWords(em, slot);
      const waiting = words.filter(({ state }) => state === 'waiting');
      if (waiting.length === 0) return;
      const due = waiting.map(({ availableAt }) => availableAt);
      const availableAt = due.reduce(later, this.clock.now()).add(SOON);
      const payload: Look = { slotId: slot.id, appointmentId };
      const { subscriber } = slot;
      this.outbox.enqueue(em, { topic: 'calendar.event', payload, subscriber, availableAt });
    });
  }

  private async isPlanned(em: EntityManager, { subscriber, appointment }: Slot): Promise<boolean> {
    const planned = {
      topic: 'calendar.event',
      subscriber,
      state: 'waiting',
      lockedUntil: null,
      availableAt: { $gt: this.clock.now() },
      payload: { appointmentId: appointment.uuid },
    } as const;
    return (await em.count(OutboxMessage, planned)) > 0;
  }
}

const later = (a: Temporal.Instant, b: Temporal.Instant) =>
  Temporal.Instant.compare(a, b) < 0 ? b : a;
