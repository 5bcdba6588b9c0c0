import { between, day } from '@appointment/testing';
import { type Its, once, text, UID, view } from './provider-under-test';

/** What is asked of the calendar itself, past every index. */
export function liveContract(its: Its): void {
  describe('asked live', () => {
    it('answers what overlaps, and nothing else', async () => {
      await its().write('a', once('a', '20260330'));
      await its().write('past', once('past', '20260101'));
      await its().write(
        'allday',
        text('allday', 'DTSTART;VALUE=DATE:20260404', 'DTEND;VALUE=DATE:20260405'),
      );
      const busy = await its().port.busy([its().calendar], view);
      expect([...busy].sort((a, b) => a.start - b.start)).toEqual([
        { uid: 'a', ...between('2026-03-30T10:00Z', '2026-03-30T11:00Z') },
        { uid: 'allday', ...day('2026-04-04', 'Europe/Berlin') },
      ]);
    });

    it('finds an occurrence far from where its event began', async () => {
      await its().write(
        'a',
        text('a', 'DTSTART:20200105T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY'),
      );
      const within = between('2026-03-29T09:00Z', '2026-03-29T12:00Z');
      expect(await its().port.busy([its().calendar], { ...view, within })).toEqual([
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
      await its().write(
        'a',
        series.replace('END:VCALENDAR', [...moved, 'END:VCALENDAR'].join('\r\n')),
      );
      expect(await its().port.busy([its().calendar], view)).toEqual([
        { uid: 'a', ...between('2026-04-15T10:00Z', '2026-04-15T11:00Z') },
      ]);
    });

    it('has nothing to say about no calendars', async () => {
      expect(await its().port.busy([], view)).toEqual([]);
    });
  });

  describe('what it shows', () => {
    it('is every instance in that time, with its title, the free ones too', async () => {
      await its().write(
        'a',
        text('a', 'DTSTART:20260302T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY'),
      );
      await its().write('b', text('b', 'DTSTART;VALUE=DATE:20260404', 'TRANSP:TRANSPARENT'));
      await its().write('past', once('past', '20260101'));
      const shown = await its().port.events(its().calendar, view);
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
    it('is nothing where it is not', async () => {
      await its().write(`${UID}-longer`, once(`${UID}-longer`, '20260330'));
      expect(await its().port.find(its().calendar, UID)).toBeNull();
    });
  });
}
