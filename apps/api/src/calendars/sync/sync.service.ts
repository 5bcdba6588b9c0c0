import { EntityManager } from '@mikro-orm/sql';
import { Injectable } from '@nestjs/common';
import { ConnectionHealth } from '../../connections';
import { Clock } from '../../jobs';
import { Intake, Overtaken } from './intake';
import { ServerPauses } from './server-pauses';
import { Sightings } from './sightings';
import { SyncFailures } from './sync-failures';
import { type Lease, SyncLeases } from './sync-leases';
import { SyncReader } from './sync-reader';
import { EmptiedCalendars } from './emptied-calendars';
import { UnreadStore } from './unread-store';
import { SyncSuccesses } from './sync-successes';

/** Keeps the busy index like the calendars: asks outside of any transaction, saves each page in one. */
@Injectable()
export class SyncService {
  constructor(
    private readonly em: EntityManager,
    private readonly clock: Clock,
    private readonly leases: SyncLeases,
    private readonly reader: SyncReader,
    private readonly sightings: Sightings,
    private readonly health: ConnectionHealth,
    private readonly failures: SyncFailures,
    private readonly successes: SyncSuccesses,
    private readonly pauses: ServerPauses,
    private readonly unread: UnreadStore,
    private readonly emptied: EmptiedCalendars,
  ) {}

  /** Reads one connected calendar now. How it went stands in its sync state; a failure is no exception. */
  async syncCalendar(calendarId: number): Promise<void> {
    const lease = await this.leases.take(calendarId);
    if (lease) await this.run(lease);
  }

  async run(lease: Lease): Promise<void> {
    const pause = lease.byHand ? undefined : this.pauses.of(lease.server);
    if (pause) return this.failures.putOff(lease, pause);
    try {
      await this.read(lease);
    } catch (error) {
      if (!(error instanceof Overtaken)) await this.failures.note(lease, error);
    }
  }

  private async read(lease: Lease): Promise<void> {
    const inquiry = await this.reader.prepare(lease);
    if (!inquiry) return;
    const { em, clock, sightings, health, unread, emptied } = this;
    const tools = { em, clock, sightings, health, unread, emptied };
    const intake = new Intake(tools, lease, inquiry);
    const answer = await this.reader.ask(inquiry, (page) => intake.take(page));
    await intake.finish(answer);
    await this.successes.note(lease, inquiry);
  }
}
