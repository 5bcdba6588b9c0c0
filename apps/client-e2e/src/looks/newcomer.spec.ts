import type { Page } from 'playwright-core';
import { World, usualPassword } from '@appointment/tools';
import { Browsers } from '../support/browser';
import { tellingOneStory } from '../support/chapters';
import { flawsOf } from '../support/look';
import { signIn } from '../support/mara';
import { heading } from '../support/scene';

/** The way of somebody who has nothing yet, as axe, both schemes and the narrowest screen see it. */
describe('a newcomer looks at', () => {
  const then = tellingOneStory((step) => browsers.photograph(`newcomer ${step}`));
  let world: World;
  let browsers: Browsers;
  let page: Page;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    const nils = await world.signUp('Nils');
    page = await browsers.person();
    const { email } = nils.subscriber;
    await signIn(page, world.server.url, { email, password: usualPassword });
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const look = async (title: string) => {
    await heading(page, title);
    expect(await flawsOf(page)).toEqual([]);
  };
  const press = (name: string) => page.getByRole('button', { name }).click();

  then('who they are', () => look('What should people see?'));

  then('their calendar', async () => {
    await press('Continue');
    await look('Where is your calendar?');
  });

  then('their hours', async () => {
    await press('Later');
    await look('When can people meet you?');
  });

  then('their link', async () => {
    await press('Open my page');
    await look('You can be booked, Nils');
  });

  then('an empty dashboard', async () => {
    await page.getByRole('link', { name: 'To the dashboard' }).click();
    await look('No request waits for you');
  });

  then('pages that complain of nothing', async () => {
    expect(browsers.complaints).toEqual([]);
  });
});
