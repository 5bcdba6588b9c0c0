import { type Transition, transition } from '@appointment/booking';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { inTransaction, type Slot } from '../database';
import { Clock } from '../jobs';
import { Announcements, type Manner } from './announcements';
import { releaseClaims } from './claims';
import { lapsed, lateness } from './deadlines';
import type { Change } from './letters';
import { lockedSlot, type SlotRef, whereItStands } from './locked-slot';
import { invited } from './invited';
import { AppointmentMoved, NotDecidable } from './slot.errors';
import { UNDO } from './undo';

interface Step {
  readonly name: Exclude<Transition, 'reschedule' | 'unconfirm'>;
  readonly by: 'owner' | 'attendee' | 'clock';
  readonly reason?: string | undefined;
  /** The time that whoever answers has seen. */
  readonly start?: Temporal.Instant | undefined;
  /** Nobody is told for some seconds, so that it can be taken back. */
  readonly undoable?: boolean | undefined;
}

/** What happens to a slot after it was asked for. Repeating a step changes nothing and tells nobody. */
@Injectable()
export class Decisions {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly announcements: Announcements,
  ) {}

  confirm(ref: SlotRef, how: Pick<Step, 'start' | 'undoable'> = {}): Promise<Slot> {
    return this.take(ref, { ...how, name: 'confirm', by: 'owner' });
  }

  decline(ref: SlotRef, how: Pick<Step, 'start' | 'reason'> = {}): Promise<Slot> {
    return this.take(ref, { ...how, name: 'decline', by: 'owner' });
  }

  cancel(ref: SlotRef, by: 'owner' | 'attendee', reason?: string): Promise<Slot> {
    return this.take(ref, { name: 'cancel', by, reason });
  }

  /** Ends a request that nobody answered in time. Whoever was faster keeps the last word. */
  async expire(ref: SlotRef): Promise<void> {
    await this.take(ref, { name: 'expire', by: 'clock' }).catch((error: unknown) => {
      if (!(error instanceof NotDecidable)) throw error;
    });
  }

  private take(ref: SlotRef, step: Step): Promise<Slot> {
    return inTransaction(this.em, async (em) => {
      const slot = await slotFor(em, ref, step);
      if (!isMeant(slot, step)) throw new AppointmentMoved();
      const outcome = transition(slot.bookingStatus, step.name);
      if (!outcome.accepted) throw new NotDecidable(slot.bookingStatus);
      if (!outcome.changed) return slot;
      this.checkDeadlines(slot, step);
      const change = await changeBy(em, step, slot);
      await settle(em, slot, step);
      this.announcements.announce(em, slot, change, this.mannerOf(step));
      return slot;
    });
  }

  private checkDeadlines(slot: Slot, { name, by }: Step): void {
    const now = this.clock.now();
    const deciding = name === 'confirm' || name === 'decline';
    if (deciding && lapsed(slot, now)) throw new NotDecidable('expired');
    if (name === 'expire' && !lapsed(slot, now)) throw new NotDecidable(slot.bookingStatus);
    if (name !== 'cancel' || by === 'clock') return;
    const refusal = lateness(slot, by, now);
    if (refusal) throw refusal;
  }

  private mannerOf({ undoable }: Step): Manner {
    return undoable ? { heldBackUntil: this.clock.now().add(UNDO) } : {};
  }
}

/** A meeting is cancelled wherever it stands by now; an answer is for the time that was asked for, and no other. */
const slotFor = async (em: EntityManager, ref: SlotRef, { name }: Step): Promise<Slot> => {
  const slot = await lockedSlot(em, ref);
  return name === 'cancel' ? whereItStands(em, slot) : slot;
};

/** Where a moved meeting stood, nobody's answer is for it any more. */
const isMeant = ({ start, bookingStatus }: Slot, step: Step): boolean =>
  step.start === undefined ||
  (bookingStatus !== 'rescheduled' && start.epochMilliseconds === step.start.epochMilliseconds);

const endings = { decline: 'declined', cancel: 'cancelled', expire: 'expired' } as const;

const changeBy = async (em: EntityManager, { name, by }: Step, slot: Slot): Promise<Change> => {
  if (name === 'confirm') return { kind: 'confirmed' };
  const known = { invited: await invited(em, slot) };
  if (name !== 'cancel') return { kind: endings[name], ...known };
  return { kind: 'cancelled', by: by === 'attendee' ? 'attendee' : 'owner', ...known };
};

const settle = async (em: EntityManager, slot: Slot, { name, reason }: Step): Promise<void> => {
  slot.appointment.changed();
  if (name === 'confirm') {
    slot.confirm();
    slot.appointment.close();
    return;
  }
  slot.release(endings[name], reason || null);
  await releaseClaims(em, slot);
};
