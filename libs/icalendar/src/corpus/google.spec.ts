import { busyIn, ics, problemsIn } from './ics';

/** As Google's secret address of a calendar answers. */
describe('a feed of Google', () => {
  const feed = ics`
    BEGIN:VCALENDAR
    PRODID:-//Google Inc//Google Calendar 70.9054//EN
    VERSION:2.0
    CALSCALE:GREGORIAN
    METHOD:PUBLISH
    X-WR-CALNAME:alice@example.org
    X-WR-TIMEZONE:Europe/Berlin
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    X-LIC-LOCATION:Europe/Berlin
    BEGIN:DAYLIGHT
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    TZNAME:GMT+2
    DTSTART:19700329T020000
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    BEGIN:STANDARD
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    TZNAME:GMT+1
    DTSTART:19701025T030000
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    DTSTART;TZID=Europe/Berlin:20260318T100000
    DTEND;TZID=Europe/Berlin:20260318T103000
    RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20260402T215959Z;BYDAY=WE,TH
    EXDATE;TZID=Europe/Berlin:20260319T100000
    DTSTAMP:20260301T120000Z
    UID:abc@google.com
    RECURRENCE-ID;TZID=Europe/Berlin:20260318T100000
    SEQUENCE:0
    STATUS:CONFIRMED
    SUMMARY:1:1
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;TZID=Europe/Berlin:20260318T100000
    DTEND;TZID=Europe/Berlin:20260318T103000
    RRULE:FREQ=WEEKLY;WKST=MO;UNTIL=20260402T215959Z;BYDAY=WE,TH
    EXDATE;TZID=Europe/Berlin:20260319T100000
    DTSTAMP:20260301T120000Z
    UID:def@google.com
    SEQUENCE:0
    STATUS:CONFIRMED
    SUMMARY:1:1
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20260326T130000Z
    DTEND:20260326T133000Z
    UID:def@google.com
    RECURRENCE-ID;TZID=Europe/Berlin:20260325T100000
    STATUS:CONFIRMED
    SUMMARY:1:1
    TRANSP:OPAQUE
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;TZID=Europe/Berlin:20260401T100000
    DTEND;TZID=Europe/Berlin:20260401T103000
    UID:def@google.com
    RECURRENCE-ID:20260401T080000Z
    STATUS:CANCELLED
    SUMMARY:1:1
    END:VEVENT
    BEGIN:VEVENT
    DTSTART;VALUE=DATE:20260403
    DTEND;VALUE=DATE:20260404
    UID:holiday@google.com
    SUMMARY:Karfreitag
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    DTSTART:20260410T080000Z
    DTEND:20260410T090000Z
    UID:declined@google.com
    ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=alice@
     example.org;X-NUM-GUESTS=0:mailto:alice@example.org
    STATUS:CONFIRMED
    TRANSP:OPAQUE
    END:VEVENT
    END:VCALENDAR
  `;

  it('has series with moved, cancelled and excepted occurrences; holidays and what was declined are free', () => {
    const [, ...withoutFirst] = feed.split('BEGIN:VEVENT');
    const series = `${feed.split('BEGIN:VEVENT')[0]}BEGIN:VEVENT${withoutFirst.slice(1).join('BEGIN:VEVENT')}`;
    expect(busyIn(series)).toEqual([
      '03-18T10:00/03-18T10:30',
      '03-26T10:00/03-26T10:30',
      '03-26T14:00/03-26T14:30',
      '04-02T10:00/04-02T10:30',
    ]);
    expect(problemsIn(series)).toEqual([]);
  });

  it('may hold a replaced occurrence of a series that somebody else owns', () => {
    expect(busyIn(feed)[0]).toBe('03-18T10:00/03-18T10:30');
  });

  it('ends the old series and begins a new one where "this and following" were changed', () => {
    const event = (uid: string, start: string, rule: string): string =>
      [
        ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;TZID=Europe/Berlin:${start}`],
        ...['DURATION:PT1H', `RRULE:${rule}`, 'END:VEVENT', ''],
      ].join('\r\n');
    const text = `BEGIN:VCALENDAR\r\n${event('x@google.com', '20260316T090000', 'FREQ=WEEKLY;UNTIL=20260329T215959Z')}${event('x_R20260330T070000@google.com', '20260330T110000', 'FREQ=WEEKLY;COUNT=2')}END:VCALENDAR\r\n`;
    expect(busyIn(text)).toEqual([
      '03-16T09:00/03-16T10:00',
      '03-23T09:00/03-23T10:00',
      '03-30T11:00/03-30T12:00',
      '04-06T11:00/04-06T12:00',
    ]);
  });
});
