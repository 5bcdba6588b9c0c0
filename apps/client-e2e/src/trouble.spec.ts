import type { Page } from 'playwright-core';
import { type Bookable, World, newAddress, usualPassword } from '@appointment/tools';
import { Browsers } from './support/browser';
import { flawsOf } from './support/look';
import { introduce, offeredStarts, openPage, tapLastTime } from './support/stranger';

describe('when something comes between', () => {
  let world: World;
  let browsers: Browsers;
  let mara: Bookable;
  let phone: Page;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    mara = await world.bookable();
    (await mara.owner.api.patch('/api/v1/me', { setupDone: true })).as(200);
  });
  beforeEach(async () => {
    phone = await browsers.person({ size: 'phone' });
  });
  afterEach(() => phone.context().close());
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const bookingPage = () =>
    `${world.server.url}/${mara.stranger.page.username}/${mara.stranger.page.slug}`;

  const askFor = async (page: Page) => {
    const chosen = await tapLastTime(page);
    await page.getByRole('button', { name: 'Continue' }).tap();
    await introduce(page, { name: 'Ana Okafor', email: newAddress('ana') });
    return chosen;
  };

  it('somebody else takes the time: the page says so and offers what is left', async () => {
    await openPage(phone, bookingPage());
    const chosen = await askFor(phone);
    await mara.stranger.book(chosen.start, { name: 'Bea', email: newAddress('bea') });
    await phone.getByRole('button', { name: /^Ask for/ }).tap();
    const notice = phone.getByRole('alert').filter({ hasText: `${chosen.label} was just taken.` });
    await notice.waitFor();
    expect(await notice.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await flawsOf(phone)).toEqual([]);
    const left = phone.getByRole('radio', { name: chosen.label });
    expect([await left.isDisabled(), await left.isChecked()]).toEqual([true, false]);
  });

  it('the server is away for a moment: what was typed stays, and goes through later', async () => {
    await openPage(phone, bookingPage());
    await askFor(phone);
    await world.server.kill();
    await phone.getByRole('button', { name: /^Ask for/ }).tap();
    await phone.getByRole('alert').filter({ hasText: 'Nothing is lost' }).waitFor();
    expect(await phone.getByLabel('Your name').inputValue()).toBe('Ana Okafor');
    await world.server.restart();
    await phone.getByRole('button', { name: /^Ask for/ }).tap();
    await phone.getByRole('heading', { name: /^Your request is with/ }).waitFor();
  });

  it('a page that has been open for long shows what is free now', async () => {
    await openPage(phone, bookingPage());
    const [first = ''] = await offeredStarts(phone);
    await mara.stranger.book(first, { name: 'Bea', email: newAddress('bea') });
    await phone.reload();
    await openPage(phone, bookingPage());
    expect(await offeredStarts(phone)).not.toContain(first);
  });

  it('a link into the client leads through signing in to where it points', async () => {
    await phone.goto(`${world.server.url}/schedules`);
    await phone.getByRole('heading', { name: 'Sign in' }).waitFor();
    await phone.getByLabel('Mail address').fill(mara.owner.subscriber.email);
    await phone.getByLabel('Password', { exact: true }).fill(usualPassword);
    await phone.getByRole('button', { name: 'Sign in' }).tap();
    await phone.getByRole('heading', { name: 'Schedules', level: 1 }).waitFor();
    await phone.reload();
    await phone.getByRole('heading', { name: 'Schedules', level: 1 }).waitFor();
  });
});
