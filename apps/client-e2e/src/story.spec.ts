import type { Page } from 'playwright-core';
import {
  World,
  alice,
  databases,
  itipErrors,
  propertyOf,
  tokenOf,
  until,
  type WitnessedEvent,
  witnessedEvents,
} from '@appointment/tools';
import { Browsers } from './support/browser';
import { tellingOneStory } from './support/chapters';
import { fillInAccount, mara, signUp } from './support/mara';
import {
  type Chosen,
  introduce,
  offeredStarts,
  openPage,
  tapLastTime,
  times,
} from './support/stranger';

const ana = { name: 'Ana Okafor', email: 'ana.okafor@example.org' };
const tomas = { name: 'Tomás Rivera', email: 'tomas.rivera@example.org' };

describe.each(databases)('from the first account to a meeting (%s)', (kind) => {
  const then = tellingOneStory((sentence) => browsers.photograph(`${kind} ${sentence}`));
  let world: World;
  let browsers: Browsers;
  let desk: Page;
  let phone: Page;
  let link: string;
  let chosen: Chosen;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open(kind), Browsers.open()]);
    desk = await browsers.person();
    phone = await browsers.person({
      size: 'phone',
      locale: 'en-GB',
      timezoneId: 'America/Vancouver',
    });
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  const eventOf = async (title: RegExp, status: string): Promise<WitnessedEvent> =>
    until(`an event ${title} that is ${status}`, () =>
      witnessedEvents({ url: world.radicale.url, ...alice }).find(
        (event) => title.test(event.title) && event.status === status,
      ),
    );

  then('Mara makes the first account', async () => {
    await signUp(desk, world.server.url);
    expect(await desk.title()).toBe('You · Set up · Appointment');
  });

  then('she says who she is', async () => {
    expect(await desk.getByLabel('Your link').inputValue()).toBe('mara');
    expect(await desk.getByLabel('Time zone').inputValue()).toMatch(/^Berlin, now/);
    await button(desk, 'Continue').click();
    await heading(desk, 'Where is your calendar?').waitFor();
  });

  then('she mistypes the password of her calendar, is told so, and connects it', async () => {
    await fillInAccount(desk, world.radicale.url, { ...alice, password: 'mistyped' });
    await button(desk, 'Continue').click();
    await desk.getByRole('alert').filter({ hasText: 'said no' }).waitFor();
    await desk.getByLabel('App password', { exact: true }).fill(alice.password);
    await button(desk, 'Try again').click();
    await desk.getByText(/is connected\./).waitFor();
    await button(desk, 'Continue').click();
  });

  then('she opens her page, on any day from early to late, and copies the link', async () => {
    await heading(desk, 'When can people meet you?').waitFor();
    await desk.getByLabel('Name of your page').fill('Portfolio review');
    for (const day of ['Saturday', 'Sunday']) await desk.getByLabel(day).check({ force: true });
    await desk.getByLabel('From').fill('7');
    await desk.getByLabel('Until').fill('23:30');
    await button(desk, 'Open my page').click();
    await heading(desk, 'You can be booked, Mara').waitFor();
    await button(desk, 'Copy link').click();
    link = await desk.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${world.server.url}/mara`);
  });

  then('Ana opens the link on her phone and sees the times of her own zone', async () => {
    await openPage(phone, link);
    expect(await phone.getByLabel('Time zone').inputValue()).toMatch(/^Vancouver, now/);
    await heading(phone, 'Portfolio review').waitFor();
  });

  then('she picks a time with her thumb and asks for it', async () => {
    chosen = await tapLastTime(phone);
    await button(phone, 'Continue').tap();
    await heading(phone, 'Who is coming?').waitFor();
    await introduce(phone, ana);
    await phone.getByLabel('Notes').fill('About the second case study.');
    await phone.getByRole('button', { name: /^Ask for/ }).tap();
    await heading(phone, 'Your request is with Mara').waitFor();
    expect(await phone.getByRole('main').innerText()).toContain(chosen.label);
  });

  then('nobody is offered this time again', async () => {
    const other = await browsers.person({ timezoneId: 'America/Vancouver', size: 'phone' });
    await openPage(other, link);
    expect(await offeredStarts(other)).not.toContain(chosen.start);
    await other.context().close();
  });

  then('a tentative event stands in her calendar', async () => {
    expect(await eventOf(/Ana Okafor/, 'TENTATIVE')).toMatchObject({ uid: expect.any(String) });
  });

  then('Mara confirms from the mail, on a device where she is not signed in', async () => {
    const letter = await world.letter(mara.email);
    const elsewhere = await browsers.person({ size: 'phone' });
    await elsewhere.goto(`${world.server.url}/decide/${tokenOf(letter, 'decide')}?answer=confirm`);
    await heading(elsewhere, 'Ana Okafor would like to meet you').waitFor();
    await button(elsewhere, 'Confirm').tap();
    await elsewhere.getByText('Confirmed. Ana Okafor gets the invitation.').waitFor();
    await elsewhere.context().close();
  });

  then('Ana gets an invitation that any calendar program understands', async () => {
    const event = await eventOf(/Ana Okafor/, 'CONFIRMED');
    const { calendar } = await world.letter(ana.email, 2);
    const content = calendar?.content ?? '';
    expect([calendar?.method, itipErrors(content)]).toEqual(['REQUEST', []]);
    expect(propertyOf(content, 'UID')).toBe(event.uid);
    expect(propertyOf(content, 'SEQUENCE')).toBe(String(event.sequence));
  });

  then('Tomás books with the keyboard alone', async () => {
    const keyboard = await browsers.person({ timezoneId: 'Europe/Madrid' });
    await openPage(keyboard, link);
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await keyboard.keyboard.press(key);
    };
    const focusName = () =>
      keyboard.evaluate(() => {
        const focused = document.activeElement as HTMLInputElement | null;
        return focused?.type === 'radio'
          ? `radio ${focused.name}`
          : (focused?.textContent?.trim() ?? '');
      });
    const group = `radio ${await times(keyboard).first().getAttribute('name')}`;
    await until('the times to have the focus', async () => {
      await press('Tab');
      return (await focusName()) === group;
    });
    await press('Space', 'ArrowDown', 'ArrowDown');
    await until('the button to have the focus', async () => {
      await press('Tab');
      return (await focusName()) === 'Continue';
    });
    await press('Enter');
    await heading(keyboard, 'Who is coming?').waitFor();
    await until('the name to have the focus', async () => {
      await press('Tab');
      return keyboard.getByLabel('Your name').evaluate((input) => input === document.activeElement);
    });
    await keyboard.keyboard.type(tomas.name);
    await press('Tab');
    await keyboard.keyboard.type(tomas.email);
    await press('Enter');
    await heading(keyboard, 'Your request is with Mara').waitFor();
    expect(await focusName()).toBe('Your request is with Mara');
  });

  then('Mara sees the request on her dashboard and confirms it there', async () => {
    await desk.getByRole('link', { name: 'To the dashboard' }).click();
    const request = desk.getByRole('listitem').filter({ hasText: tomas.name });
    await request.getByRole('button', { name: 'Confirm' }).click();
    await desk.getByText('No request waits for you').waitFor();
    await desk
      .getByRole('link', { name: tomas.name })
      .or(desk.getByText(tomas.name))
      .first()
      .waitFor();
    expect((await world.letter(tomas.email, 2)).calendar?.method).toBe('REQUEST');
    await eventOf(/Tomás Rivera/, 'CONFIRMED');
  });

  then('Ana cancels, and the meeting is gone for everybody', async () => {
    await phone.getByRole('link', { name: 'See or change my request' }).tap();
    await phone.getByText('Confirmed', { exact: true }).waitFor();
    await button(phone, 'Cancel').tap();
    await phone.getByRole('textbox', { name: /^A word to Mara/ }).fill('I am ill, sorry.');
    await button(phone, 'Cancel the meeting').tap();
    await phone.getByText(/^It is cancelled\./).waitFor();
    expect((await world.letter(ana.email, 3)).calendar?.method).toBe('CANCEL');
    await until('the event to be gone', () =>
      witnessedEvents({ url: world.radicale.url, ...alice }).every(
        ({ title }) => !title.includes(ana.name),
      ),
    );
  });

  then('the time is free again', async () => {
    await openPage(phone, link);
    expect(await offeredStarts(phone)).toContain(chosen.start);
  });

  then('no page complained on the way', async () => {
    expect(browsers.complaints).toEqual([]);
  });
});
