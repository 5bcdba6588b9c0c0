import {
  alwaysOpen,
  type Bookable,
  databases,
  newAddress,
  Stranger,
  type World,
} from '@appointment/tools';
import { openWorld } from './support/documented-world';

const CROWD = 60;

describe.each(databases)('many at once (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  const statuses = async (asking: readonly Promise<{ status: number; body: unknown }>[]) => {
    const answers = await Promise.all(asking);
    return {
      won: answers.filter(({ status }) => status === 201).length,
      taken: answers.filter(
        ({ status, body }) => status === 409 && (body as { code: string }).code === 'slot-taken',
      ).length,
    };
  };

  const someone = () => ({ name: 'Ana', email: newAddress('ana') });

  it(`lets exactly one of ${CROWD} people have the time`, async () => {
    const { start } = await mara.stranger.free();
    const asking = Array.from({ length: CROWD }, () => mara.stranger.ask(start, someone()));
    expect(await statuses(asking)).toEqual({ won: 1, taken: CROWD - 1 });
    expect(await mara.owner.appointments('?status=requested')).toHaveLength(1);
  });

  it('counts a time once over all pages of its owner, and where they overlap', async () => {
    const { slug } = await mara.owner.publish({ ...alwaysOpen, slug: 'hour', slotDuration: 60 });
    const hour = new Stranger(mara.stranger.api, { ...mara.stranger.page, slug });
    const { start } = await hour.free(5);
    const later = new Date(Date.parse(start) + 30 * 60_000).toISOString();
    const asking = Array.from({ length: 10 }, () => [
      hour.ask(start, someone()),
      mara.stranger.ask(later, someone()),
    ]).flat();
    expect(await statuses(asking)).toEqual({ won: 1, taken: 19 });
    expect((await mara.stranger.offer()).slots.map((slot) => Date.parse(slot.start))).not.toContain(
      Date.parse(later),
    );
  });

  it('gives each of many people the time that only they asked for', async () => {
    const { slots } = await mara.stranger.offer();
    const starts = slots.slice(10, 30).map(({ start }) => start);
    const asking = starts.map((start) => mara.stranger.ask(start, someone()));
    expect(await statuses(asking)).toEqual({ won: 20, taken: 0 });
  });

  it('takes one request for one, however often it is sent at once', async () => {
    const { start } = await mara.stranger.free(60);
    const attendee = someone();
    const asking = Array.from({ length: 10 }, () =>
      mara.stranger.ask(start, attendee, { 'idempotency-key': 'impatient' }),
    );
    const ids = (await Promise.all(asking))
      .filter(({ status }) => status === 201)
      .map(({ body }) => (body as { id: string }).id);
    expect(new Set(ids).size).toBe(1);
    expect(
      (await mara.owner.appointments('?limit=100')).filter(
        ({ attendee: { email } }) => email === attendee.email,
      ),
    ).toHaveLength(1);
  });
});
