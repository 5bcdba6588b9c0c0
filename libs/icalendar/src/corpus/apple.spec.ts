import { busyIn, ics, problemsIn } from './ics';

/** As the calendar of macOS and iCloud writes, and Evolution. */
describe('a file of Apple', () => {
  const text = ics`
    BEGIN:VCALENDAR
    CALSCALE:GREGORIAN
    PRODID:-//Apple Inc.//macOS 15.3//EN
    VERSION:2.0
    X-APPLE-CALENDAR-COLOR:#1BADF8
    BEGIN:VTIMEZONE
    TZID:Europe/Berlin
    BEGIN:DAYLIGHT
    TZOFFSETFROM:+0100
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    DTSTART:19810329T020000
    TZNAME:MESZ
    TZOFFSETTO:+0200
    END:DAYLIGHT
    BEGIN:STANDARD
    TZOFFSETFROM:+0200
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    DTSTART:19961027T030000
    TZNAME:MEZ
    TZOFFSETTO:+0100
    END:STANDARD
    END:VTIMEZONE
    BEGIN:VEVENT
    CREATED:20260301T120000Z
    DTEND;TZID=Europe/Berlin:20260316T100000
    DTSTAMP:20260301T120000Z
    DTSTART;TZID=Europe/Berlin:20260316T090000
    EXDATE;TZID=Europe/Berlin:20260317T090000
    EXDATE;TZID=Europe/Berlin:20260318T090000
    LAST-MODIFIED:20260301T120000Z
    RRULE:FREQ=DAILY;UNTIL=20260321T225959Z
    SEQUENCE:1
    SUMMARY:Sport
    TRANSP:OPAQUE
    UID:A5A0C5B1-0B5C-4F0B-9C8E-1D2F3A4B5C6D
    X-APPLE-CREATOR-IDENTITY:com.apple.calendar
    X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70.58736571013601;X-T
     ITLE="Straße 1\nBerlin, Germany":geo:52.521918,13.413215
    X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT30M
    BEGIN:VALARM
    ACTION:NONE
    TRIGGER;VALUE=DATE-TIME:19760401T005545Z
    DTSTART:20260410T090000Z
    DURATION:PT5H
    UID:alarm
    X-WR-ALARMUID:alarm
    END:VALARM
    END:VEVENT
    BEGIN:VEVENT
    DTEND;TZID=Europe/Berlin:20260319T130000
    DTSTART;TZID=Europe/Berlin:20260319T120000
    RECURRENCE-ID;TZID=Europe/Berlin:20260319T090000
    SUMMARY:Sport
    UID:A5A0C5B1-0B5C-4F0B-9C8E-1D2F3A4B5C6D
    END:VEVENT
    END:VCALENDAR
  `;

  const expected = [
    '03-16T09:00/03-16T10:00',
    '03-19T12:00/03-19T13:00',
    '03-20T09:00/03-20T10:00',
    '03-21T09:00/03-21T10:00',
  ];

  it('has alarms with times of their own, which are not those of the event', () => {
    expect(busyIn(text)).toEqual(expected);
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    '/freeassociation.sourceforge.net/Europe/Berlin',
    '/freeassociation.sourceforge.net/Tzfile/Europe/Berlin',
    '/softwarestudio.org/Olson_20011030_5/Europe/Berlin',
    '/citadel.org/20210210_1/Europe/Berlin',
    '/mozilla.org/20070129_1/Europe/Berlin',
    '"Europe/Berlin"',
    'europe/berlin',
  ])('in the zone %s is at the same time, even if the file does not define it', (tzid) => {
    const undefinedZone = text
      .replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, '')
      .replaceAll('TZID=Europe/Berlin', `TZID=${tzid}`);
    expect(busyIn(undefinedZone)).toEqual(expected);
    expect(problemsIn(undefinedZone)).toEqual([]);
  });

  it('whose override names a series in another zone, or a whole day', () => {
    for (const named of ['TZID=America/New_York:20260319T040000', 'VALUE=DATE:20260319'])
      expect(busyIn(text.replace('TZID=Europe/Berlin:20260319T090000', named))).toEqual(expected);
  });
});
