import * as c from '@appointment/contracts';

interface Schema {
  safeParse(value: unknown): { readonly error?: { readonly message: string } | undefined };
}

/** What a route reads and writes. */
interface Wire {
  readonly body?: Schema;
  readonly query?: Schema;
  readonly answer?: Schema;
}

/** More exact first: `/public/appointments/{}` is no page of somebody called "appointments". */
const routes: readonly [route: string, wire: Wire][] = [
  ['GET /auth/options', { answer: c.SignInOptions }],
  ['POST /auth/register', { body: c.Register, answer: c.Session }],
  ['POST /auth/login', { body: c.Login, answer: c.Session }],
  ['POST /auth/refresh', { answer: c.Session }],
  ['GET /me', { answer: c.Subscriber }],
  ['PATCH /me', { body: c.UpdateMe, answer: c.Subscriber }],
  ['POST /me/admin', { body: c.ConfirmAdmin, answer: c.Subscriber }],
  ['GET /me/username', { query: c.UsernameQuery, answer: c.UsernameAnswer }],
  ['GET /me/feeds', { answer: c.Feeds }],
  ['POST /me/feeds/{}', { answer: c.Feeds }],
  ['GET /connections', { answer: c.ConnectionList }],
  ['GET /connections/meeting-links', { answer: c.MeetingLinkServices }],
  ['POST /connections/caldav', { body: c.ConnectCaldav, answer: c.ConnectedCaldav }],
  ['POST /connections/ics', { body: c.ConnectIcs, answer: c.ConnectedCaldav }],
  ['GET /connections/{}/checks', { answer: c.ConnectionChecks }],
  ['PATCH /connections/{}', { body: c.UpdateConnection, answer: c.Connection }],
  ['POST /connections/{}/check', { answer: c.Connection }],
  ['GET /calendars', { answer: c.CalendarList }],
  ['PATCH /calendars/{}', { body: c.UpdateCalendar, answer: c.Calendar }],
  ['POST /calendars/{}/sync', { answer: c.Calendar }],
  ['GET /calendars/{}/events', { query: c.CalendarEventsQuery, answer: c.CalendarEvents }],
  ['GET /schedules', { answer: c.ScheduleList }],
  ['POST /schedules', { body: c.CreateSchedule, answer: c.Schedule }],
  ['POST /schedules/preview', { body: c.PreviewRequest, answer: c.SchedulePreview }],
  ['GET /schedules/{}', { answer: c.Schedule }],
  ['PATCH /schedules/{}', { body: c.UpdateSchedule, answer: c.Schedule }],
  ['POST /schedules/{}/duplicate', { answer: c.Schedule }],
  ['POST /schedules/{}/renew-link', { answer: c.Schedule }],
  ['GET /schedules/{}/why', { query: c.WhyQuery, answer: c.WhyNot }],
  ['GET /deliveries/failed', { answer: c.FailedDeliveryList }],
  ['GET /hand-picked', { query: c.HandPickedQuery, answer: c.HandPickedList }],
  ['POST /hand-picked', { body: c.CreateHandPicked, answer: c.HandPicked }],
  ['GET /hand-picked/{}', { answer: c.HandPicked }],
  ['PATCH /hand-picked/{}', { body: c.UpdateHandPicked, answer: c.HandPicked }],
  ['GET /appointments', { query: c.AppointmentsQuery, answer: c.AppointmentPage }],
  ['GET /appointments/export.csv', { query: c.AppointmentsFilter }],
  ['GET /appointments/export.ics', { query: c.AppointmentsFilter }],
  ['GET /appointments/{}', { answer: c.Appointment }],
  ['GET /appointments/{}/history', { answer: c.History }],
  ['GET /appointments/{}/slots', { query: c.MoveQuery, answer: c.OfferedSlots }],
  ['POST /appointments/{}/confirm', { body: c.Confirm, answer: c.Appointment }],
  ['POST /appointments/{}/unconfirm', { answer: c.Appointment }],
  ['POST /appointments/{}/decline', { body: c.Decline, answer: c.Appointment }],
  ['POST /appointments/{}/cancel', { body: c.Reason, answer: c.Appointment }],
  ['POST /appointments/{}/reschedule', { body: c.Reschedule, answer: c.Appointment }],
  ['GET /public/hand-picked/{}', { answer: c.PublicHandPicked }],
  ['POST /public/hand-picked/{}/appointments', { body: c.PickRequest, answer: c.BookingReceipt }],
  ['GET /public/appointments/{}', { answer: c.PublicAppointment }],
  ['POST /public/appointments/{}/cancel', { body: c.Reason, answer: c.PublicAppointment }],
  ['GET /public/appointments/{}/slots', { query: c.MoveQuery, answer: c.OfferedSlots }],
  ['POST /public/appointments/{}/reschedule', { body: c.Reschedule, answer: c.PublicAppointment }],
  ['GET /public/decisions/{}', { answer: c.PublicDecision }],
  ['POST /public/decisions/{}/confirm', { answer: c.PublicDecision }],
  ['POST /public/decisions/{}/decline', { body: c.Reason, answer: c.PublicDecision }],
  ['GET /public/{}', { answer: c.PublicCard }],
  ['GET /public/{}/{}', { query: c.PageKey, answer: c.PublicPage }],
  ['GET /public/{}/{}/slots', { query: c.SlotsQuery, answer: c.OfferedSlots }],
  [
    'POST /public/{}/{}/appointments',
    { query: c.PageKey, body: c.BookingRequest, answer: c.BookingReceipt },
  ],
];

const patterns = routes.map(([route, wire]) => {
  const path = route.replaceAll('/', String.raw`\/`).replaceAll('{}', '[^/]+');
  return { matches: new RegExp(`^${path}$`), wire };
});

const faultOf = (schema: Schema | undefined, value: unknown): string | undefined =>
  schema?.safeParse(value).error?.message;

const wireOf = (route: string): Wire =>
  patterns.find(({ matches }) => matches.test(route))?.wire ?? {};

/** Why the server would refuse this with a 400; undefined if it would not. */
export const refusedBecause = (
  route: string,
  { query, body }: { readonly query: unknown; readonly body: unknown },
): string | undefined => {
  const wire = wireOf(route);
  // A body that is not sent lacks each of its fields, as it does at the server.
  return faultOf(wire.query, query) ?? faultOf(wire.body, body ?? {});
};

/** Why the server would never answer so; undefined if it might. */
export const neverAnswered = (route: string, body: unknown): string | undefined =>
  faultOf(wireOf(route).answer, body);
