import type { OfferedSlot } from '@appointment/contracts';
import { type Bookable, databases, until, type World } from '@appointment/tools';
import { openWorld } from './support/documented-world';

const ZONE = 'Europe/Berlin';
const HOUR = 3_600_000;

/** A wall time of the owner, so many days from now, as iCalendar writes it. */
const wallTime = (days: number, time: string) => {
  const day = Temporal.Now.plainDateISO(ZONE).add({ days });
  return `${day.toString().replaceAll('-', '')}T${time.replace(':', '')}00`;
};

const instantOf = (days: number, time: string) => {
  const day = Temporal.Now.plainDateISO(ZONE).add({ days });
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).epochMilliseconds;
};

const startsAt = (days: number, time: string) => `DTSTART;TZID=${ZONE}:${wallTime(days, time)}`;
const endsAt = (days: number, time: string) => `DTEND;TZID=${ZONE}:${wallTime(days, time)}`;

describe.each(databases)('what stands in the calendar (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  const syncWork = async () => {
    const { items } = (await mara.owner.api.get('/api/v1/calendars')).as<{
      items: { id: number; title: string }[];
    }>(200);
    for (const { id } of items.filter(({ title }) => title === 'Work'))
      (await mara.owner.api.post(`/api/v1/calendars/${id}/sync`)).as(200);
  };

  /** Which offered slots touch this hour of a day to come. */
  const offeredIn = async (days: number, time: string): Promise<readonly OfferedSlot[]> => {
    const start = instantOf(days, time);
    const { slots } = await mara.stranger.offer();
    return slots.filter(
      (slot) => Date.parse(slot.start) < start + HOUR && start < Date.parse(slot.end),
    );
  };

  it('is never offered, on any day of a series, but on the days that were taken out of it', async () => {
    await world.aliceAtWork.put({
      uid: `series-${kind}`,
      lines: [
        ...[startsAt(-20, '10:00'), endsAt(-20, '11:00'), 'RRULE:FREQ=DAILY', 'SUMMARY:Stand-up'],
        `EXDATE;TZID=${ZONE}:${wallTime(4, '10:00')}`,
      ],
    });
    await syncWork();
    const days = [2, 3, 5, 6, 9, 12];
    const offers = await Promise.all(days.map((day) => offeredIn(day, '10:00')));
    expect(offers.flat()).toEqual([]);
    expect(await offeredIn(4, '10:00')).toHaveLength(2);
    expect(await offeredIn(3, '11:00')).toHaveLength(2);
  });

  it.each<[string, readonly string[], number]>([
    ['blocks when it is tentative', ['STATUS:TENTATIVE'], 0],
    ['blocks when nothing more is said', [], 0],
    ['does not block when it is cancelled', ['STATUS:CANCELLED'], 2],
    ['does not block when it says that the time is free', ['TRANSP:TRANSPARENT'], 2],
  ])('%s', async (name, lines, offered) => {
    const uid = `single-${kind}-${name.replaceAll(' ', '-')}`;
    const times = [startsAt(7, '14:00'), endsAt(7, '15:00')];
    await world.aliceAtWork.put({ uid, lines: [...times, 'SUMMARY:Dentist', ...lines] });
    await syncWork();
    expect(await offeredIn(7, '14:00')).toHaveLength(offered);
    await world.aliceAtWork.remove(uid);
    await syncWork();
    expect(await offeredIn(7, '14:00')).toHaveLength(2);
  });

  it('blocks the whole local day of its owner when it has no times', async () => {
    const [day, next] = [8, 9].map((days) => wallTime(days, '00:00').slice(0, 8));
    const lines = [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${next}`, 'SUMMARY:Away'];
    await world.aliceAtWork.put({ uid: `day-${kind}`, lines });
    await syncWork();
    const hours = ['00:00', '08:00', '16:00', '22:00'];
    const offers = await Promise.all(hours.map((hour) => offeredIn(8, hour)));
    expect(offers.flat()).toEqual([]);
    expect(await offeredIn(7, '22:00')).not.toEqual([]);
  });

  it('is refused when somebody asks for it nevertheless', async () => {
    const start = new Date(instantOf(3, '10:00')).toISOString();
    const answer = await mara.stranger.ask(start, { name: 'Ana', email: 'ana@example.org' });
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'slot-taken' }]);
  });

  it('shows what is free from a zone on the other side of the world as the same instants', async () => {
    const from = new Date(instantOf(3, '09:00')).toISOString();
    const to = new Date(instantOf(3, '12:00')).toISOString();
    const { slots, timezone } = await mara.stranger.offer(`?from=${from}&to=${to}`);
    expect(timezone).toBe(ZONE);
    expect(slots.map(({ start }) => Date.parse(start))).toEqual([
      instantOf(3, '09:00'),
      instantOf(3, '09:30'),
      instantOf(3, '11:00'),
      instantOf(3, '11:30'),
    ]);
  });

  it('answers "not changed" to who knows the slots already', async () => {
    const query = `${mara.stranger.path}/slots?from=${wallTime(5, '00:00').slice(0, 8)}`.replace(
      /(\d{4})(\d{2})(\d{2})$/,
      '$1-$2-$3',
    );
    const first = await mara.stranger.api.get(query);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const again = await fetch(world.server.url + query, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('counts no more once the calendar is disconnected', async () => {
    const other = await world.bookable({ calendarId: null });
    const [calendar] = (await other.owner.api.get('/api/v1/calendars'))
      .as<{
        items: { id: number; title: string }[];
      }>(200)
      .items.filter(({ title }) => title === 'Work');
    const offered = async () => {
      const { slots } = await other.stranger.offer();
      return slots.some(({ start }) => Date.parse(start) === instantOf(3, '10:00'));
    };
    expect(await offered()).toBe(false);
    (await other.owner.api.patch(`/api/v1/calendars/${calendar?.id}`, { connected: false })).as(
      200,
    );
    expect(await until('the calendar to be forgotten', offered)).toBe(true);
  });
});
