import { aCalendar } from '../../testing/meetings';
import { importNews } from './import-news';

const reading = (imported: number) => aCalendar({ imported, expected: 10_000, syncedAt: null });
const kinds = (...[before, now]: Parameters<typeof importNews>) =>
  importNews(before, now).map(({ kind }) => kind);

describe('news of a first import', () => {
  it('tells that one goes on, once', () => {
    expect(kinds([aCalendar({ syncedAt: null })], [reading(0)])).toEqual(['going']);
    expect(kinds([], [reading(0)])).toEqual(['going']);
    expect(kinds([reading(0)], [reading(200)])).toEqual([]);
  });

  it.each([
    [2400, 2600, ['going']],
    [2600, 4900, []],
    [4900, 5000, ['going']],
  ])('from %i to %i of 10,000 is %j: it speaks at each quarter', (before, now, news) => {
    expect(kinds([reading(before)], [reading(now)])).toEqual(news);
  });

  it('tells when everything is read', () => {
    expect(kinds([reading(9900)], [aCalendar()])).toEqual(['done']);
  });

  it('is silent when it ended otherwise, or when nothing went on', () => {
    expect(kinds([reading(9900)], [aCalendar({ syncError: 'connection.unreachable' })])).toEqual(
      [],
    );
    expect(kinds([reading(9900)], [aCalendar({ connected: false })])).toEqual([]);
    expect(kinds([aCalendar()], [aCalendar()])).toEqual([]);
  });

  it('survives a calendar without events', () => {
    const empty = aCalendar({ imported: 0, expected: 0 });
    expect(kinds([empty], [empty])).toEqual([]);
  });
});
