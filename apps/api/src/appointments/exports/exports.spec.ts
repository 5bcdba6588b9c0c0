import {
  aHost,
  aStranger,
  book,
  bookingStage,
  type BookingStage,
  describeOnEachDatabase,
  type Host,
  TUESDAY_TEN,
} from '../../../test';
import { Slot } from '../../database';

/** As a spreadsheet reads it: records of cells (RFC 4180). */
const recordsOf = (csv: string): string[][] => {
  const fields = [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)];
  const records: string[][] = [[]];
  for (const [, field = '', end] of fields) {
    records.at(-1)?.push(field.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
};

describeOnEachDatabase('What an owner takes along', (kind) => {
  let stage: BookingStage;
  let host: Host;
  let id: string;

  beforeAll(async () => {
    stage = await bookingStage(kind);
    host = await aHost(stage, {
      name: 'Talk, "long"',
      locationUrl: 'https://meet.example.org/ada',
    });
    const attendee = { name: '=cmd|calc', email: 'eve@example.net', timezone: 'Asia/Kolkata' };
    const body = { attendee, guests: ['al@example.net'], notes: 'Two\nlines, 李' };
    id = (await book(stage, host.page, { body })).id;
    await book(stage, host.page, {
      start: '2026-03-04T09:00:00Z',
      body: { attendee: aStranger() },
    });
  });

  afterAll(() => stage.close());

  const get = (path: string, { token } = host) => stage.server.call('GET', path, { token });
  const linesOf = (ics: string) => ics.replaceAll('\r\n ', '').trimEnd().split('\r\n');

  describe('as a table', () => {
    it('has a line of names and a record for each meeting', async () => {
      const answer = await get('/appointments/export.csv');
      expect(answer.statusCode).toBe(200);
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
      expect(answer.headers['content-disposition']).toBe('attachment; filename="appointments.csv"');
      expect(answer.body.startsWith('\ufeff')).toBe(true);
      const [names = [], first = [], ...others] = recordsOf(answer.body.slice(1));
      expect(Object.fromEntries(names.map((name, place) => [name, first[place]]))).toEqual({
        id,
        title: 'Talk, "long"',
        status: 'requested',
        start: TUESDAY_TEN,
        end: '2026-03-03T09:30:00Z',
        localStart: '2026-03-03 10:00',
        localEnd: '2026-03-03 10:30',
        timezone: 'Europe/Berlin',
        attendeeName: "'=cmd|calc",
        attendeeEmail: 'eve@example.net',
        attendeeTimezone: 'Asia/Kolkata',
        guests: 'al@example.net',
        notes: 'Two\nlines, 李',
        answers: '',
        reason: '',
        locationType: 'online',
        locationName: '',
        locationUrl: 'https://meet.example.org/ada',
        locationPhone: '',
        timeCreated: expect.stringMatching(/^2\d{3}-.*Z$/),
      });
      expect(others).toHaveLength(1);
    });

    it('has the filters of the list', async () => {
      const found = async (query: string) =>
        recordsOf((await get(`/appointments/export.csv?${query}`)).body).length - 1;
      expect(await found('q=eve')).toBe(1);
      expect(await found('status=declined')).toBe(0);
      expect(await found('from=2026-03-04T00:00:00Z&to=2026-03-05T00:00:00Z')).toBe(1);
    });

    it('holds more than is in memory at once, each once and in order', async () => {
      const many = await aHost(stage);
      await book(stage, many.page);
      await multiply(many, 450);
      const answer = await get('/appointments/export.csv', many);
      const starts = recordsOf(answer.body)
        .slice(1)
        .map((record) => record[3]);
      expect(starts).toHaveLength(451);
      expect(starts).toEqual(starts.toSorted());
    });
  });

  describe('as a calendar', () => {
    it('has an event for each meeting, by its own uid', async () => {
      const answer = await get('/appointments/export.ics');
      expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(answer.headers['content-disposition']).toBe('attachment; filename="appointments.ics"');
      const lines = linesOf(answer.body);
      expect(lines.filter((line) => line.startsWith('UID:'))[0]).toBe(`UID:${id}`);
      expect(lines).toEqual(
        expect.arrayContaining([
          'METHOD:PUBLISH',
          'X-WR-CALNAME:Appointment: Ada',
          'SUMMARY:Talk\\, "long" (=cmd|calc)',
          'STATUS:TENTATIVE',
        ]),
      );
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
      expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    });

    it('is one calendar also where it is long', async () => {
      const many = await aHost(stage);
      await book(stage, many.page);
      await multiply(many, 250);
      const lines = linesOf((await get('/appointments/export.ics', many)).body);
      expect(lines.filter((line) => line === 'BEGIN:VCALENDAR')).toHaveLength(1);
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(251);
    });
  });

  it.each(['csv', 'ics'])('is nobody else’s: .%s', async (extension) => {
    const other = await aHost(stage);
    const answer = await get(`/appointments/export.${extension}`, other);
    expect(answer.body).not.toContain('eve@example.net');
    const nobody = await stage.server.call('GET', `/appointments/export.${extension}`);
    expect(nobody.statusCode).toBe(401);
  });

  it.each([
    ['status', 'status=maybe'],
    ['from', 'from=yesterday'],
    ['order', 'order=start'],
    ['limit', 'limit=5'],
  ])('names what is wrong with a question: %s', async (_field, query) => {
    for (const extension of ['csv', 'ics'])
      expect((await get(`/appointments/export.${extension}?${query}`)).statusCode).toBe(400);
  });

  /** The same meeting so many times more, half an hour later each. */
  const multiply = async ({ person }: Host, times: number) => {
    const em = stage.database.orm.em.fork();
    const one = await em.findOneOrFail(
      Slot,
      { subscriber: person.subscriber.id },
      { populate: ['appointment', 'attendee', 'subscriber', 'schedule'] },
    );
    const { appointment, attendee, subscriber, schedule, duration } = one;
    const same = { appointment, attendee, subscriber, schedule, duration };
    const none = { bookingTkn: null, bookingExpiresAt: null, notes: null, guests: [] };
    for (let index = 1; index <= times; index += 1) {
      const start = one.start.add({ minutes: 30 * index });
      em.persist(new Slot({ ...same, ...none, start, bookingStatus: 'booked' }));
    }
    await em.flush();
  };
});
