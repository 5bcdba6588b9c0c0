import type { Feed } from '@appointment/icalendar';
import type { Subscriber } from '../database';

/** Meetings change seldom, and a program that asks finds out at once. */
const REFRESH = Temporal.Duration.from({ hours: 1 });

/** What the owner's own calendar of meetings is called. */
export const feedOf = ({ name, username }: Subscriber): Feed => ({
  name: `Appointment: ${name || username}`,
  refresh: REFRESH,
});
