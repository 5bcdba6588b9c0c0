import type { Page } from 'playwright-core';
import { type Bookable, World, newAddress } from '@appointment/tools';
import { Browsers } from './support/browser';
import { flawsOf } from './support/look';
import { openPage, tapLastTime } from './support/stranger';

describe('auf Deutsch', () => {
  let world: World;
  let browsers: Browsers;
  let mara: Bookable;
  let phone: Page;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    mara = await world.bookable();
    phone = await browsers.person({ size: 'phone', locale: 'de-DE' });
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const language = () => phone.evaluate(() => document.documentElement.lang);

  it('asks for a time and gets the answer in the language of the browser', async () => {
    const email = newAddress('jonas');
    const { username, slug } = mara.stranger.page;
    await openPage(phone, `${world.server.url}/${username}/${slug}`);
    expect([await language(), await flawsOf(phone)]).toEqual(['de', []]);
    await tapLastTime(phone);
    await phone.getByRole('button', { name: 'Weiter' }).tap();
    await phone.getByRole('heading', { name: 'Wer kommt?' }).waitFor();
    await phone.getByLabel('Name').fill('Jonas Weber');
    await phone.getByLabel('Mailadresse').fill(email);
    expect(await flawsOf(phone)).toEqual([]);
    await phone.getByRole('button', { name: /^(Um diese Zeit bitten|Anfragen)$/ }).tap();
    await phone.getByRole('heading', { name: 'Die Anfrage liegt bei Mara' }).waitFor();
    expect((await world.letter(email)).subject).toContain('Angefragt');
  });

  it.each(['sign-in', 'sign-up', 'nobody/nothing'])('fits /%s', async (path) => {
    await phone.goto(`${world.server.url}/${path}`);
    await phone.getByRole('heading', { level: 1 }).waitFor();
    expect([await language(), await flawsOf(phone)]).toEqual(['de', []]);
  });

  it('turns to English when asked to, without losing the place', async () => {
    await phone.goto(`${world.server.url}/sign-in`);
    await phone.getByLabel('Sprache').selectOption({ label: 'English' });
    await phone.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await language()).toBe('en');
  });
});
