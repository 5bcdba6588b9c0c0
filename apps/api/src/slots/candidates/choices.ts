import type { Interval } from '@appointment/availability';
import { LIVE_STATUSES } from '@appointment/booking';
import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { BusyIndex, type Freshness } from '../../calendars';
import { type Appointment, Slot } from '../../database';
import { Clock } from '../../jobs';
import { type LeftOut, LiveSlots } from '../../schedules';
import { type Choice, timeOf } from './candidates';

/** What is known of hand-picked times, from our own tables alone. */
@Injectable()
export class Choices {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: BusyIndex,
    private readonly slots: LiveSlots,
  ) {}

  /** Of several appointments of one owner, in as many queries as of one. In a transaction: what it sees. */
  async of(
    em: EntityManager,
    appointments: readonly Appointment[],
    leftOut: LeftOut = {},
  ): Promise<Choice[]> {
    const candidates = await candidatesOf(em, appointments);
    const picks = await picksOf(em, candidates, leftOut);
    const now = this.clock.now();
    const [owner] = appointments;
    const busy = owner ? await this.busy(owner.owner.id, spanOf(candidates, now), leftOut) : [];
    return appointments.map((appointment) => {
      const own = candidates.filter((one) => one.appointment.id === appointment.id);
      const others = busy.filter(({ appointmentId }) => appointmentId !== appointment.id);
      const picked = own.flatMap(({ id }) => picks.get(id) ?? []);
      return { appointment, candidates: own, picks: byCandidate(picked), busy: others, now };
    });
  }

  async one(em: EntityManager, appointment: Appointment, leftOut?: LeftOut): Promise<Choice> {
    const [choice] = await this.of(em, [appointment], leftOut);
    if (!choice) throw new Error('One of one');
    return choice;
  }

  /** How well the calendars behind the busy time are known. */
  freshness(ownerId: number): Promise<Freshness> {
    return this.calendars.freshness(ownerId);
  }

  private async busy(ownerId: number, within: Interval, leftOut: LeftOut): Promise<Taking[]> {
    const events: readonly Taking[] = await this.calendars.intervals(ownerId, within);
    return [...events, ...(await this.slots.intervals(ownerId, within, leftOut))];
  }
}

/** Events are of no appointment; what an appointment keeps for its own candidates is not in their way. */
type Taking = Interval & { readonly appointmentId?: number };

const candidatesOf = (em: EntityManager, appointments: readonly Appointment[]): Promise<Slot[]> =>
  em.find(
    Slot,
    { appointment: { $in: [...appointments] }, bookingStatus: 'none' },
    { orderBy: { start: 'asc', id: 'asc' } },
  );

const picksOf = async (
  em: EntityManager,
  candidates: readonly Slot[],
  { except = 0 }: LeftOut,
): Promise<Map<number, Slot>> => {
  const live = { bookingStatus: { $in: [...LIVE_STATUSES] }, id: { $ne: except } };
  const picks = await em.find(
    Slot,
    { candidate: { $in: [...candidates] }, ...live },
    { populate: ['appointment'] },
  );
  return byCandidate(picks);
};

const byCandidate = (picks: readonly Slot[]): Map<number, Slot> =>
  new Map(picks.map((pick) => [pick.candidate?.id ?? 0, pick]));

/** From now on: what is past is past, whatever took it. */
const spanOf = (candidates: readonly Slot[], now: Temporal.Instant): Interval => ({
  start: now.epochMilliseconds,
  end: Math.max(now.epochMilliseconds, ...candidates.map((candidate) => timeOf(candidate).end)),
});
