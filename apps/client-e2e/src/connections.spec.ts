import type { Calendar, CalendarList, Schedule } from '@appointment/contracts';
import type { Locator, Page } from 'playwright-core';
import { alice, alwaysOpen, type Owner, usualPassword, World } from '@appointment/tools';
import { Browsers } from './support/browser';
import { tellingOneStory } from './support/chapters';
import { flawsOf } from './support/look';
import { signIn } from './support/mara';

const CHANGED = 'a new app password';

/** From the first address to the last calendar, against a Radicale of their own. */
describe('an owner and their calendars', () => {
  const then = tellingOneStory((sentence) => browsers.photograph(`connections ${sentence}`));
  let world: World;
  let browsers: Browsers;
  let mara: Owner;
  let desk: Page;
  let schedule: Schedule;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    // The first account is the administrator's, and has no limit.
    await world.signUp('Admin');
    mara = await world.signUp('Mara');
    (await mara.api.patch('/api/v1/me', { setupDone: true })).as(200);
    desk = await browsers.person();
    await signIn(desk, world.server.url, { email: mara.subscriber.email, password: usualPassword });
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const button = (name: string | RegExp) =>
    desk.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = () => desk.getByRole('dialog');
  const choose = async (opener: Locator, item: string, role: 'menuitem' | 'menuitemradio') => {
    await opener.click();
    await desk.getByRole(role, { name: item, exact: true }).click();
  };
  const more = (name: string, item: string) => choose(button(`More for ${name}`), item, 'menuitem');
  const calendar = async (title: string): Promise<Calendar | undefined> => {
    const { items } = (await mara.api.get('/api/v1/calendars')).as<CalendarList>(200);
    return items.find((each) => each.title === title);
  };

  then(
    'she is refused with a wrong password, at its field, and connects with the right one',
    async () => {
      await desk.goto(`${world.server.url}/connections`);
      await desk.getByText('No calendar yet').waitFor();
      await button('Connect').click();
      await dialog().getByLabel('Address', { exact: true }).fill(world.radicale.url);
      await dialog().getByLabel('User name').fill(alice.username);
      await dialog().getByLabel('App password', { exact: true }).fill('mistyped');
      expect(await flawsOf(desk)).toEqual([]);
      await button('Find my calendars').click();
      await dialog().getByRole('alert').filter({ hasText: 'said no' }).waitFor();
      expect(await flawsOf(desk)).toEqual([]);
      await dialog().getByLabel('App password', { exact: true }).fill(alice.password);
      await button('Try again').click();
      await dialog().waitFor({ state: 'detached' });
      await desk.getByText('2 of 3 used').waitFor();
    },
  );

  then('she gives it a name of her own, by keyboard alone', async () => {
    await button(/^More for 127/).focus();
    await desk.keyboard.press('Enter');
    await desk.locator('[role=menuitem]:focus', { hasText: 'Check now' }).waitFor();
    await desk.keyboard.press('ArrowDown');
    await desk.locator('[role=menuitem]:focus', { hasText: 'Rename' }).waitFor();
    await desk.keyboard.press('Enter');
    await desk.locator('input[type=text]:focus').waitFor();
    await desk.keyboard.type('My cloud');
    await desk.keyboard.press('Enter');
    await desk.getByRole('heading', { name: 'My cloud' }).waitFor();
    expect(await desk.getByLabel(/^New name of/).count()).toBe(0);
  });

  then('she paints a calendar, and the colour stays', async () => {
    const swatch = button(/^Colour of Private/);
    await choose(swatch, 'Green', 'menuitemradio');
    await button('Colour of Private: Green').waitFor();
    expect(await calendar('Private')).toMatchObject({ color: '#3f7d20' });
    await swatch.click();
    await desk.getByRole('menuitemradio', { name: 'Green', checked: true }).waitFor();
    expect(await flawsOf(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
    expect(await swatch.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  then('she lets one be ignored, and has another read now', async () => {
    await desk.getByLabel('Private', { exact: true }).uncheck();
    await desk.getByText('1 of 3 used').waitFor();
    const before = await calendar('Work');
    await more('Work', 'Read now');
    await desk.getByText('Work is up to date').waitFor({ state: 'attached' });
    const after = await calendar('Work');
    expect(Date.parse(after?.syncedAt ?? '')).toBeGreaterThan(Date.parse(before?.syncedAt ?? ''));
  });

  then('what stands in her own calendar stands on her dashboard', async () => {
    const today = Temporal.Now.plainDateISO('Europe/Berlin').toString().replaceAll('-', '');
    await world.aliceAtWork.put({
      uid: 'rehearsal',
      lines: [
        'SUMMARY:Choir rehearsal',
        `DTSTART;TZID=Europe/Berlin:${today}T120000`,
        'DURATION:PT2H',
      ],
    });
    await desk.goto(`${world.server.url}/dashboard`);
    await desk.getByText('Choir rehearsal').first().waitFor();
    await desk.goto(`${world.server.url}/connections`);
    await desk.getByRole('heading', { name: 'My cloud' }).waitFor();
  });

  then(
    'her password changes: the card says so, takes the new one, and keeps her calendars',
    async () => {
      world.radicale.setPassword({ ...alice, password: CHANGED });
      await button('Check My cloud now').click();
      await desk.getByText('My cloud needs you.').waitFor();
      expect(await flawsOf(desk)).toEqual([]);
      await button('Sign in again').click();
      await desk.getByLabel('App password', { exact: true }).fill('still wrong');
      await button('Sign in').click();
      await desk.getByText('Not accepted. Make a new app password').waitFor();
      expect(await flawsOf(desk)).toEqual([]);
      await desk.getByLabel('App password', { exact: true }).fill(CHANGED);
      await button('Sign in').click();
      await desk.getByText('My cloud needs you.').waitFor({ state: 'detached' });
      expect(await calendar('Private')).toMatchObject({ color: '#3f7d20', connected: false });
    },
  );

  then('she reads in its history that it failed and came back', async () => {
    await more('My cloud', 'History');
    const turns = dialog().getByRole('listitem');
    await turns.first().waitFor();
    expect(await turns.allInnerTexts()).toEqual([
      expect.stringContaining('It answers again.'),
      expect.stringContaining('said no.'),
    ]);
    expect(await flawsOf(desk)).toEqual([]);
    await desk.keyboard.press('Escape');
  });

  then(
    'a published calendar is only taken by https, and only from a server that has it',
    async () => {
      await button('Connect').click();
      await dialog().getByLabel('By its address').check({ force: true });
      const address = dialog().getByLabel('Address of the calendar');
      await address.fill(`${world.radicale.url}/alice/work/`);
      await button('Subscribe').click();
      await dialog().getByText('begins with https:// or webcal://.').waitFor();
      await address.fill(`${world.radicale.url}/alice/work/`.replace('http:', 'https:'));
      await button('Subscribe').click();
      await dialog().getByRole('alert').waitFor();
      expect(await address.getAttribute('aria-invalid')).toBe('true');
      expect(await flawsOf(desk)).toEqual([]);
      await button('Cancel').click();
    },
  );

  then('it cannot be removed while a schedule books into it, and she is told which', async () => {
    const work = await calendar('Work');
    schedule = await mara.publish({ ...alwaysOpen, calendarId: work?.id ?? null });
    await desk.reload();
    await desk.getByText('Bookings go here').waitFor();
    await more('My cloud', 'Remove');
    await dialog().getByRole('link', { name: schedule.name }).waitFor();
    expect(await button('Remove it').count()).toBe(0);
    expect(await flawsOf(desk)).toEqual([]);
    await button('Close').first().click();
  });

  then('nothing books into it any more: it can be removed', async () => {
    await desk.getByLabel(`Calendar for new bookings of ${schedule.name}`).selectOption('');
    await desk.getByText('Bookings go here').waitFor({ state: 'detached' });
    await more('My cloud', 'Remove');
    await button('Remove it').click();
    await desk.getByText('No calendar yet').waitFor();
    expect(await calendar('Work')).toBeUndefined();
  });

  then('no page complained on the way', async () => {
    expect(browsers.complaints).toEqual([]);
  });
});
