import { between, day } from '@appointment/testing';
import type { CalendarEvent } from '@appointment/icalendar';
import type {
  CalendarChanges,
  CalendarPort,
  ChangePage,
  RemoteCalendarId,
  Viewpoint,
} from './calendar-port';
import { ProviderUnavailable } from './provider-unavailable';

/** A provider under test, and the hands of somebody who works on the same calendar with another program. */
export interface ProviderUnderTest {
  readonly port: CalendarPort;
  /** An empty calendar that this test has for itself. */
  readonly calendar: RemoteCalendarId;
  readonly title: string;
  /** The same account with a password that is wrong by now. */
  readonly locked: CalendarPort;
  /** Puts any iCalendar text in, under a name of its own. */
  write(uid: string, text: string): Promise<void>;
  erase(uid: string): Promise<void>;
  /** What the provider holds of that event; undefined if nothing. */
  read(uid: string): Promise<string | undefined>;
}

const view: Viewpoint = {
  within: between('2026-03-01T00:00Z', '2026-05-01T00:00Z'),
  timeZone: 'Europe/Berlin',
};

const UID = '5b3e6b0a-3f0f-4d7f-9a35-6d1f0d6c1a01';

/** A confirmed half-hour; a test names what it changes. */
export const meeting = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: UID,
  sequence: 0,
  status: 'confirmed',
  start: Temporal.Instant.from('2026-03-30T07:00:00Z'),
  end: Temporal.Instant.from('2026-03-30T07:30:00Z'),
  stamp: Temporal.Instant.from('2026-03-01T12:00:00Z'),
  title: 'Kennenlernen; 你好, "quoted" & <b>',
  organizer: { name: 'Alice Owner', email: 'alice@example.org' },
  attendees: [{ name: 'Bob Guest', email: 'bob@example.net', answer: 'accepted' }],
  ...changes,
});

