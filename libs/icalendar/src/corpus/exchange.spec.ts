import { busyIn, ics, problemsIn } from './ics';

/** As Exchange and Outlook export calendars and invite. */
describe('a file of Exchange', () => {
  const weekly = ics`
    BEGIN:VCALENDAR
    METHOD:PUBLISH
    PRODID:Microsoft Exchange Server 2010
    VERSION:2.0
    X-WR-CALNAME:Kalender
    BEGIN:VTIMEZONE
    TZID:W. Europe Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    ORGANIZER;CN=Alice Owner:mailto:alice@example.org
    DESCRIPTION;LANGUAGE=de-DE:________________________________\nMicrosoft Team
     s-Besprechung\n\n\, \; und ,; dazu
    RRULE:FREQ=WEEKLY;UNTIL=20260420T070000Z;INTERVAL=1;BYDAY=MO;WKST=MO
    EXDATE;TZID=W. Europe Standard Time:20260406T090000
    UID:040000008200E00074C5B7101A82E00800000000
    SUMMARY;LANGUAGE=de-DE:Jour fixe
    DTSTART;TZID=W. Europe Standard Time:20260316T090000
    DTEND;TZID=W. Europe Standard Time:20260316T100000
    CLASS:PUBLIC
    PRIORITY:5
    DTSTAMP:20260301T120000Z
    TRANSP:OPAQUE
    STATUS:CONFIRMED
    SEQUENCE:2
    X-MICROSOFT-CDO-APPT-SEQUENCE:2
    X-MICROSOFT-CDO-BUSYSTATUS:BUSY
    X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
    X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
    X-MICROSOFT-CDO-INSTTYPE:1
    BEGIN:VALARM
    DESCRIPTION:REMINDER
    TRIGGER;RELATED=START:-PT15M
    ACTION:DISPLAY
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    UID:040000008200E00074C5B7101A82E00800000000
    RECURRENCE-ID;TZID=W. Europe Standard Time:20260330T000000
    SUMMARY;LANGUAGE=de-DE:Jour fixe
    DTSTART;TZID=W. Europe Standard Time:20260331T140000
    DTEND;TZID=W. Europe Standard Time:20260331T150000
    TRANSP:OPAQUE
    X-MICROSOFT-CDO-INSTTYPE:3
    END:VEVENT
    END:VCALENDAR
  `;

  it('recurs in a zone of Windows, until a moment in UTC, and names a moved occurrence by midnight', () => {
    expect(busyIn(weekly)).toEqual([
      '03-16T09:00/03-16T10:00',
      '03-23T09:00/03-23T10:00',
      '03-31T14:00/03-31T15:00',
      '04-13T09:00/04-13T10:00',
      '04-20T09:00/04-20T10:00',
    ]);
    expect(problemsIn(weekly)).toEqual([]);
  });

  it('that recurs at midnight too means midnight', () => {
    const twiceADay = weekly.replace('BYDAY=MO;WKST=MO', 'BYDAY=MO;BYHOUR=0,9');
    expect(busyIn(twiceADay)).toEqual(
      expect.arrayContaining(['03-30T09:00/03-30T10:00', '03-31T14:00/03-31T15:00']),
    );
    expect(busyIn(twiceADay)).not.toContain('03-30T00:00/03-30T01:00');
  });

  const single = (...lines: string[]): string =>
    [
      ...['BEGIN:VCALENDAR', 'PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN'],
      ...['VERSION:2.0', 'BEGIN:VEVENT', 'UID:u', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n');
  const NINE = ['DTSTART:20260316T080000Z', 'DTEND:20260316T090000Z'];

  it.each([
    ['FREE', []],
    ['TENTATIVE', ['03-16T09:00/03-16T10:00']],
    ['OOF', ['03-16T09:00/03-16T10:00']],
    ['BUSY', ['03-16T09:00/03-16T10:00']],
  ])('that says %s in its own words alone is understood', (status, busy) => {
    expect(busyIn(single(...NINE, `X-MICROSOFT-CDO-BUSYSTATUS:${status}`))).toEqual(busy);
  });

  it('that says TRANSP too means that', () => {
    const lines = [...NINE, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE', 'TRANSP:OPAQUE'];
    expect(busyIn(single(...lines))).toHaveLength(1);
  });

  it.each([
    ['as Outlook shows it', '"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"'],
    ['that was customised', 'W. Europe Standard Time 1'],
    ['of the standard', '"Europe/Berlin"'],
  ])('names a zone %s, without any definition', (_, tzid) => {
    const text = single(`DTSTART;TZID=${tzid}:20260401T090000`, 'DURATION:PT1H');
    expect(busyIn(text)).toEqual(['04-01T09:00/04-01T10:00']);
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    ['"(UTC-05:00) Eastern Time (US & Canada)"', '15:00'],
    ['"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', '05:30'],
    ['"tzone://Microsoft/Utc"', '11:00'],
    ['tzone://Microsoft/Utc', '11:00'],
    ['GMT+0300', '08:00'],
    ['UTC-05:00', '16:00'],
    ['Pacific Standard Time', '18:00'],
  ])('in the zone %s is where that is', (tzid, hour) => {
    const text = single(`DTSTART;TZID=${tzid}:20260401T090000`, 'DURATION:PT1H');
    expect(busyIn(text)[0]?.slice(6, 11)).toBe(hour);
    expect(problemsIn(text)).toEqual([]);
  });

  it('has all-day events from midnight to midnight in its zone', () => {
    const text = single(
      'DTSTART;TZID=Romance Standard Time:20260329T000000',
      'DTEND;TZID=Romance Standard Time:20260330T000000',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    );
    expect(busyIn(text)).toEqual(['03-29T00:00/03-30T00:00']);
  });

  it('has a zone of its own making', () => {
    const custom = weekly.replaceAll('W. Europe Standard Time', 'Customized Time Zone');
    expect(busyIn(custom)).toEqual(busyIn(weekly));
    const moved = custom.replaceAll('+0200', '+0300').replaceAll('+0100', '+0200');
    expect(busyIn(moved)[0]).toBe('03-16T08:00/03-16T09:00');
  });
});
