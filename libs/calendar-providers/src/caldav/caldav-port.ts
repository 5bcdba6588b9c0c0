import type { CalendarPort } from '../calendar-port';
import { availabilityAt } from './availability';
import { changesOf } from './changes';
import { calendarsAt } from './collections';
import { DavConnection } from './dav-connection';
import type { CaldavAccount } from './fetch';
import { liveBusy, liveEvents } from './live-texts';
import { removeEvent } from './removing';
import { findEvent } from './stored-event';
import { putEvent } from './writing';

/** The calendars of a CalDAV account (RFC 4791) whose address `discoverCaldav` has found. */
export function caldavPort(account: CaldavAccount): CalendarPort {
  const connection = new DavConnection(account);
  return {
    list: () => calendarsAt(connection, account.url),
    changes: (calendar, since, view, onPage) =>
      changesOf({ connection, calendar, view }, since, onPage),
    busy: async (calendars, view) => {
      const answers = calendars.map((calendar) => liveBusy({ connection, calendar, view }));
      return (await Promise.all(answers)).flat();
    },
    events: (calendar, view) => liveEvents({ connection, calendar, view }),
    find: (calendar, uid) => findEvent({ connection, calendar, uid }),
    put: (calendar, event, options) => putEvent({ connection, calendar, event, ...options }),
    remove: (event) => removeEvent(connection, event),
    availability: () => availabilityAt(connection, account.url),
  };
}
