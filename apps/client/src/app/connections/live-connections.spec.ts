import type { Calendar } from '@appointment/contracts';
import { aCalendar, aConnection } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const reading = (imported: number) =>
  aCalendar({ imported, expected: 10_000, syncedAt: null, title: 'Work' });

describe('the open page of connections', () => {
  let passes: (() => void)[] = [];
  let pauses: number[] = [];

  beforeEach(() => {
    localStorage.clear();
    [passes, pauses] = [[], []];
    const real = globalThis.setTimeout;
    // Longer pauses are held by the test; the page's own work goes on.
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) => {
      if (ms < 1000) return real(run, ms);
      passes.push(run);
      pauses.push(ms);
      return 0;
    }) as typeof setTimeout);
  });
  afterEach(() => jest.restoreAllMocks());

  const open = async (imported: number | undefined, first?: Calendar) => {
    const server = ownersServer({ connections: [aConnection()] });
    const has = (calendar = aCalendar()) =>
      server.on('GET /calendars', { body: { items: [calendar], limit: 3 } });
    has(imported === undefined ? first : reading(imported));
    const visit = await Visit.to('/connections', server);
    const later = async () => {
      passes.at(-1)?.();
      await visit.settle();
    };
    return { has, later, server, visit };
  };

  it('looks often while a first import goes on, else once a minute', async () => {
    const { has, later, visit } = await open(1200);
    expect(pauses.at(-1)).toBe(1500);

    has(reading(6400));
    await later();
    expect(visit.text).toContain('6,400 of 10,000 events read');
    has();
    await later();

    expect(visit.text).not.toContain('events read');
    expect(pauses.at(-1)).toBe(60_000);
  });

  it('looks often before anybody knows how many events there are, and says when it is done', async () => {
    const { has, later, visit } = await open(undefined, aCalendar({ syncedAt: null }));
    expect(pauses.at(-1)).toBe(1500);
    expect(visit.text).toContain('Is being read for the first time');
    expect(visit.element.querySelector('progress')?.hasAttribute('value')).toBe(false);

    has();
    await later();

    expect(visit.text).not.toContain('Is being read');
    expect(pauses.at(-1)).toBe(60_000);
  });

  it('rests where nothing can be read', async () => {
    await open(undefined, aCalendar({ syncedAt: null, syncError: 'connection.timed-out' }));

    expect(pauses.at(-1)).toBe(60_000);
  });

  it('shows what it knew when the server is away, and says so', async () => {
    const { later, server, visit } = await open(undefined);

    server.on('GET /calendars', () => {
      throw new TypeError('Failed to fetch');
    });
    await later();

    expect(visit.text).toContain('The server does not answer.');
    expect(visit.text).toContain('Work');
  });

  it('rests while nobody looks', async () => {
    const { later, server } = await open(1200);
    const asked = () => server.asked('GET /calendars').length;
    const [before, waited] = [asked(), pauses.length];
    jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);

    await later();

    expect(asked()).toBe(before);
    expect(pauses.slice(waited)).toEqual([1500]);
  });
});
