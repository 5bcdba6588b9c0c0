import { Injectable } from '@nestjs/common';
import {
  caldavPort,
  type CalendarPort,
  discoverCaldav,
  ProviderUnavailable,
} from '@appointment/calendar-providers';
import type { ExternalConnection } from '../database';
import { GuardedFetch, SealBroken } from '../security';
import { ConnectionPorts } from './connection-ports';
import { type CaldavCredentials, Credentials } from './credentials';

/** The real ways, all of them through the guarded door. */
@Injectable()
export class OutboundPorts extends ConnectionPorts {
  constructor(
    private readonly credentials: Credentials,
    private readonly outbound: GuardedFetch,
  ) {
    super();
  }

  override open(connection: ExternalConnection): CalendarPort {
    switch (connection.type) {
      case 'caldav':
        return this.caldav(this.storedCredentials(connection));
      default:
        throw new ProviderUnavailable(connection.type, 'no-calendars', 'has no calendars');
    }
  }

  override caldav(credentials: CaldavCredentials): CalendarPort {
    return caldavPort({ ...credentials, fetch: this.outbound.fetch });
  }

  override async discover(typed: CaldavCredentials): Promise<CaldavCredentials> {
    const { url } = await discoverCaldav({ ...typed, fetch: this.outbound.fetch });
    return { ...typed, url };
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
