import { type Bookable, databases, newAddress, until, type World } from '@appointment/tools';
import { openWorld } from './support/documented-world';

describe.each(databases)('nothing is lost (%s)', (kind) => {
  let world: World;
  let mara: Bookable;

  beforeAll(async () => {
    world = await openWorld(kind);
    mara = await world.bookable();
  });
  afterAll(() => world?.close());

  const book = async () => {
    const email = newAddress('ana');
    const { start } = await mara.stranger.free(3);
    return { email, receipt: await mara.stranger.book(start, { name: 'Ana', email }) };
  };

  it('when the server is killed between booking and delivery', async () => {
    world.mail.refuseWith(450);
    world.radicale.pause();
    const { email, receipt } = await book();
    await world.server.kill();
    world.mail.refuseWith(null);
    world.radicale.resume();
    expect(world.mail.mails(email)).toEqual([]);
    expect(world.eventInRadicale(receipt.id)).toBeUndefined();

    await world.server.restart();
    // What the dead server had in hand is missed after a minute.
    await world.event(receipt.id, 'TENTATIVE', { seconds: 120, everyMs: 500 });
    await world.letter(email);
    expect(world.mail.mails(email)).toHaveLength(1);
    expect((await mara.owner.appointment(receipt.id)).status).toBe('requested');
  }, 180_000);

  it('when the mail server takes nothing for a while', async () => {
    world.mail.refuseWith(450);
    const refused = world.mail.refusals();
    const { email } = await book();
    await until('the mail server to be tried', () => world.mail.refusals() > refused);
    world.mail.refuseWith(null);
    await world.letter(email);
    expect(world.mail.mails(email)).toHaveLength(1);
  });

  it('when the mail server refuses an address for good: the owner can see it and send again', async () => {
    world.mail.refuseWith(550);
    const { email, receipt } = await book();
    const failed = () =>
      mara.owner.api
        .get('/api/v1/deliveries/failed')
        .then((answer) =>
          answer
            .as<{ items: { id: number; appointmentId: string; recipient: string }[] }>(200)
            .items.find((item) => item.appointmentId === receipt.id && item.recipient === email),
        );
    const delivery = await until('the failed letter to be shown', failed);
    world.mail.refuseWith(null);
    (await mara.owner.api.post(`/api/v1/deliveries/${delivery.id}/retry`)).as(202);
    await world.letter(email);
    expect(await failed()).toBeUndefined();
  });

  it('when the server is asked to end in the middle of its work', async () => {
    const { email, receipt } = await book();
    await world.server.end();
    await world.server.restart();
    await world.letter(email);
    await world.event(receipt.id, 'TENTATIVE');
    expect(world.mail.mails(email)).toHaveLength(1);
  });
});
