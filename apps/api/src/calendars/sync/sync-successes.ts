import { Injectable } from '@nestjs/common';
import { ConnectionHealth } from '../../connections';
import { AvailabilityReader } from './availability-reader';
import { ServerPauses } from './server-pauses';
import type { Lease } from './sync-leases';
import type { Inquiry } from './sync-reader';

/** What becomes known when a calendar has answered, besides what it said. */
@Injectable()
export class SyncSuccesses {
  constructor(
    private readonly health: ConnectionHealth,
    private readonly pauses: ServerPauses,
    private readonly availability: AvailabilityReader,
  ) {}

  async note({ connection, server }: Lease, { plan }: Inquiry): Promise<void> {
    this.pauses.answered(server);
    if (connection === null) return;
    await this.health.answered(connection.id);
    // Everything was listed anew, as it is once a day: often enough for what hardly ever changes.
    if (plan.since === undefined) await this.availability.refresh(connection.id);
  }
}
