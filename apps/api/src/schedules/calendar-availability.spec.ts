import type { SchedulePreview, WhyNot } from '@appointment/contracts';
import {
  aHost,
  ask,
  bookingStage,
  type BookingStage,
  codeOf,
  connectCalendar,
  describeOnEachDatabase,
  type Host,
  offered,
} from '../../test';
import { Calendar, ExternalConnection, timeChanged } from '../database';

/** A VAVAILABILITY of these working hours, from Monday to Friday. */
const availability = (from: string, to: string, zone = ';TZID=Europe/Berlin'): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VAVAILABILITY',
    'UID:v',
    'DTSTAMP:20260101T000000Z',
    'BEGIN:AVAILABLE',
    'UID:a',
    `DTSTART${zone}:20260105T${from}00`,
    `DTEND${zone}:20260105T${to}00`,
    'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'END:AVAILABLE',
    'END:VAVAILABILITY',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const tuesday = '?from=2026-03-03&to=2026-03-04';

describeOnEachDatabase('The availability that a calendar server keeps', (kind) => {
  let stage: BookingStage;
  let host: Host;

  beforeAll(async () => {
    stage = await bookingStage(kind);
  });

  beforeEach(async () => {
    host = await aHost(stage, { useCalendarAvailability: true, slotDuration: 60 });
  });

  afterAll(() => stage.close());

  const em = () => stage.database.orm.em.fork();
  /** What a sync does that finds another word at the server: the owner's time has another version then. */
  const keep = async (
    text: string | null,
    { owner = host.person.subscriber.id, ...which }: { owner?: number; availability?: null } = {},
  ) => {
    const fork = em();
    await fork.nativeUpdate(ExternalConnection, { owner, ...which }, { availability: text });
    await timeChanged(fork, owner);
  };
  const change = (body: object) =>
    stage.server.call('PATCH', `/schedules/${host.schedule.id}`, { token: host.token, body });
  const times = async () =>
    (await offered(stage, host.page, tuesday)).slots.map(({ start }) => start.slice(11, 16));
  const why = async (start: string) =>
    (
      await stage.server.call('GET', `/schedules/${host.schedule.id}/why?start=${start}`, {
        token: host.token,
      })
    ).json<WhyNot>().reasons;

  it('narrows the hours of a page that heeds it', async () => {
    await keep(availability('1300', '1800'));
    expect(await times()).toEqual(['12:00', '13:00', '14:00', '15:00']);
    await change({ useCalendarAvailability: false });
    expect(await times()).toHaveLength(8);
  });

  it('is heeded when somebody books, too', async () => {
    await keep(availability('1300', '1800'));
    expect((await ask(stage, host.page, { start: '2026-03-03T12:00:00Z' })).statusCode).toBe(201);
    const refused = await ask(stage, host.page, { start: '2026-03-03T11:00:00Z' });
    expect([refused.statusCode, codeOf(refused)]).toEqual([409, 'slot-taken']);
  });

  it('is named as the reason why a time is not offered, also where only a buffer meets it', async () => {
    await keep(availability('1300', '1800'));
    const reason = {
      reason: 'outside-calendar-availability',
      start: expect.any(String),
      end: '2026-03-03T12:00:00Z',
    };
    expect(await why('2026-03-03T11:00:00Z')).toEqual([reason]);
    expect(await why('2026-03-03T12:00:00Z')).toEqual([]);
    await change({ bufferBefore: 10 });
    expect(await why('2026-03-03T12:00:00Z')).toEqual([reason]);
  });

  it('shows in a preview', async () => {
    await keep(availability('1300', '1800'));
    const { name, startTime, endTime } = host.schedule;
    const schedule = {
      name,
      startTime,
      endTime,
      earliestBooking: 0,
      useCalendarAvailability: true,
    };
    const body = { schedule, from: '2026-03-03', to: '2026-03-04' };
    const answer = await stage.server.call('POST', '/schedules/preview', {
      token: host.token,
      body,
    });
    const { slots, gaps } = answer.json<SchedulePreview>();
    expect(slots[0]?.start).toBe('2026-03-03T12:00:00Z');
    expect(gaps[1]?.reasons.map(({ reason }) => reason)).toEqual(['outside-calendar-availability']);
  });

  it('must be agreed upon by all servers that keep one', async () => {
    await keep(availability('1300', '1800'));
    await connectSecond();
    expect(await times()).toEqual(['12:00', '13:00', '14:00', '15:00']);
    await keep(availability('0800', '1500'), { availability: null });
    expect(await times()).toEqual(['12:00', '13:00']);
  });

  it('means floating times in the zone of its owner', async () => {
    await keep(availability('1300', '1800', ''));
    expect(await times()).toEqual(['12:00', '13:00', '14:00', '15:00']);
  });

  it.each([
    ['there is none', null],
    ['it cannot be read', 'BEGIN:VCALENDAR\r\nBEGIN:NONSENSE'],
    ['it is empty', ''],
  ])('changes nothing where %s', async (_, text) => {
    await keep(text);
    expect(await times()).toHaveLength(8);
  });

  it('says nothing any more when no calendar of the account is read', async () => {
    await keep(availability('1300', '1800'));
    await em().nativeUpdate(Calendar, { id: host.calendarId }, { connected: false });
    expect(await times()).toHaveLength(8);
  });

  it('is its owner’s alone', async () => {
    const other = await aHost(stage);
    await keep(availability('1300', '1800'), { owner: other.person.subscriber.id });
    expect(await times()).toHaveLength(8);
  });

  const connectSecond = async () => {
    const owner = host.person.subscriber.id;
    // The helper names an account by its owner: the first one makes room.
    await em().nativeUpdate(ExternalConnection, { owner }, { typeId: `first-${owner}` });
    await em().nativeUpdate(Calendar, { owner }, { url: `https://first.example.org/${owner}/` });
    await connectCalendar(stage, owner);
  };
});
