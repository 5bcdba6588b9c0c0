import type { PublicAppointment } from '@appointment/contracts';

type Meeting = Pick<PublicAppointment, 'status' | 'end' | 'changeableUntil'>;

const MINUTE = 60_000;

/** Asked for or booked: it still holds somebody's time. */
export const isLive = ({ status }: Pick<Meeting, 'status'>): boolean =>
  status === 'requested' || status === 'booked';

/** @param now milliseconds since the epoch */
export const isOver = ({ end }: Pick<Meeting, 'end'>, now: number): boolean =>
  Date.parse(end) <= now;

/** Until when its attendee can or could change it, in milliseconds since the epoch. */
export const deadlineOf = ({
  start,
  changeDeadline,
}: Pick<PublicAppointment, 'start' | 'changeDeadline'>): number =>
  Date.parse(start) - changeDeadline * MINUTE;

/** Whether its attendee can still cancel or move it. The page may be open for longer than that. */
export const changeable = (meeting: Meeting, now: number): boolean =>
  isLive(meeting) &&
  meeting.changeableUntil !== null &&
  now < Date.parse(meeting.changeableUntil) &&
  !isOver(meeting, now);
