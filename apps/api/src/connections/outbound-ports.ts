import { Injectable } from '@nestjs/common';
import {
  AuthMemory,
  caldavPort,
  type CalendarPort,
  discoverCaldav,
  icsPort,
  ProviderUnavailable,
} from '@appointment/calendar-providers';
import type { ExternalConnection } from '../database';
import { GuardedFetch, SealBroken } from '../security';
import { ConnectionPorts } from './connection-ports';
import { type CaldavCredentials, Credentials } from './credentials';
import { maskedPort } from './masked-address';
import { systemNameServer } from './name-server';

/** In milliseconds: small machines at home need a while for calendars of ten thousand events. Who waits for an answer waits less. */
const PATIENCE = 30_000;

/** The real ways, all of them through the guarded door. */
@Injectable()
export class OutboundPorts extends ConnectionPorts {
  /** Each calendar is opened anew for each question; how its server wants to be asked is remembered. */
  private readonly memory = new AuthMemory();
  private readonly resolve = systemNameServer();

  constructor(
    private readonly credentials: Credentials,
    private readonly outbound: GuardedFetch,
  ) {
    super();
  }

  override open(connection: ExternalConnection): CalendarPort {
    switch (connection.type) {
      case 'caldav':
        return caldavPort({
          ...this.storedCredentials(connection),
          ...this.way,
          patience: PATIENCE,
        });
      case 'ics':
        return this.ics(this.storedCredentials(connection).url);
      default:
        throw new ProviderUnavailable(connection.type, 'no-calendars', 'has no calendars');
    }
  }

  override caldav(credentials: CaldavCredentials): CalendarPort {
    return caldavPort({ ...credentials, ...this.way });
  }

  override ics(url: string): CalendarPort {
    return maskedPort(icsPort({ url, fetch: this.outbound.fetch }), url);
  }

  override async discover(typed: CaldavCredentials): Promise<CaldavCredentials> {
    const found = await discoverCaldav({ ...typed, ...this.way, resolve: this.resolve });
    return { ...typed, ...found };
  }

  private get way() {
    return { fetch: this.outbound.fetch, memory: this.memory };
  }

  private storedCredentials(connection: ExternalConnection): CaldavCredentials {
    try {
      return this.credentials.caldavOf(connection);
    } catch (cause) {
      if (!(cause instanceof SealBroken)) throw cause;
      // For the owner it is the same as a changed password: give it again, and all is well.
      throw new ProviderUnavailable('caldav', 'wrong-password', 'sealed under another key', {
        cause,
      });
    }
  }
}
