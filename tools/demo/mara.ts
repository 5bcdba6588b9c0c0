import type { BookingReceipt } from '@appointment/contracts';
import {
  Api,
  type CalendarAccount,
  CalendarProgram,
  Owner,
  type Radicale,
  type Server,
  Stranger,
  calendarAccounts,
} from '../index.ts';

/** An owner in the middle of her week, for pictures. */
export interface Mara {
  readonly owner: Owner;
  readonly stranger: Stranger;
  /** Asked for and not yet decided. */
  readonly requests: readonly BookingReceipt[];
  readonly booked: readonly BookingReceipt[];
}

const ZONE = 'Europe/Lisbon';

/** Whole days, from Saturday on. */
const weekend = { uid: 'weekend', title: 'Porto with Inês', days: 2 };

interface Meeting {
  readonly uid: string;
  readonly title: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
  readonly every?: string;
}

const calendar: readonly Meeting[] = [
  {
    uid: 'stand-up',
    title: 'Stand-up',
    weekday: 1,
    from: '09:15',
    to: '09:30',
    every: 'DAILY;BYDAY=MO,TU,WE,TH,FR',
  },
  {
    uid: 'studio',
    title: 'Studio meeting',
    weekday: 1,
    from: '14:00',
    to: '15:30',
    every: 'WEEKLY',
  },
  {
    uid: 'client',
    title: 'Harbour museum, second draft',
    weekday: 2,
    from: '11:00',
    to: '12:30',
    every: 'WEEKLY',
  },
  { uid: 'swim', title: 'Swimming', weekday: 3, from: '12:30', to: '14:00', every: 'WEEKLY' },
  {
    uid: 'print',
    title: 'At the printer',
    weekday: 4,
    from: '09:00',
    to: '11:30',
    every: 'WEEKLY;INTERVAL=2',
  },
  { uid: 'lecture', title: 'Lecture', weekday: 5, from: '15:00', to: '17:00', every: 'WEEKLY' },
];

const attendees = [
  { name: 'Tomás Rivera', timezone: 'Europe/Madrid' },
  { name: 'Ana Okafor', timezone: 'Africa/Lagos' },
  { name: 'Jonas Weber', timezone: 'Europe/Berlin', language: 'de' as const },
  { name: 'Priya Nair', timezone: 'Asia/Kolkata' },
  { name: 'Leïla Haddad', timezone: 'Africa/Tunis' },
  { name: 'Sam Whitfield', timezone: 'America/Vancouver' },
];

const DECIDED = 4;

const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/[^a-z ]/gi, '')
    .toLowerCase()
    .replace(' ', '.')}@example.com`;

/** Of this week; 1 is Monday. */
const dayOf = (weekday: number) => {
  const today = Temporal.Now.plainDateISO(ZONE);
  return today.add({ days: weekday - today.dayOfWeek });
};

const stampOf = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '');

const entryOf = ({ uid, title, weekday, from, to, every }: Meeting) => {
  const day = stampOf(dayOf(weekday));
  const at = (time: string) => `TZID=${ZONE}:${day}T${time.replace(':', '')}00`;
  const rule = every ? [`RRULE:FREQ=${every}`] : [];
  return { uid, lines: [`DTSTART;${at(from)}`, `DTEND;${at(to)}`, `SUMMARY:${title}`, ...rule] };
};

const weekendEntry = ({ uid, title, days }: typeof weekend) => {
  const saturday = dayOf(6).add({ weeks: 1 });
  const at = (day: Temporal.PlainDate) => `VALUE=DATE:${stampOf(day)}`;
  const lines = [
    `DTSTART;${at(saturday)}`,
    `DTEND;${at(saturday.add({ days }))}`,
    `SUMMARY:${title}`,
  ];
  return { uid, lines };
};

const fillCalendar = async (radicale: Radicale, account: CalendarAccount) => {
  const program = new CalendarProgram(`${radicale.url}/${account.username}/work/`, account);
  for (const meeting of calendar) await program.put(entryOf(meeting));
  await program.put(weekendEntry(weekend));
};

const bookSome = async (stranger: Stranger): Promise<readonly BookingReceipt[]> => {
  const receipts: BookingReceipt[] = [];
  for (const [n, person] of attendees.entries()) {
    const { start } = await stranger.free(7 * n);
    receipts.push(await stranger.book(start, { ...person, email: addressOf(person.name) }));
  }
  return receipts;
};

/** Signs Mara up on an empty server, connects her calendar and lets people ask for her time. */
export const fill = async (server: Server, radicale: Radicale): Promise<Mara> => {
  const [account] = calendarAccounts;
  if (!account) throw new Error('Radicale knows nobody');
  await fillCalendar(radicale, account);
  const api = new Api(server.url);
  const person = { name: 'Mara Lindqvist', email: 'mara@example.org', timezone: ZONE };
  const owner = await Owner.signUp(api, person);
  const work = await owner.connect(radicale.url, account);
  const { slug } = await owner.publish({
    name: 'Portfolio review',
    details:
      'Bring two or three projects. We look at them together and you leave with three things to change, in order.',
    calendarId: work.id,
    slug: 'portfolio',
    startTime: '09:00',
    endTime: '18:00',
    earliestBooking: 60,
    farthestBooking: 30 * 24 * 60,
  });
  await owner.publish({
    name: 'Coaching',
    calendarId: work.id,
    slug: 'coaching',
    weekdays: [2, 4],
    startTime: '16:00',
    endTime: '20:00',
    slotDuration: 60,
    bookingConfirmation: false,
  });
  (await owner.api.patch('/api/v1/me', { setupDone: true })).as(200);
  const stranger = new Stranger(api, { username: owner.subscriber.username, slug });
  const receipts = await bookSome(stranger);
  const booked = receipts.slice(0, DECIDED);
  for (const { id } of booked) await owner.decide(id, 'confirm');
  return { owner, stranger, booked, requests: receipts.slice(DECIDED) };
};
