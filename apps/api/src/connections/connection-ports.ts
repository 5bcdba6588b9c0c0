import type { CalendarPort } from '@appointment/calendar-providers';
import type { ExternalConnection } from '../database';
import type { CaldavCredentials } from './credentials';

/** The ways to the outside. Whoever asks for calendars never learns of which type they are; tests stand in here. */
export abstract class ConnectionPorts {
  /** What stands behind a connection. Throws `ProviderUnavailable` when there is nothing to open. */
  abstract open(connection: ExternalConnection): CalendarPort;

  abstract caldav(credentials: CaldavCredentials): CalendarPort;

  /** A calendar that is published at an address; it goes by its masked address. Throws `ProviderUnavailable` for one that is not https. */
  abstract ics(url: string): CalendarPort;

  /** Finds where the calendars are from what the owner typed. Throws `ProviderUnavailable`. */
  abstract discover(typed: CaldavCredentials): Promise<CaldavCredentials>;
}