const text = (uid: string, ...lines: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Somebody else//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20260301T120000Z',
    'SUMMARY:Private',
    ...lines,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const once = (uid: string, day: string): string =>
  text(uid, `DTSTART:${day}T100000Z`, `DTEND:${day}T110000Z`);

const uidsIn = ({ changed }: CalendarChanges): string[] => changed.map(({ uid }) => uid).sort();

/** What every provider has to keep to. `open` is called before each test and answers an empty calendar. */
export function calendarPortContract(open: () => Promise<ProviderUnderTest>): void {
  let its: ProviderUnderTest;
  beforeEach(async () => {
    its = await open();
  });

  const changes = (since?: string): Promise<CalendarChanges> =>
    its.port.changes(its.calendar, since, view);

  it('lists the calendar', async () => {
    const calendars = await its.port.list();
    expect(calendars.find(({ id }) => id === its.calendar)).toMatchObject({
      title: its.title,
      readOnly: false,
    });
  });

  describe('what changed', () => {
    it('is nothing and everything in an empty calendar', async () => {
      expect(await changes()).toMatchObject({ complete: true, changed: [], problems: [] });
    });

    it('is everything at first', async () => {
      await its.write('a', once('a', '20260330'));
      await its.write('b', once('b', '20260401'));
      const found = await changes();
      expect([found.complete, uidsIn(found)]).toEqual([true, ['a', 'b']]);
    });

    it('is only the change after that, and then nothing', async () => {
      await its.write('a', once('a', '20260330'));
      const { next } = await changes();
      await its.write('b', once('b', '20260401'));
      const later = await changes(next);
      expect([later.complete, uidsIn(later)]).toEqual([false, ['b']]);
      expect(await changes(later.next)).toMatchObject({ complete: false, changed: [], gone: [] });
    });

    it('keeps the id of an event that moves', async () => {
      await its.write('a', once('a', '20260330'));
      const before = await changes();
      await its.write('a', once('a', '20260401'));
      const after = await changes(before.next);
      expect(after.changed[0]?.id).toBe(before.changed[0]?.id);
      expect(after.changed[0]?.busy).toEqual([between('2026-04-01T10:00Z', '2026-04-01T11:00Z')]);
    });

    it('tells what is gone', async () => {
      await its.write('a', once('a', '20260330'));
      await its.write('b', once('b', '20260401'));
      const before = await changes();
      await its.erase('a');
      const { changed, gone } = await changes(before.next);
      expect(gone).toEqual(before.changed.filter(({ uid }) => uid === 'a').map(({ id }) => id));
      expect(changed).toEqual([]);
    });

    it.each(['nonsense', 'sync:http://example.org/nonsense', 'ctag:nonsense'])(
      'is everything again with the token %s',
      async (token) => {
        await its.write('a', once('a', '20260330'));
        const found = await changes(token);
        expect([found.complete, uidsIn(found)]).toEqual([true, ['a']]);
      },
    );

    it('expands what recurs, moved and cancelled ones too', async () => {
      await its.write(
        'a',
        text(
          'a',
          'DTSTART;TZID=Europe/Berlin:20260323T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;TZID=Europe/Berlin:20260406T090000',
        ).replace(
          'END:VCALENDAR',
          [
            'BEGIN:VEVENT',
            'UID:a',
            'DTSTAMP:20260301T120000Z',
            'RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000',
            'DTSTART;TZID=Europe/Berlin:20260331T150000',
            'DURATION:PT30M',
            'SUMMARY:Moved',
            'END:VEVENT',
            'END:VCALENDAR',
          ].join('\r\n'),
        ),
      );
      expect((await changes()).changed[0]?.busy).toEqual([
        between('2026-03-23T08:00Z', '2026-03-23T09:00Z'),
        between('2026-03-31T13:00Z', '2026-03-31T13:30Z'),
        between('2026-04-13T07:00Z', '2026-04-13T08:00Z'),
      ]);
    });

    it('comes in pages that together say the same', async () => {
      for (const uid of ['a', 'b', 'c']) await its.write(uid, once(uid, '20260330'));
      const pages: ChangePage[] = [];
      const whole = await changes();
      const answer = await its.port.changes(its.calendar, undefined, view, async (page) => {
        pages.push(page);
      });
      expect(pages.flatMap(({ changed }) => changed)).toEqual(whole.changed);
      expect(pages.map(({ complete }) => complete)).not.toContain(false);
      expect(pages.at(-1)).toMatchObject({ done: 3, expected: 3 });
      expect({ ...answer, unchanged: [] }).toEqual({ ...whole, changed: [], unchanged: [] });
    });

    it('ends with whoever takes the pages', async () => {
      await its.write('a', once('a', '20260330'));
      const full = async () => Promise.reject(new Error('the disk is full'));
      await expect(its.port.changes(its.calendar, undefined, view, full)).rejects.toThrow('full');
    });

    it('holds the content of watched events, and of no others', async () => {
      await its.write('Watched', once('Watched', '20260330'));
      await its.write('b', once('b', '20260401'));
      const watching = { ...view, watchedUids: new Set(['watched']) };
      const { changed } = await its.port.changes(its.calendar, undefined, watching);
      const events = changed.map(({ uid, event }) => [uid, event?.title, event?.start.toString()]);
      expect(events.sort()).toEqual([
        ['Watched', 'Private', '2026-03-30T10:00:00Z'],
        ['b', undefined, undefined],
      ]);
      expect(JSON.stringify((await changes()).changed)).not.toContain('Private');
    });

    it('names an ETag that changes with the event', async () => {
      await its.write('a', once('a', '20260330'));
      const [before] = (await changes()).changed;
      await its.write('a', once('a', '20260401'));
      const [after] = (await changes()).changed;
      expect(before?.etag).toEqual(expect.any(String));
      expect(after?.etag).not.toBe(before?.etag);
    });

    it('leaves out what cannot be read, and names it', async () => {
      await its.write('a', once('a', '20260330'));
      await its.write('b', text('b', 'DTSTART:yesterday'));
      const found = await changes();
      expect(uidsIn(found)).not.toContain('b');
      // Some providers refuse to keep such an event at all.
      const isKept = (await its.read('b')) !== undefined;
      expect(found.problems).toHaveLength(isKept ? 1 : 0);
    });

    it('names what is free too, without busy time', async () => {
      await its.write('a', text('a', 'DTSTART;VALUE=DATE:20260404', 'TRANSP:TRANSPARENT'));
      expect((await changes()).changed).toMatchObject([{ uid: 'a', busy: [] }]);
    });
  });

  it('leaves free what the owner declined', async () => {
    const answer = 'ATTENDEE;PARTSTAT=DECLINED:mailto:Owner@example.org';
    const lines = [
      'DTSTART:20260330T100000Z',
      'DTEND:20260330T110000Z',
      'ORGANIZER:mailto:bob@example.net',
      answer,
    ];
    await its.write('a', text('a', ...lines));
    const declined = { ...view, ownerAddresses: ['owner@example.org'] };
    const { changed } = await its.port.changes(its.calendar, undefined, declined);
    expect(changed).toMatchObject([{ uid: 'a', busy: [] }]);
    expect(await its.port.busy([its.calendar], declined)).toEqual([]);
    expect(await its.port.busy([its.calendar], view)).toHaveLength(1);
  });

  describe('asked live', () => {
    it('answers what overlaps, and nothing else', async () => {
      await its.write('a', once('a', '20260330'));
      await its.write('past', once('past', '20260101'));
      await its.write(
        'allday',
        text('allday', 'DTSTART;VALUE=DATE:20260404', 'DTEND;VALUE=DATE:20260405'),
      );
      const busy = await its.port.busy([its.calendar], view);
      expect([...busy].sort((a, b) => a.start - b.start)).toEqual([
        { uid: 'a', ...between('2026-03-30T10:00Z', '2026-03-30T11:00Z') },
        { uid: 'allday', ...day('2026-04-04', 'Europe/Berlin') },
      ]);
    });

    it('finds an occurrence far from where its event began', async () => {
      await its.write(
        'a',
        text('a', 'DTSTART:20200105T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
      );
      const within = between('2026-03-29T09:00Z', '2026-03-29T12:00Z');
      expect(await its.port.busy([its.calendar], { ...view, within })).toEqual([
        { uid: 'a', ...between('2026-03-29T10:00Z', '2026-03-29T11:00Z') },
      ]);
    });

    it('finds an occurrence that was moved far away', async () => {
      const moved = [
        'BEGIN:VEVENT',
        'UID:a',
        'DTSTAMP:20260301T120000Z',
        'RECURRENCE-ID:20200112T100000Z',
        'DTSTART:20260415T100000Z',
        'DURATION:PT1H',
        'END:VEVENT',
      ];
      const series = text(
        'a',
        'DTSTART:20200105T100000Z',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      );
      await its.write(
        'a',
        series.replace('END:VCALENDAR', [...moved, 'END:VCALENDAR'].join('\r\n')),
      );
      expect(await its.port.busy([its.calendar], view)).toEqual([
        { uid: 'a', ...between('2026-04-15T10:00Z', '2026-04-15T11:00Z') },
      ]);
    });

    it('has nothing to say about no calendars', async () => {
      expect(await its.port.busy([], view)).toEqual([]);
    });
  });

  describe('what it shows', () => {
    it('is every instance in that time, with its title, the free ones too', async () => {
      await its.write(
        'a',
        text('a', 'DTSTART:20260302T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY'),
      );
      await its.write('b', text('b', 'DTSTART;VALUE=DATE:20260404', 'TRANSP:TRANSPARENT'));
      await its.write('past', once('past', '20260101'));
      const shown = await its.port.events(its.calendar, view);
      const common = { title: 'Private', tentative: false };
      expect(shown).toEqual([
        {
          ...between('2026-03-02T10:00Z', '2026-03-02T11:00Z'),
          uid: 'a',
          ...common,
          allDay: false,
          busy: true,
        },
        {
          ...between('2026-04-02T10:00Z', '2026-04-02T11:00Z'),
          uid: 'a',
          ...common,
          allDay: false,
          busy: true,
        },
        { ...day('2026-04-04', 'Europe/Berlin'), uid: 'b', ...common, allDay: true, busy: false },
      ]);
    });
  });

  describe('an event that is looked for', () => {
    it('is found as it is now', async () => {
      const { id } = await its.port.put(its.calendar, meeting());
      await its.port.put(its.calendar, meeting({ sequence: 1, title: 'Renamed' }));
      const found = await its.port.find(its.calendar, UID);
      expect(found).toMatchObject({ id, event: { uid: UID, sequence: 1, title: 'Renamed' } });
      expect(found?.event.attendees).toMatchObject([
        { email: 'bob@example.net', answer: 'accepted' },
      ]);
    });

    it('is nothing where it is not', async () => {
      await its.write(`${UID}-longer`, once(`${UID}-longer`, '20260330'));
      expect(await its.port.find(its.calendar, UID)).toBeNull();
    });
  });

  describe('an event that is put', () => {
    it('is there as it was meant', async () => {
      const { calendar, id } = await its.port.put(its.calendar, meeting());
      const { changed } = await changes();
      expect(calendar).toBe(its.calendar);
      expect(changed).toMatchObject([
        { id, uid: UID, busy: [between('2026-03-30T07:00Z', '2026-03-30T07:30Z')] },
      ]);
      const written = (await its.read(UID))?.replaceAll('\r\n ', '');
      expect(written).toContain('SUMMARY:Kennenlernen\\; 你好\\, "quoted" & <b>');
      expect(written).toMatch(/ATTENDEE;.*SCHEDULE-AGENT=CLIENT/);
    });

    it('twice is one event, and the later word on it', async () => {
      const held = await its.port.put(its.calendar, meeting({ status: 'tentative' }));
      const confirmed = await its.port.put(its.calendar, meeting({ sequence: 1 }));
      expect(confirmed.id).toBe(held.id);
      expect((await changes()).changed).toHaveLength(1);
      expect(await its.read(UID)).toContain('STATUS:CONFIRMED');
    });

    it('is put again after it was removed', async () => {
      await its.port.remove(await its.port.put(its.calendar, meeting()));
      await its.port.put(its.calendar, meeting({ sequence: 1 }));
      expect((await changes()).changed).toHaveLength(1);
    });

    it('never overwrites a newer word', async () => {
      await its.port.put(its.calendar, meeting({ sequence: 2 }));
      const end = Temporal.Instant.from('2026-03-30T09:00:00Z');
      await its.port.put(its.calendar, meeting({ sequence: 1, end }));
      expect((await changes()).changed[0]?.busy).toEqual([
        between('2026-03-30T07:00Z', '2026-03-30T07:30Z'),
      ]);
    });

    it('leaves the words of the owner if they are to be kept', async () => {
      await its.port.put(its.calendar, meeting());
      const written = (await its.read(UID)) ?? '';
      const line = /^SUMMARY:.*\r?\n(?:[ \t].*\r?\n)*/m;
      const renamed = 'SUMMARY:Mine\r\nDESCRIPTION:My notes\r\nCATEGORIES:Red\r\n';
      await its.write(UID, written.replace(line, renamed));
      const start = Temporal.Instant.from('2026-03-30T07:15:00Z');
      const moved = meeting({ sequence: 1, start });
      await its.port.put(its.calendar, moved, { keep: 'owners-words' });
      const found = await its.port.find(its.calendar, UID);
      expect(found?.event).toMatchObject({ title: 'Mine', description: 'My notes', sequence: 1 });
      expect(found?.event.start.equals(start)).toBe(true);
      expect(await its.read(UID)).toContain('CATEGORIES:Red');
    });

    it('keeps a uid that looks like no file name', async () => {
      const uid = 'a b/c%2F@é?#.ics';
      const { id } = await its.port.put(its.calendar, meeting({ uid }));
      await its.port.put(its.calendar, meeting({ uid, sequence: 1 }));
      expect((await changes()).changed.map((event) => event.uid)).toEqual([uid]);
      await its.port.remove({ calendar: its.calendar, id, etag: null });
      expect((await changes()).changed).toEqual([]);
    });
  });

  describe('an event that is removed', () => {
    it('is gone', async () => {
      const event = await its.port.put(its.calendar, meeting());
      const { next } = await changes();
      await its.port.remove(event);
      expect(await its.read(UID)).toBeUndefined();
      expect((await changes(next)).gone).toEqual([event.id]);
    });

    it('may have been changed by the owner', async () => {
      const event = await its.port.put(its.calendar, meeting());
      await its.write(UID, ((await its.read(UID)) ?? '').replace('Kennenlernen', 'Mine'));
      await its.port.remove({ ...event, uid: UID });
      expect(await its.read(UID)).toBeUndefined();
    });

    it('may be gone already', async () => {
      const event = await its.port.put(its.calendar, meeting());
      await its.port.remove(event);
      await expect(its.port.remove(event)).resolves.toBeUndefined();
    });
  });

  it.each<[string, (port: CalendarPort) => Promise<unknown>]>([
    ['list', (port) => port.list()],
    ['changes', (port) => port.changes(its.calendar, undefined, view)],
    ['busy', (port) => port.busy([its.calendar], view)],
    ['events', (port) => port.events(its.calendar, view)],
    ['find', (port) => port.find(its.calendar, UID)],
    ['availability', (port) => port.availability()],
    ['put', (port) => port.put(its.calendar, meeting())],
    [
      'remove',
      (port) => port.remove({ calendar: its.calendar, id: `${its.calendar}x.ics`, etag: null }),
    ],
  ])('%s says that the password is wrong', async (_, ask) => {
    const failure = await ask(its.locked).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProviderUnavailable);
    expect(failure).toMatchObject({ code: 'wrong-password' });
  });

  it('knows no calendar that is not there', async () => {
    const nowhere = `${its.calendar.replace(/\/$/, '')}-nowhere/`;
    const failed = { code: 'calendar-gone' };
    await expect(its.port.changes(nowhere, undefined, view)).rejects.toMatchObject(failed);
    await expect(its.port.busy([nowhere], view)).rejects.toMatchObject(failed);
    await expect(its.port.events(nowhere, view)).rejects.toMatchObject(failed);
    await expect(its.port.find(nowhere, UID)).rejects.toMatchObject(failed);
    await expect(its.port.put(nowhere, meeting())).rejects.toMatchObject(failed);
  });
}
