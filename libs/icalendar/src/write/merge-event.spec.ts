import fc from 'fast-check';
import { anEvent } from '../an-event';
import { readEvent } from '../read/read-event';
import { mergeEvent } from './merge-event';
import { writeEvent } from './write-event';

const event = anEvent({ location: 'Room 1', description: 'Our notes' });
const stored = writeEvent(event);

/** What the owner's program has made of it: another title, own notes, an alarm, a category. */
const edited = stored
  .replace('SUMMARY:Introduction', 'SUMMARY:With Bob!')
  .replace('DESCRIPTION:Our notes', 'DESCRIPTION:Mine\\, too')
  .replace(
    'END:VEVENT',
    [
      'CATEGORIES:Work,Clients',
      'X-MOZ-LASTACK:20260301T120000Z',
      'SOMETHING-NEW;WITH="a:b":c',
      'this is no line at all',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-PT15M',
      'DESCRIPTION:Soon',
      'ATTENDEE:mailto:alarm@example.org',
      'END:VALARM',
      'END:VEVENT',
    ].join('\r\n'),
  );

const lines = (text: string): string[] => text.replaceAll('\r\n ', '').trimEnd().split('\r\n');
const lineOf = (text: string, name: string): string | undefined =>
  lines(text).find((line) => line.startsWith(name));

const moved = {
  ...event,
  sequence: 2,
  start: event.start.add({ hours: 24 }),
  end: event.end.add({ hours: 25 }),
  title: 'Introduction, moved',
};

