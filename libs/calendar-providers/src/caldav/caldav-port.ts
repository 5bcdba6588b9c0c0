import type { CalendarPort } from '../calendar-port';
import { changesOf } from './changes';
import { calendarsAt } from './collections';
import { DavConnection } from './dav-connection';
import type { CaldavAccount } from './fetch';
import { liveBusy } from './live-busy';
import { putEvent, removeEvent } from './writing';

/** The calendars of a CalDAV account (RFC 4791) whose address `discoverCaldav` has found. */
export function caldavPort(account: CaldavAccount): CalendarPort {
  const connection = new DavConnection(account);
  return {
    list: () => calendarsAt(connection, account.url),
    changes: (calendar, since, view) => changesOf({ connection, calendar, view }, since),
    busy: async (calendars, view) => {
      const answers = calendars.map((calendar) => liveBusy({ connection, calendar, view }));
      return (await Promise.all(answers)).flat();
    },
    put: (calendar, event) => putEvent({ connection, calendar, event }),
    remove: ({ id }) => removeEvent(connection, id),
  };
}
