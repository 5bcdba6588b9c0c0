import { EntityManager } from '@mikro-orm/core';
import { Injectable, Logger } from '@nestjs/common';
import { ProviderUnavailable } from '@appointment/calendar-providers';
import { ConnectionPorts } from '../../connections';
import { ExternalConnection, inTransaction, timeChanged } from '../../database';

/** Bytes: what the column takes. */
const LONGEST = 65_000;

/** Keeps the owner's VAVAILABILITY (RFC 7953) as their server has it. */
@Injectable()
export class AvailabilityReader {
  private readonly logger = new Logger(AvailabilityReader.name);

  constructor(
    private readonly em: EntityManager,
    private readonly ports: ConnectionPorts,
  ) {}

  /** Where it can't be read, what was known of it stays. */
  async refresh(connectionId: number): Promise<void> {
    const connection = await this.em.fork().findOne(ExternalConnection, connectionId);
    if (!connection) return;
    try {
      const availability = await this.ports.open(connection).availability();
      if (availability === connection.availability) return;
      if (Buffer.byteLength(availability ?? '') > LONGEST)
        this.logger.warn(`The availability of connection ${connectionId} is too long to be kept`);
      else await this.keep(connection, availability);
    } catch (error) {
      if (!(error instanceof ProviderUnavailable)) throw error;
      this.logger.debug(`The availability of connection ${connectionId}: ${error.message}`);
    }
  }

  private async keep({ id, owner }: ExternalConnection, availability: string | null) {
    await inTransaction(this.em, async (em) => {
      await timeChanged(em, owner.id);
      await em.nativeUpdate(ExternalConnection, { id }, { availability });
    });
  }
}