describe('our word on an event that the owner has edited', () => {
  it('rules time, version and status', () => {
    expect(readEvent(mergeEvent(edited, { ...moved, status: 'tentative' }))).toMatchObject({
      sequence: 2,
      status: 'tentative',
      start: moved.start,
      end: moved.end,
    });
  });

  it('keeps every line that is not ours, once', () => {
    const merged = lines(mergeEvent(edited, moved));
    const theirs = lines(edited).filter(
      (line) => !/^(SEQUENCE|DTSTAMP|DTSTART|DTEND|STATUS|ORGANIZER|ATTENDEE;)/.test(line),
    );
    expect(merged).toEqual(expect.arrayContaining(theirs));
    expect(new Set(merged).size).toBe(merged.length);
    expect(merged).toContain('SUMMARY:With Bob!');
  });

  it('is the same when it is said again', () => {
    const once = mergeEvent(edited, moved);
    expect(lines(mergeEvent(once, moved)).sort()).toEqual(lines(once).sort());
  });

  it('leaves the time as the owner’s program writes it while it is the same', () => {
    const zoned = edited
      .replace('DTSTART:20260330T070000Z', 'DTSTART;TZID=Europe/Berlin:20260330T090000')
      .replace('DTEND:20260330T073000Z', 'DURATION:PT30M');
    const merged = mergeEvent(zoned, { ...event, sequence: 2 });
    expect(lineOf(merged, 'DTSTART')).toBe('DTSTART;TZID=Europe/Berlin:20260330T090000');
    expect(lineOf(merged, 'DURATION')).toBe('DURATION:PT30M');
    expect(lineOf(merged, 'DTEND')).toBeUndefined();
    expect(lineOf(mergeEvent(zoned, moved), 'DURATION')).toBeUndefined();
  });

  it('folds at 75 octets and ends its lines as RFC 5545 wants it', () => {
    const long = edited
      .replace('With Bob!', 'Grüße, 世界 🌍; '.repeat(30))
      .replaceAll('\r\n', '\n');
    const merged = mergeEvent(long, moved);
    for (const line of merged.trimEnd().split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(merged.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(readEvent(merged)?.title).toBe('Grüße, 世界 🌍; '.repeat(30));
  });

  it.each(['', '<html></html>', writeEvent(anEvent({ uid: 'another' })), stored.slice(0, 200)])(
    'is written anew where the event is not: %j',
    (text) => {
      expect(mergeEvent(text, event)).toBe(writeEvent(event));
    },
  );

  it('touches no replaced occurrence', () => {
    const override = [
      ...['BEGIN:VEVENT', `UID:${event.uid}`, 'RECURRENCE-ID:20260406T070000Z'],
      ...['DTSTART:20260407T070000Z', 'SUMMARY:Exception', 'END:VEVENT'],
    ].join('\r\n');
    const merged = mergeEvent(edited.replace('BEGIN:VEVENT', `${override}\r\nBEGIN:VEVENT`), moved);
    expect(merged).toContain(override);
    expect(readEvent(merged)?.start).toEqual(moved.start);
  });

  it('never throws, whatever is cut out of what is stored or put in', () => {
    const place = fc.nat(edited.length);
    fc.assert(
      fc.property(place, place, fc.string({ maxLength: 12 }), (from, length, put) => {
        const broken = edited.slice(0, from) + put + edited.slice(from + (length % 20));
        expect(mergeEvent(broken, moved)).toContain('BEGIN:VEVENT');
      }),
    );
  });
});

describe('the place', () => {
  const ownersPlace = edited.replace('\r\nLOCATION:Room 1', '\r\nLOCATION:My kitchen');

  it('that the owner has changed stays while we say the same', () => {
    expect(readEvent(mergeEvent(ownersPlace, moved))?.location).toBe('My kitchen');
  });

  it('is ours again when we change it', () => {
    const merged = mergeEvent(ownersPlace, { ...moved, location: 'Room 2' });
    expect(readEvent(merged)?.location).toBe('Room 2');
    expect(readEvent(mergeEvent(merged, { ...moved, location: undefined }))).not.toHaveProperty(
      'location',
    );
  });

  it('is ours where the server has forgotten what we said', () => {
    const forgotten = lines(ownersPlace)
      .filter((line) => !line.startsWith('X-APPOINTMENT'))
      .join('\r\n');
    expect(readEvent(mergeEvent(forgotten, moved))?.location).toBe('Room 1');
    expect(readEvent(mergeEvent(forgotten, anEvent({ sequence: 2 })))?.location).toBe('My kitchen');
  });

  it('has a link of its own', () => {
    const url = 'https://meet.example/?a=b,c;d';
    expect(readEvent(mergeEvent(edited, { ...moved, url }))).toMatchObject({
      url,
      location: 'Room 1',
    });
  });
});

describe('the people', () => {
  const asked = anEvent({
    sequence: 2,
    attendees: [
      { email: 'bob@example.net', answer: 'needs-action' },
      { email: 'eve@example.net', answer: 'needs-action', role: 'optional' },
    ],
  });
  const answers = (text: string) =>
    readEvent(text)?.attendees.map(({ email, answer }) => `${email} ${answer}`);

  it('keep their answer while the time stays', () => {
    expect(answers(mergeEvent(edited, asked))).toEqual([
      'bob@example.net accepted',
      'eve@example.net needs-action',
    ]);
  });

  it('are asked again when the time changes', () => {
    expect(answers(mergeEvent(edited, { ...asked, end: moved.end }))).toEqual([
      'bob@example.net needs-action',
      'eve@example.net needs-action',
    ]);
  });

  it('whom we no longer name are gone, those whom the owner added stay', () => {
    const added = mergeEvent(edited, asked).replace(
      'END:VEVENT',
      'ATTENDEE;PARTSTAT=TENTATIVE:mailto:carol@example.org\r\nEND:VEVENT',
    );
    const onlyBob = { ...asked, attendees: asked.attendees.slice(0, 1) };
    expect(answers(mergeEvent(added, onlyBob))).toEqual([
      'bob@example.net accepted',
      'carol@example.org tentative',
    ]);
  });

  it('are ours alone where the server does not keep whose they are', () => {
    const unmarked = edited.replaceAll(/\r\n /g, '').replaceAll(';SCHEDULE-AGENT=CLIENT', '');
    expect(answers(mergeEvent(unmarked, { ...asked, attendees: [] }))).toEqual([]);
  });
});
