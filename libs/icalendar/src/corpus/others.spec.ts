import { busyIn, ics, problemsIn } from './ics';

describe('a file of Lotus Notes', () => {
  const text = ics`
    BEGIN:VCALENDAR
    X-LOTUS-CHARSET:UTF-8
    VERSION:2.0
    PRODID:-//Lotus Development Corporation//NONSGML Notes 9.0//EN_C
    METHOD:PUBLISH
    BEGIN:VTIMEZONE
    TZID:Western/Central Europe
    BEGIN:STANDARD
    DTSTART:19501029T020000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19500326T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    DTSTART;TZID="Western/Central Europe":20260326T090000
    DTEND;TZID="Western/Central Europe":20260326T100000
    TRANSP:OPAQUE
    RDATE;VALUE=PERIOD;TZID="Western/Central Europe":
     20260326T090000/20260326T100000,
     20260402T090000/20260402T100000,20260409T090000/PT2H
    DTSTAMP:20260301T120000Z
    SUMMARY:Team
    UID:C1257D0000000000
    X-LOTUS-UPDATE-SEQ:1
    X-LOTUS-BROADCAST:FALSE
    END:VEVENT
    END:VCALENDAR
  `;

  it('lists its occurrences as periods in a zone that only it knows', () => {
    expect(busyIn(text)).toEqual([
      '03-26T09:00/03-26T10:00',
      '04-02T09:00/04-02T10:00',
      '04-09T09:00/04-09T11:00',
    ]);
    expect(problemsIn(text)).toEqual([]);
  });
});

describe('a file of Zimbra', () => {
  const text = ics`
    BEGIN:VCALENDAR
    PRODID:Zimbra-Calendar-Provider
    VERSION:2.0
    METHOD:REQUEST
    BEGIN:VTIMEZONE
    TZID:(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna
    BEGIN:STANDARD
    DTSTART:19710101T030000
    TZOFFSETTO:+0100
    TZOFFSETFROM:+0200
    RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19710101T020000
    TZOFFSETTO:+0200
    TZOFFSETFROM:+0100
    RRULE:FREQ=YEARLY;WKST=MO;INTERVAL=1;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    END:VTIMEZONE
    BEGIN:VEVENT
    UID:b3f0a1c2
    RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=1;BYDAY=WE
    SUMMARY:Review
    DTSTART;TZID="(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna":20260325T090000
    DTEND;TZID="(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna":20260325T100000
    STATUS:CONFIRMED
    X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY
    TRANSP:OPAQUE
    LAST-MODIFIED:20260301T120000Z
    END:VEVENT
    END:VCALENDAR
  `;

  it.each([
    ['with', text],
    ['without', text.replace(/BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/, '')],
  ])('names its zone for people, %s a definition', (_, file) => {
    expect(busyIn(file)).toEqual(['03-25T09:00/03-25T10:00', '04-01T09:00/04-01T10:00']);
    expect(problemsIn(file)).toEqual([]);
  });
});

describe('a file of Nextcloud', () => {
  const text = ics`
    BEGIN:VCALENDAR
    CALSCALE:GREGORIAN
    VERSION:2.0
    PRODID:-//IDN nextcloud.com//Calendar app 5.0.9//EN
    BEGIN:VTODO
    UID:todo
    DTSTART;TZID=Europe/Berlin:20260316T090000
    DUE;TZID=Europe/Berlin:20260320T090000
    END:VTODO
    BEGIN:VEVENT
    CREATED:20260301T120000Z
    DTSTAMP:20260301T120500Z
    LAST-MODIFIED:20260301T120500Z
    SEQUENCE:3
    UID:2b1c7a0e-1111-4222-8333-944445555666
    DTSTART;TZID=Europe/Berlin:20260331T220000
    DTEND;TZID=Europe/Berlin:20260401T020000
    STATUS:TENTATIVE
    SUMMARY:Umzug 🚚
    RRULE:FREQ=MONTHLY;BYMONTHDAY=31
    END:VEVENT
    BEGIN:VJOURNAL
    UID:journal
    DTSTART;VALUE=DATE:20260317
    END:VJOURNAL
    BEGIN:VFREEBUSY
    UID:busy
    DTSTART:20260318T000000Z
    DTEND:20260319T000000Z
    FREEBUSY:20260318T090000Z/PT1H
    END:VFREEBUSY
    END:VCALENDAR
  `;

  it.each([
    ['CRLF', text],
    ['LF alone', text.replaceAll('\r\n', '\n')],
    ['CR alone', text.replaceAll('\r\n', '\r')],
  ])('by lines that end with %s: events alone take time, also over midnight', (_, file) => {
    expect(busyIn(file)).toEqual(['03-31T22:00/04-01T02:00']);
    expect(problemsIn(file)).toEqual([]);
  });
});

describe('a file of Thunderbird', () => {
  const text = ics`
    BEGIN:VCALENDAR
    PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
    VERSION:2.0
    BEGIN:VEVENT
    CREATED:20260301T120000Z
    LAST-MODIFIED:20260302T120000Z
    DTSTAMP:20260302T120000Z
    UID:5f0e1d2c
    SUMMARY:Probe
    RRULE:FREQ=WEEKLY;COUNT=4
    DTSTART;TZID=Europe/Berlin:20260316T190000
    DTEND;TZID=Europe/Berlin:20260316T203000
    TRANSP:OPAQUE
    X-MOZ-GENERATION:3
    X-MOZ-LASTACK:20260315T180000Z
    SEQUENCE:2
    END:VEVENT
    BEGIN:VEVENT
    RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260330T190000
    UID:5f0e1d2c
    SUMMARY:Probe
    DTSTART;TZID=Europe/Berlin:20260330T180000
    DTEND;TZID=Europe/Berlin:20260330T190000
    SEQUENCE:3
    END:VEVENT
    END:VCALENDAR
  `;

  it('changes this and all later occurrences', () => {
    expect(busyIn(text)).toEqual([
      '03-16T19:00/03-16T20:30',
      '03-23T19:00/03-23T20:30',
      '03-30T18:00/03-30T19:00',
      '04-06T18:00/04-06T19:00',
    ]);
  });

  it('has a stand-in for the series of which it knows one occurrence alone', () => {
    const faked = text
      .replace('X-MOZ-GENERATION:3', 'X-MOZ-FAKED-MASTER:1')
      .replace('RRULE:FREQ=WEEKLY;COUNT=4\r\n', '')
      .replace('20260330T190000\r\nUID', '20260316T190000\r\nUID')
      .replace('RANGE=THISANDFUTURE;', '');
    expect(busyIn(faked)).toEqual(['03-30T18:00/03-30T19:00']);
  });
});
