import type { Schedule, SchedulePreview, WhyNot } from '@appointment/contracts';
import {
  alwaysOpen,
  type Bookable,
  databases,
  newAddress,
  Stranger,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';
import { refusalOf } from './support/problems';

const ZONE = 'Europe/Berlin';
const today = Temporal.Now.plainDateISO(ZONE);
/** A Monday that lies wholly within the booking window, whenever this runs. */
const monday = today.add({ days: 8 - today.dayOfWeek });
const day = (offset: number) => monday.add({ days: offset }).toString();
const instant = (offset: number, time: string) =>
  monday.add({ days: offset }).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
const ask = () => ({ name: 'Ana', email: newAddress('ana') });

/** Two hours on Monday morning, and two around the midnight after it; on Wednesday an hour by way of exception. */
const evenings = {
  ...alwaysOpen,
  farthestBooking: 30 * 24 * 60,
  slug: 'evenings',
  otherDurations: [60],
  useCustomAvailabilities: true,
  availabilities: [
    { dayOfWeek: 1, startTime: '09:00', endTime: '11:00' },
    { dayOfWeek: 1, startTime: '23:00', endTime: '01:00' },
  ],
  overrides: [
    {
      startDate: day(2),
      endDate: day(2),
      windows: [{ startTime: '12:00', endTime: '13:00' }],
    },
    { startDate: day(7), endDate: day(13), windows: [] },
  ],
};

describe.each(databases)('the rules of pages (%s)', (kind) => {
  let world: World;
  let mara: Bookable;
  let schedule: Schedule;
  let page: Stranger;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable({ farthestBooking: 30 * 24 * 60 });
    schedule = await mara.owner.publish(evenings);
    page = new Stranger(world.api, { ...mara.stranger.page, slug: schedule.slug });
  });
  afterAll(() => world?.close());

  const path = () => `/api/v1/schedules/${schedule.id}`;
  const change = async (body: object) =>
    (await mara.owner.api.patch(path(), body)).as<Schedule>(200);
  const onWall = (start: string) =>
    Temporal.Instant.from(start).toZonedDateTimeISO(ZONE).toPlainDateTime();
  /** `0 09:00`: on the Monday; two weeks of them. */
  const times = async (query = '', stranger = page) => {
    const range = `?from=${day(0)}&to=${day(14)}${query}`;
    return (await stranger.offer(range)).slots.map(({ start }) => {
      const wall = onWall(start);
      const { days } = wall.toPlainDate().since(monday);
      return `${days} ${wall.toPlainTime().toString({ smallestUnit: 'minute' })}`;
    });
  };
  const why = async (offset: number, time: string) =>
    (await mara.owner.api.get(`${path()}/why?start=${instant(offset, time)}`)).as<WhyNot>(200)
      .reasons;

  it('are windows on either side of midnight, and other hours on some days', async () => {
    expect(await times()).toEqual([
      ...['0 09:00', '0 09:30', '0 10:00', '0 10:30'],
      ...['0 23:00', '0 23:30', '1 00:00', '1 00:30'],
      ...['2 12:00', '2 12:30'],
    ]);
  });

  it('are lengths to choose from, on a grid of their own or of the page', async () => {
    const long = '&duration=60';
    expect(await times(long)).toEqual(['0 09:00', '0 10:00', '0 23:00', '1 00:00', '2 12:00']);
    await change({ slotStep: 45 });
    expect(await times(long)).toEqual(['0 09:00', '0 09:45', '0 23:00', '0 23:45', '2 12:00']);
    await change({ slotStep: null });
    const refused = await world.api.get(`${page.path}/slots?duration=45`);
    expect(refusalOf(refused)).toEqual([400, 'invalid-input']);
  });

  it('are shown before they are saved, just as they will be', async () => {
    const rules = { slotStep: 20, bufferBefore: 15, limitPerDay: 3 };
    const body = { schedule: { ...evenings, ...rules }, from: day(0), to: day(14) };
    const answer = await mara.owner.api.post('/api/v1/schedules/preview', {
      ...body,
      scheduleId: schedule.id,
    });
    const preview = answer.as<SchedulePreview>(200);
    await change(rules);
    const { slots, nextAvailable } = await page.offer(`?from=${day(0)}&to=${day(14)}`);
    expect(slots.length).toBeGreaterThan(10);
    expect(preview).toMatchObject({ slots, nextAvailable, verified: true });
    await change({ slotStep: null, bufferBefore: 0, limitPerDay: null });
  });

  it('are buffers, which no other page of the owner gives away', async () => {
    await change({ bufferBefore: 30, bufferAfter: 60 });
    const morning = async () =>
      (await times('', mara.stranger)).filter((time) => /^0 (08:30|09|10|11:00)/.test(time));
    expect(await morning()).toHaveLength(6);
    await page.book(instant(0, '09:30').toString(), ask());
    expect(await morning()).toEqual(['0 08:30', '0 11:00']);
    await change({ bufferBefore: 0, bufferAfter: 0 });
    expect(await times()).not.toContain('0 10:30');
  });

  it('are limits, by the local day on which a meeting begins', async () => {
    await change({ limitPerDay: 1 });
    expect(await times()).toEqual(['1 00:00', '1 00:30', '2 12:00', '2 12:30']);
    await change({ limitPerDay: null, limitPerWeek: 1 });
    expect(await times()).toEqual([]);
    expect(await why(1, '00:00')).toEqual([{ reason: 'limit-per-week' }]);
    await change({ limitPerWeek: null });
  });

  it('can be asked why they say no', async () => {
    const [appointment] = await mara.owner.appointments('?status=requested');
    expect(await why(0, '09:30')).toMatchObject([
      { reason: 'taken', appointmentId: appointment?.id },
    ]);
    expect(await why(0, '12:00')).toEqual([{ reason: 'outside-hours' }]);
    expect(await why(7, '09:00')).toEqual([{ reason: 'closed-by-override' }]);
    expect(await why(0, '23:10')).toMatchObject([
      { reason: 'off-the-grid', nearest: [`${instant(0, '23:00')}`, `${instant(0, '23:30')}`] },
    ]);
    expect(await why(0, '23:00')).toEqual([]);
  });

  it('name the calendar in which something stands', async () => {
    const wall = (time: string) => `${day(2).replaceAll('-', '')}T${time}00`;
    await world.aliceAtWork.put({
      uid: `lunch-${kind}`,
      lines: [
        ...[`DTSTART;TZID=${ZONE}:${wall('1200')}`, `DTEND;TZID=${ZONE}:${wall('1230')}`],
        'SUMMARY:Lunch',
      ],
    });
    await mara.owner.api.post(`/api/v1/calendars/${mara.schedule.calendarId}/sync`);
    expect(await why(2, '12:00')).toEqual([
      {
        reason: 'busy',
        start: `${instant(2, '12:00')}`,
        end: `${instant(2, '12:30')}`,
        calendar: { id: mara.schedule.calendarId, title: 'Work' },
      },
    ]);
    expect(await times()).not.toContain('2 12:00');
  });

  it('let a private page be found by its link only, until the link is renewed', async () => {
    const keyOf = ({ pageUrl }: Schedule) => new URL(pageUrl).search;
    const door = async (search: string) => (await world.api.get(`${page.path}${search}`)).status;
    const first = keyOf(await change({ private: true }));
    expect(first).toMatch(/^\?key=[\w-]{22,}$/);
    expect([await door(''), await door('?key=guess'), await door(first)]).toEqual([404, 404, 200]);
    const renewed = await mara.owner.api.post(`${path()}/renew-link`);
    const second = keyOf(renewed.as<Schedule>(200));
    expect([await door(first), await door(second)]).toEqual([404, 200]);
    await change({ private: false });
    expect(await door('')).toBe(200);
  });

  it('are copied with a page, which is paused first; and go with it, without its meetings', async () => {
    const copy = (await mara.owner.api.post(`${path()}/duplicate`)).as<Schedule>(201);
    expect(copy).toMatchObject({
      slug: 'evenings-2',
      active: false,
      overrides: schedule.overrides,
    });
    const twin = new Stranger(world.api, { ...page.page, slug: copy.slug });
    expect(refusalOf(await world.api.get(`${twin.path}/slots`))).toEqual([409, 'schedule.paused']);
    await mara.owner.api.patch(`/api/v1/schedules/${copy.id}`, { active: true });
    expect(await times('', twin)).toEqual(await times());
    const before = await mara.owner.appointments();
    (await mara.owner.api.delete(path())).as(204);
    expect(refusalOf(await world.api.get(page.path))).toEqual([404, 'not-found']);
    expect((await mara.owner.appointments()).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id),
    );
  });
});
