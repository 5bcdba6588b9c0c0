import { UnreadEvents } from './unread-events';

const told = (...problems: { id: string; reason: string; title?: string }[]) => ({
  changed: [],
  gone: [],
  problems,
});

const found = (...problems: Parameters<typeof told>) => {
  const unread = new UnreadEvents({ count: 0, events: [] });
  unread.note(told(...problems));
  return unread.all();
};

describe('an event that could not be read', () => {
  it.each([
    ['DTSTART cannot be read', 'start'],
    ['DURATION cannot be read', 'end'],
    ['RRULE has no interval', 'recurrence'],
    ['TZID Nowhere is unknown', 'zone'],
    ['recurs too often to be counted', 'too-often'],
    ['is too large', 'too-large'],
    ['is answered by 500', 'not-told'],
    ['is not iCalendar', 'format'],
    ['END is missing', 'format'],
  ])('is told to its owner: %s', (reason, expected) => {
    expect(found({ id: '/cal/a.ics', reason }).events).toMatchObject([{ reason: expected }]);
  });

  it.each(['X-A cannot be read', 'WHAT cannot be read', 'SUMMARY cannot be read'])(
    'is no matter of its owner where only a line is that says nothing about time: %s',
    (reason) => {
      expect(found({ id: 'a', reason })).toEqual({ count: 0, events: [] });
    },
  );

  it('is told once, by what matters most', () => {
    const [end, start] = ['DTEND cannot be read', 'DTSTART cannot be read'];
    expect(found({ id: 'a', reason: end }, { id: 'a', reason: start, title: 'T' })).toMatchObject({
      count: 1,
      events: [{ reason: 'start', title: 'T' }],
    });
  });

  it.each([
    ['https://dav.example.org/ada/work/a%20b.ics', 'a b.ics'],
    ['https://dav.example.org/ada/work/100%.ics', '100%.ics'],
    ['#birthday%2Fbob', 'birthday/bob'],
    ['/', ''],
  ])('is found by the end of its address: %s', (id, file) => {
    expect(found({ id, reason: 'is too large' }).events).toMatchObject([{ file }]);
  });

  it('may be one of thousands: they are counted, and some of them told', () => {
    const many = Array.from({ length: 3000 }, (_none, index) => ({
      ...{ id: `${index}`, reason: 'is too large', title: '🎂'.repeat(200) },
    }));
    const { count, events } = found(...many);
    expect([count, events.length]).toEqual([3000, 30]);
    // Sealed, it has to fit into a column of 65,535 bytes.
    expect(Buffer.byteLength(JSON.stringify(events)) * 1.4).toBeLessThan(60_000);
  });

  it('stays one until its calendar says something else of it', () => {
    const reason = 'is too large';
    const { events } = found({ id: 'a', reason }, { id: 'b', reason }, { id: 'c', reason });
    const unread = new UnreadEvents({ count: 40, events });
    const changed = [{ id: 'a', uid: 'a', busy: [] }];
    unread.note({ changed, gone: ['b', 'z'], problems: [{ id: 'd', reason }] });
    const all = unread.all();
    expect([all.count, all.events.map(({ file }) => file)]).toEqual([39, ['d', 'c']]);
  });
});
