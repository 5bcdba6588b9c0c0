import type { FeedKind, Feeds } from '@appointment/contracts';
import { problem } from '../../../testing/fake-server';
import { ownersServer } from '../../../testing/owners-server';
import { Visit } from '../../../testing/visit';

const open = async (first: Feeds) => {
  let feeds = first;
  const server = ownersServer().on('GET /me/feeds', () => ({ body: feeds }));
  for (const [kind, key] of [
    ['bookings', 'bookings'],
    ['free-busy', 'freeBusy'],
  ] as const satisfies readonly (readonly [FeedKind, keyof Feeds])[]) {
    server
      .on(`POST /me/feeds/${kind}`, () => {
        const url = `https://meet.example.org/new-${kind}`;
        return { body: (feeds = { ...feeds, [key]: { url } }) };
      })
      .on(`DELETE /me/feeds/${kind}`, () => ({ body: (feeds = { ...feeds, [key]: null }) }));
  }
  return { server, visit: await Visit.to('/settings', server) };
};

const none: Feeds = { bookings: null, freeBusy: null };
const some: Feeds = { ...none, bookings: { url: 'https://meet.example.org/old' } };

describe('The links to subscribe to', () => {
  beforeEach(() => localStorage.clear());

  it('are made when they are wanted', async () => {
    const { server, visit } = await open(none);
    expect(visit.text).not.toContain('https://meet.example.org/new');

    await visit.click('Make a link: When you are busy');

    expect(server.asked('POST /me/feeds/free-busy')).toHaveLength(1);
    expect(visit.text).toContain('https://meet.example.org/new-free-busy');
  });

  it('are renewed after a question, for the old one ends', async () => {
    const { server, visit } = await open(some);

    await visit.click('New link: Your bookings');
    expect(visit.text).toContain('The link of now ends at once.');
    await visit.click('Keep the link');
    expect(server.asked('POST /me/feeds/bookings')).toHaveLength(0);
    await visit.click('New link: Your bookings');
    await visit.click('Make a new one');

    expect(visit.text).toContain('https://meet.example.org/new-bookings');
    expect(visit.text).not.toContain('https://meet.example.org/old');
  });

  it('are turned off after a question', async () => {
    const { visit } = await open(some);

    await visit.click('Turn off: Your bookings');
    await visit.click('Turn it off');

    expect(visit.text).toContain('Make a link: Your bookings');
  });

  it('say when it did not work', async () => {
    const { server, visit } = await open(none);
    server.on('POST /me/feeds/bookings', problem(500, 'internal'));

    await visit.click('Make a link: Your bookings');

    expect(visit.alert()).toContain('Something went wrong on our side.');
  });
});
