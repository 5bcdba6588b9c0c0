import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { type CalendarChanges, ProviderUnavailable } from '@appointment/calendar-providers';
import { ConnectionPorts } from '../../connections';
import { type Calendar, Schedule, Slot, SyncState } from '../../database';
import { Clock } from '../../jobs';
import { ownerAddresses } from '../owner-addresses';
import { planSync, type SyncPlan } from './sync-plan';

/** What one calendar said. */
export interface Reading {
  readonly ownerId: number;
  readonly connectionId: number | null;
  readonly plan: SyncPlan;
  readonly changes: CalendarChanges;
  /** When it was asked. */
  readonly at: Temporal.Instant;
}

/** Asks one calendar for what the busy index lacks; outside of any transaction. */
@Injectable()
export class SyncReader {
  private readonly logger = new Logger(SyncReader.name);

  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly ports: ConnectionPorts,
  ) {}

  /** Undefined when the calendar is not connected any more. Throws `ProviderUnavailable`. */
  async read(calendarId: number): Promise<Reading | undefined> {
    const em = this.em.fork();
    const state = await em.findOne(
      SyncState,
      { calendar: calendarId },
      { populate: ['calendar.owner', 'calendar.externalConnection'] },
    );
    if (!state) return undefined;
    const { owner, externalConnection } = state.calendar;
    const at = this.clock.now();
    const plan = planSync(state, {
      now: at,
      timeZone: owner.timezone,
      ownerAddresses: ownerAddresses(owner, [state.calendar.user]),
      farthestBookingMinutes: await farthestBooking(em, owner.id, at),
    });
    const changes = await this.ask(state.calendar, plan);
    const connectionId = externalConnection?.id ?? null;
    return { ownerId: owner.id, connectionId, plan, changes, at };
  }

  private async ask(calendar: Calendar, { since, view }: SyncPlan): Promise<CalendarChanges> {
    const { externalConnection: connection, url } = calendar;
    if (!connection) throw new ProviderUnavailable('none', 'unreachable', 'hangs on no connection');
    const changes = await this.ports.open(connection).changes(url, since, view);
    for (const { id, reason } of changes.problems)
      this.logger.warn(`Calendar ${calendar.id}: ${id} can't be read: ${reason}`);
    // Asked for everything, the answer is everything, whatever the provider calls it.
    return since === undefined ? { ...changes, complete: true } : changes;
  }
}

/** How far ahead somebody may ask for the owner's time: on a page, or at a time that the owner picked by hand. */
async function farthestBooking(
  em: EntityManager,
  ownerId: number,
  now: Temporal.Instant,
): Promise<number | null> {
  const [page] = await em.find(
    Schedule,
    { owner: ownerId },
    { orderBy: { farthestBooking: 'desc' }, limit: 1, fields: ['farthestBooking'] },
  );
  const [candidate] = await em.find(
    Slot,
    { subscriber: ownerId, bookingStatus: 'none' },
    { orderBy: { start: 'desc' }, limit: 1, fields: ['start'] },
  );
  const minutesTo = (moment: Temporal.Instant) => Math.ceil(moment.since(now).total('minutes'));
  const reaches = [page?.farthestBooking, candidate && minutesTo(candidate.start)];
  return reaches.reduce<number | null>((most, reach) => Math.max(most ?? 0, reach ?? 0), null);
}
