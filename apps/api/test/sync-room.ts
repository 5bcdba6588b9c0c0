import type { MikroORM } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/sql';
import { AvailabilityReader } from '../src/calendars/sync/availability-reader';
import { EmptiedCalendars } from '../src/calendars/sync/emptied-calendars';
import { ServerPauses } from '../src/calendars/sync/server-pauses';
import { Sightings } from '../src/calendars/sync/sightings';
import { SyncFailures } from '../src/calendars/sync/sync-failures';
import { SyncLeases } from '../src/calendars/sync/sync-leases';
import { SyncReader } from '../src/calendars/sync/sync-reader';
import { SyncSuccesses } from '../src/calendars/sync/sync-successes';
import { UnreadStore } from '../src/calendars/sync/unread-store';
import { SyncService } from '../src/calendars/sync/sync.service';
import { Keys, Sealer } from '../src/security';
import { ConnectionHealth, type ConnectionPorts, TroubleNotices } from '../src/connections';
import { type Clock, Outbox } from '../src/jobs';
import { OutboxWakeUps } from '../src/jobs/outbox-wake-ups';
import { testConfig } from './test-config';

/** What one process keeps the busy index with; a second one beside it is another replica. */
export const syncRoom = (orm: MikroORM, clock: Clock, ports: ConnectionPorts) => {
  const em = orm.em as EntityManager;
  const outbox = new Outbox(clock, new OutboxWakeUps(orm));
  const health = new ConnectionHealth(em, clock, new TroubleNotices(clock, outbox));
  const pauses = new ServerPauses(clock);
  const leases = new SyncLeases(em, clock);
  const sync = new SyncService(
    em,
    clock,
    leases,
    new SyncReader(em, clock, ports),
    new Sightings(clock, outbox),
    health,
    new SyncFailures(em, clock, health, pauses),
    new SyncSuccesses(health, pauses, new AvailabilityReader(em, ports)),
    pauses,
    new UnreadStore(new Sealer(new Keys(testConfig()))),
    new EmptiedCalendars(outbox),
  );
  return { leases, sync, health, pauses };
};
