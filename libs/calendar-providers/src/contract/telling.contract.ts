import { between } from '@appointment/testing';
import type { ChangePage } from '../calendar-port';
import { changesOf, type Its, once, text, uidsIn, view } from './provider-under-test';

/** All that a calendar holds. */
export function tellingContract(its: Its): void {
  const changes = (since?: string) => changesOf(its, since);

  it('lists the calendar', async () => {
    const calendars = await its().port.list();
    expect(calendars.find(({ id }) => id === its().calendar)).toMatchObject({
      title: its().title,
      readOnly: its().readOnly ?? false,
    });
  });

  describe('what there is', () => {
    it('is nothing and everything in an empty calendar', async () => {
      expect(await changes()).toMatchObject({ complete: true, changed: [], problems: [] });
    });

    it('is everything at first', async () => {
      await its().write('a', once('a', '20260330'));
      await its().write('b', once('b', '20260401'));
      const found = await changes();
      expect([found.complete, uidsIn(found)]).toEqual([true, ['a', 'b']]);
    });
    it.each(['nonsense', 'sync:http://example.org/nonsense', 'ctag:nonsense'])(
      'is everything again with the token %s',
      async (token) => {
        await its().write('a', once('a', '20260330'));
        const found = await changes(token);
        expect([found.complete, uidsIn(found)]).toEqual([true, ['a']]);
      },
    );

    it('expands what recurs, moved and cancelled ones too', async () => {
      await its().write(
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
      for (const uid of ['a', 'b', 'c']) await its().write(uid, once(uid, '20260330'));
      const pages: ChangePage[] = [];
      const whole = await changes();
      const answer = await its().port.changes(its().calendar, undefined, view, async (page) => {
        pages.push(page);
      });
      expect(pages.flatMap(({ changed }) => changed)).toEqual(whole.changed);
      expect(pages.map(({ complete }) => complete)).not.toContain(false);
      expect(pages.at(-1)).toMatchObject({ done: 3, expected: 3 });
      expect({ ...answer, unchanged: [] }).toEqual({ ...whole, changed: [], unchanged: [] });
    });

    it('ends with whoever takes the pages', async () => {
      await its().write('a', once('a', '20260330'));
      const full = async () => Promise.reject(new Error('the disk is full'));
      await expect(its().port.changes(its().calendar, undefined, view, full)).rejects.toThrow(
        'full',
      );
    });

    it('holds the content of watched events, and of no others', async () => {
      await its().write('Watched', once('Watched', '20260330'));
      await its().write('b', once('b', '20260401'));
      const watching = { ...view, watchedUids: new Set(['watched']) };
      const { changed } = await its().port.changes(its().calendar, undefined, watching);
      const events = changed.map(({ uid, event }) => [uid, event?.title, event?.start.toString()]);
      expect(events.sort()).toEqual([
        ['Watched', 'Private', '2026-03-30T10:00:00Z'],
        ['b', undefined, undefined],
      ]);
      expect(JSON.stringify((await changes()).changed)).not.toContain('Private');
    });

    it('names an ETag that changes with the event', async () => {
      await its().write('a', once('a', '20260330'));
      const [before] = (await changes()).changed;
      await its().write('a', once('a', '20260401'));
      const [after] = (await changes()).changed;
      expect(before?.etag).toEqual(expect.any(String));
      expect(after?.etag).not.toBe(before?.etag);
    });

    it('leaves out what cannot be read, and names it', async () => {
      await its().write('a', once('a', '20260330'));
      await its().write('b', text('b', 'DTSTART:yesterday'));
      const found = await changes();
      expect(uidsIn(found)).not.toContain('b');
      // Some providers refuse to keep such an event at all.
      const isKept = (await its().read('b')) !== undefined;
      expect(found.problems).toHaveLength(isKept ? 1 : 0);
    });

    it('names what is free too, without busy time', async () => {
      await its().write('a', text('a', 'DTSTART;VALUE=DATE:20260404', 'TRANSP:TRANSPARENT'));
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
    await its().write('a', text('a', ...lines));
    const declined = { ...view, ownerAddresses: ['owner@example.org'] };
    const { changed } = await its().port.changes(its().calendar, undefined, declined);
    expect(changed).toMatchObject([{ uid: 'a', busy: [] }]);
    expect(await its().port.busy([its().calendar], declined)).toEqual([]);
    expect(await its().port.busy([its().calendar], view)).toHaveLength(1);
  });
}
