import fc from 'fast-check';
import ICAL from 'ical.js';
import { anEvent } from '../an-event';
import type { CalendarEvent } from '../calendar-event';
import { type JCalComponent, parameterOf, propertiesOf, propertyOf, textOf } from '../jcal';
import { cleanLine, cleanText } from './clean-text';
import { writeDownload, writeEvent, writeInvitation } from './write-event';

const parse = (text: string): JCalComponent => ICAL.parse(text) as JCalComponent;
const eventIn = (text: string): JCalComponent => parse(text)[2][0] as JCalComponent;
const lines = (text: string): string[] => text.replaceAll('\r\n ', '').trimEnd().split('\r\n');

describe('an event for a calendar server', () => {
  const text = writeEvent(anEvent());

  it('is one VEVENT of a calendar without METHOD', () => {
    expect(lines(text)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Appointment//Appointment//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:0f8b3c1e-6a55-4c3e-9d5f-3a1f4f6f2b10',
      'SEQUENCE:1',
      'DTSTAMP:20260301T120000Z',
      'DTSTART:20260330T070000Z',
      'DTEND:20260330T073000Z',
      'SUMMARY:Introduction',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'ORGANIZER;CN=Alice Owner;SCHEDULE-AGENT=CLIENT:mailto:alice@example.org',
      'ATTENDEE;CN=Bob Guest;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;SCHEDULE-AGENT=CLIENT:mailto:bob@example.net',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('ends its lines as RFC 5545 wants it and folds them at 75 octets', () => {
    const long = writeEvent(anEvent({ description: 'Grüße, 世界 🌍; '.repeat(40) }));
    for (const line of long.trimEnd().split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('is tentative while it is held', () => {
    expect(textOf(eventIn(writeEvent(anEvent({ status: 'tentative' }))), 'status')).toBe(
      'TENTATIVE',
    );
  });

  it('carries place, link and description where there are any', () => {
    const event = eventIn(
      writeEvent(
        anEvent({
          location: 'Room 1; left',
          url: 'https://meet.example/a?b=c,d',
          description: 'x',
        }),
      ),
    );
    expect(['location', 'url', 'description'].map((name) => textOf(event, name))).toEqual([
      'Room 1; left',
      'https://meet.example/a?b=c,d',
      'x',
    ]);
  });
});

describe('an invitation', () => {
  it.each([
    ['REQUEST', 'tentative', 'TENTATIVE'],
    ['REQUEST', 'confirmed', 'CONFIRMED'],
    ['CANCEL', 'confirmed', 'CANCELLED'],
    ['CANCEL', 'cancelled', 'CANCELLED'],
  ] as const)('by %s of a %s event says STATUS:%s', (method, status, written) => {
    const text = writeInvitation(anEvent({ status }), method);
    expect(textOf(parse(text), 'method')).toBe(method);
    expect(textOf(eventIn(text), 'status')).toBe(written);
  });

  it('asks only those for an answer who have not given one', () => {
    const attendees: CalendarEvent['attendees'] = [
      { email: 'bob@example.net', answer: 'accepted' },
      { email: 'eve@example.net', answer: 'needs-action', role: 'optional' },
    ];
    const written = propertiesOf(
      eventIn(writeInvitation(anEvent({ attendees }), 'REQUEST')),
      'attendee',
    ).map((attendee) => ['role', 'partstat', 'rsvp'].map((name) => parameterOf(attendee, name)));
    expect(written).toEqual([
      ['REQ-PARTICIPANT', 'ACCEPTED', 'FALSE'],
      ['OPT-PARTICIPANT', 'NEEDS-ACTION', 'TRUE'],
    ]);
  });

  it('leaves out what only concerns calendar servers', () => {
    expect(writeInvitation(anEvent(), 'REQUEST')).not.toContain('SCHEDULE-AGENT');
  });
});

describe('a download', () => {
  it('is published and names nobody who could be asked to answer', () => {
    const text = writeDownload(anEvent());
    expect(textOf(parse(text), 'method')).toBe('PUBLISH');
    expect(propertiesOf(eventIn(text), 'attendee')).toEqual([]);
  });
});

describe('whatever people type', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 200 });
  const nasty = fc.constantFrom(
    'a\r\nATTENDEE:mailto:eve@example.net',
    'a\nEND:VEVENT\nBEGIN:VEVENT',
    'a\rDTSTART:20200101T000000Z',
    '";X-EVIL=1:',
    '^n^\'^^"',
    'a\u2028b\u0000c\ud800',
    '\\n\\;\\,',
  );

  it('comes back as it was, and never becomes a line of its own', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, nasty),
        fc.oneof(anyText, nasty),
        fc.oneof(anyText, nasty),
        (title, name, description) => {
          const written = writeEvent(
            anEvent({
              title,
              description: `d${description}`,
              organizer: { name: `n${name}`, email: 'alice@example.org' },
            }),
          );
          const event = eventIn(written);
          const organizer = propertyOf(event, 'organizer');
          expect(textOf(event, 'summary')).toBe(cleanText(title));
          expect(textOf(event, 'description')).toBe(cleanText(`d${description}`));
          expect(organizer && parameterOf(organizer, 'cn')).toBe(
            cleanLine(`n${name}`).replaceAll('\\', '/'),
          );
          expect(event[1].map((property) => property[0])).toEqual(
            eventIn(writeEvent(anEvent({ description: 'd' })))[1].map((property) => property[0]),
          );
        },
      ),
    );
  });

  it('can not smuggle lines in by an address or a link', () => {
    const email = 'bob@example.net\r\nX-EVIL:1';
    const event = eventIn(
      writeEvent(
        anEvent({
          url: 'https://a.example/\r\nX-EVIL:1',
          attendees: [{ email, answer: 'accepted' }],
        }),
      ),
    );
    expect(propertiesOf(event, 'x-evil')).toEqual([]);
    expect(textOf(event, 'attendee')).toBe('mailto:bob@example.netX-EVIL:1');
  });
});
