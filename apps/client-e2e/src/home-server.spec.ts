import type { Page } from 'playwright-core';
import { World, usualPassword } from '@appointment/tools';
import { Browsers } from './support/browser';
import { signIn } from './support/mara';
import { introduce, openPage, tapLastTime } from './support/stranger';

const ADDRESS = 'http://appointment.home';

/** Browsers withhold a lot from pages that come neither by https nor from localhost. */
describe('on a home server without https', () => {
  let world: World;
  let browsers: Browsers;
  let desk: Page;

  beforeAll(async () => {
    world = await World.open('sqlite', { env: { PUBLIC_URL: ADDRESS } });
    browsers = await Browsers.open({ 'appointment.home': new URL(world.server.url).host });
    desk = await browsers.person();
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  it('an owner signs in and copies the link, and a stranger books', async () => {
    const { owner } = await world.bookable();
    (await owner.api.patch('/api/v1/me', { setupDone: true })).as(200);
    await signIn(desk, ADDRESS, { email: owner.subscriber.email, password: usualPassword });
    await desk.getByRole('button', { name: 'Copy link' }).first().click();
    await desk.getByRole('button', { name: 'Copied' }).waitFor();

    const phone = await browsers.person({ size: 'phone' });
    await openPage(phone, `${ADDRESS}/${owner.subscriber.username}`);
    await tapLastTime(phone);
    await phone.getByRole('button', { name: 'Continue' }).tap();
    await introduce(phone, { name: 'Ana Okafor', email: 'ana@example.org' });
    await phone.getByRole('button', { name: /^Ask for/ }).tap();
    const outcome = phone.getByRole('heading', { name: /^Your request is with/ });
    await outcome.waitFor();
    expect(await outcome.isVisible()).toBe(true);
  });
});
