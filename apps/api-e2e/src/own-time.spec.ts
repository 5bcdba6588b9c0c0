import type { Feeds, OfferedSlots, Schedule } from '@appointment/contracts';
import {
  alice,
  alwaysOpen,
  basicAuth,
  type Bookable,
  databases,
  newAddress,
  Stranger,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';

const ZONE = 'Europe/Berlin';

/** Each day from ten to twelve, by the clock on the owner's wall. */
const TEN_TO_TWELVE = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VAVAILABILITY', 'UID:when-i-can', 'BEGIN:AVAILABLE'],
  ...['UID:mornings', 'DTSTART:20260101T100000', 'DTEND:20260101T120000', 'RRULE:FREQ=DAILY'],
  ...['END:AVAILABLE', 'END:VAVAILABILITY', 'END:VCALENDAR'],
].join('\r\n');

describe.each(databases)('the time of an owner, in and out (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable({ bookingConfirmation: false });
  });
  afterAll(() => world?.close());

  /** As a calendar program stores it (RFC 7953, 7.2.4). */
  const keepAvailability = async () => {
    const answer = await fetch(`${world.radicale.url}/alice/`, {
      method: 'PROPPATCH',
      headers: { authorization: basicAuth(alice), 'content-type': 'application/xml' },
      body: `<d:propertyupdate xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:set><d:prop>
        <c:calendar-availability>${TEN_TO_TWELVE}</c:calendar-availability></d:prop></d:set></d:propertyupdate>`,
    });
    expect(answer.status).toBe(207);
  };
  const hourOf = (start: string) =>
    Temporal.Instant.from(start).toZonedDateTimeISO(ZONE).toPlainTime().hour;
  const startAt = ({ slots }: OfferedSlots, hour: number) =>
    slots.find(({ start }) => hourOf(start) === hour)?.start ?? '';
  const hoursOf = ({ slots }: OfferedSlots) => new Set(slots.map(({ start }) => hourOf(start)));

  it('is narrowed by what the calendar server knows of it, on the page that heeds that', async () => {
    await keepAvailability();
    const { owner, schedule } = mara;
    const answer = await owner.api.get(`/api/v1/calendars`);
    const [{ connectionId } = { connectionId: 0 }] = answer.as<{
      items: { connectionId: number }[];
    }>(200).items;
    (await owner.api.post(`/api/v1/connections/${connectionId}/check`)).as(200);
    const heeding: Schedule = await owner.publish({
      ...alwaysOpen,
      name: 'Mornings',
      calendarId: schedule.calendarId ?? 0,
      useCalendarAvailability: true,
    });
    const page = { username: owner.subscriber.username, slug: heeding.slug };
    const mornings = new Stranger(world.api, page);
    expect([...hoursOf(await mornings.offer())].sort()).toEqual([10, 11]);
    expect(hoursOf(await mara.stranger.offer()).size).toBe(24);

    const afternoon = startAt(await mara.stranger.offer(), 15);
    const ana = { name: 'Ana', email: newAddress('ana') };
    const refused = await mornings.ask(afternoon, ana);
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'slot-taken' }]);
    (await mara.stranger.ask(afternoon, ana)).as(201);
  });

  it('is published as free/busy by a secret link, without a word about what it is', async () => {
    const { owner, stranger } = mara;
    const { freeBusy } = (await owner.api.post('/api/v1/me/feeds/free-busy')).as<Feeds>(200);
    // Away from the meeting above: two that touch are one time to the outside.
    const start = startAt(await stranger.offer(), 18);
    await stranger.book(start, { name: 'Ana', email: newAddress('ana') });
    const read = () => fetch(freeBusy?.url ?? '');
    const text = (await (await read()).text()).replaceAll('\r\n ', '');
    const stamp = start.replace(/[-:]|\.\d+/g, '');
    expect(text).toMatch(new RegExp(`^FREEBUSY;FBTYPE=BUSY:${stamp}/`, 'm'));
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).not.toMatch(/SUMMARY|Ana|Intro/);
    (await owner.api.delete('/api/v1/me/feeds/free-busy')).as<Feeds>(200);
    expect((await read()).status).toBe(404);
  });
});
