import { type Bookable, databases, newAddress, type World } from '@appointment/tools';
import { openWorld } from '../support/documented-world';
import { fieldsOf, refusalOf } from '../support/problems';

describe.each(databases)('bad input for a booking (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  const ana = () => ({ name: 'Ana', email: newAddress('ana') });

  it('a start that is not offered', async () => {
    const { start } = await mara.stranger.free();
    const crooked = new Date(Date.parse(start) + 60_000).toISOString();
    for (const wrong of [crooked, '2020-01-01T10:00:00Z', '2120-01-01T10:00:00Z']) {
      const answer = await mara.stranger.ask(wrong, ana());
      expect(refusalOf(answer)).toEqual([422, 'slot-not-offered']);
    }
  });

  it('a start that is taken', async () => {
    const { start } = await mara.stranger.free();
    await mara.stranger.book(start, ana());
    const answer = await mara.stranger.ask(start, ana());
    expect(refusalOf(answer)).toEqual([409, 'slot-taken']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no start', { start: undefined }, 'start'],
    ['a start without a zone', { start: '2027-01-01T10:00:00' }, 'start'],
    ['no attendee', { attendee: undefined }, 'attendee'],
    [
      'a name of 129 characters',
      { attendee: { name: 'x'.repeat(129), email: 'a@b.org' } },
      'attendee.name',
    ],
    ['half an address', { attendee: { name: 'Ana', email: 'ana@' } }, 'attendee.email'],
    [
      'a line break in an address',
      { attendee: { name: 'Ana', email: 'a@b.org\r\nBcc: c@d.org' } },
      'attendee.email',
    ],
    [
      'an unknown field of the attendee',
      { attendee: { name: 'Ana', email: 'a@b.org', vip: true } },
      'attendee.vip',
    ],
    [
      'an unknown zone',
      { attendee: { name: 'Ana', email: 'a@b.org', timezone: 'Mars' } },
      'attendee.timezone',
    ],
    ['notes of 2001 characters', { notes: 'x'.repeat(2001) }, 'notes'],
    ['an unknown field', { price: 0 }, 'price'],
  ])('%s', async (_what, fault, field) => {
    const { start } = await mara.stranger.free();
    const before = await mara.owner.appointments();
    const body = { start, attendee: ana(), ...fault };
    const answer = await world.api.post(`${mara.stranger.path}/appointments`, body);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, [field]]);
    expect(await mara.owner.appointments()).toEqual(before);
  });

  it.each(['?from=yesterday', '?to=2027-13-01', '?until=2027-01-01'])(
    'the question for slots %s',
    async (query) => {
      const answer = await world.api.get(`${mara.stranger.path}/slots${query}`);
      expect(refusalOf(answer)).toEqual([400, 'invalid-input']);
    },
  );

  it('a page that does not exist', async () => {
    const answer = await world.api.get('/api/v1/public/nobody/nothing/slots');
    expect(refusalOf(answer)).toEqual([404, 'not-found']);
  });

  it('a link that was never given out', async () => {
    const never = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    for (const path of [`appointments/${never}`, `decisions/${never}`]) {
      const answer = await world.api.get(`/api/v1/public/${path}`);
      expect(refusalOf(answer)).toEqual([404, 'link.invalid']);
    }
  });
});
