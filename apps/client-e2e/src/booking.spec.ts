import type { BookingReceipt, Schedule } from '@appointment/contracts';
import type { Page } from 'playwright-core';
import { type Bookable, World, newAddress, until } from '@appointment/tools';
import { Browsers } from './support/browser';
import { askingPage, handPicked } from './support/mara';
import {
  introduce,
  labelOf,
  offeredStarts,
  openPage,
  tapLastTime,
  times,
} from './support/stranger';

/** What can be done on a page, and with a meeting afterwards. */
describe('booking', () => {
  let world: World;
  let browsers: Browsers;
  let mara: Bookable;
  let phone: Page;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    mara = await world.bookable();
    const profile = { setupDone: true, name: 'Mara Lindqvist' };
    (await mara.owner.api.patch('/api/v1/me', profile)).as(200);
    await askingPage({ mara });
  });
  beforeEach(async () => {
    phone = await browsers.person({ size: 'phone', timezoneId: 'Europe/Lisbon' });
  });
  afterEach(() => phone.context().close());
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const pageAt = (slug: string) => `${world.server.url}/${mara.stranger.page.username}/${slug}`;
  const button = (name: string | RegExp) => phone.getByRole('button', { name });
  const heading = (name: string | RegExp) => phone.getByRole('heading', { name }).waitFor();
  const book = async (): Promise<BookingReceipt> => {
    const { start } = await mara.stranger.free(20);
    const receipt = await mara.stranger.book(start, { name: 'Ana', email: newAddress('ana') });
    await mara.owner.decide(receipt.id, 'confirm');
    return receipt;
  };
  /** Somebody else, on another page of hers, takes the time that is chosen here. */
  const somebodyTakes = (start: string) =>
    mara.stranger.book(start, { name: 'Bea', email: newAddress('bea') });

  it('takes a length and the answers to the questions', async () => {
    await openPage(phone, pageAt('asking'));
    await phone.getByRole('radio', { name: '60 min' }).tap();
    const { start } = await tapLastTime(phone);
    await phone.getByText('60 min, Lisbon time').waitFor();
    await button('Continue').tap();
    await heading('Who is coming?');
    await introduce(phone, { name: 'Tomás Rivera', email: newAddress('tomas') });
    await button(/^Ask for/).tap();
    await phone.getByText('Mara would like to know this before you meet.').first().waitFor();
    await phone.getByLabel('Where can I see your work?').fill('rivera.example');
    await phone.getByLabel('How many are you?').selectOption('More');
    await phone.getByRole('group', { name: 'Is it the first time?' }).getByLabel('Yes').tap();
    await button(/^Ask for/).tap();
    await heading('Your request is with Mara');

    const asked = (await mara.owner.appointments()).find(
      (appointment) => Date.parse(appointment.start) === Date.parse(start),
    );
    expect(Date.parse(asked?.end ?? '') - Date.parse(start)).toBe(3_600_000);
    expect(asked?.answers.map(({ value }) => value)).toEqual(['rivera.example', 'More', true]);
  });

  it('says at its field what the server has against an answer', async () => {
    await openPage(phone, pageAt('asking'));
    await tapLastTime(phone);
    await button('Continue').tap();
    await introduce(phone, { name: 'Tomás Rivera', email: newAddress('tomas') });
    await phone.getByLabel('Where can I see your work?').fill('rivera.example');
    await phone.getByRole('group', { name: 'Is it the first time?' }).getByLabel('No').tap();
    await phone.getByLabel('A number to call you').fill('123');
    await button(/^Ask for/).tap();
    const number = phone.getByLabel('A number to call you');
    await phone.getByText('A phone number is written like').waitFor();
    expect(await number.getAttribute('aria-invalid')).toBe('true');
  });

  it('learns by itself of a time that somebody else takes', async () => {
    await openPage(phone, pageAt(mara.stranger.page.slug));
    const chosen = await tapLastTime(phone);
    const time = phone.locator(`input[value="${chosen.start}"]`);
    await somebodyTakes(chosen.start);

    await phone.getByText(`${chosen.label} is not free any more.`).first().waitFor();
    expect(await time.getAttribute('aria-disabled')).toBe('true');
    expect(await time.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await button('Continue').count()).toBe(0);
  });

  it('learns of it in the form too, and loses nothing that was typed', async () => {
    await openPage(phone, pageAt(mara.stranger.page.slug));
    const chosen = await tapLastTime(phone);
    await button('Continue').tap();
    await introduce(phone, { name: 'Ana Okafor', email: newAddress('ana') });
    await somebodyTakes(chosen.start);
    await phone.getByText(`${chosen.label} is not free any more.`).first().waitFor();
    await button('Other times').tap();
    await labelOf(times(phone).and(phone.locator(':not([aria-disabled])')).first()).tap();
    await button('Continue').tap();

    expect(await phone.getByLabel('Your name').inputValue()).toBe('Ana Okafor');
  });

  it('looks by itself where events do not get through', async () => {
    await phone.route('**/changes*', (route) => route.abort());
    await phone.clock.install();
    await openPage(phone, pageAt(mara.stranger.page.slug));
    const [first = ''] = await offeredStarts(phone);
    await somebodyTakes(first);

    // The page may notice only after the first jump that no events get through.
    await until('the time to go', async () => {
      await phone.clock.fastForward(31_000);
      return !(await offeredStarts(phone)).includes(first);
    });
  });

  it('moves a meeting by its link, and keeps the old time until the new one is won', async () => {
    const { manageUrl, id, start } = await book();
    await phone.goto(manageUrl);
    await button('Move to another time').tap();
    await heading('Move to another time');
    const chosen = await tapLastTime(phone, start);
    await phone.getByRole('textbox', { name: /^A word to Mara/ }).fill('My train is late.');
    expect((await mara.owner.appointment(id)).start).toBe(start);
    await button('Move it').tap();
    await phone.getByText(/^(It is moved|You asked for)/).waitFor();

    const moved = await mara.owner.appointment(id);
    expect(Date.parse(moved.start)).toBe(Date.parse(chosen.start));
  });

  it('learns by itself of a time that somebody else takes, also when moving', async () => {
    const { manageUrl, start } = await book();
    await phone.goto(manageUrl);
    await button('Move to another time').tap();
    const chosen = await tapLastTime(phone, start);
    await button('Move it').waitFor();
    await somebodyTakes(chosen.start);

    await phone.getByText(`${chosen.label} is not free any more.`).first().waitFor();
    expect(await button('Move it').count()).toBe(0);
  });

  it('says by which rule it is too late to change a meeting, and where to write', async () => {
    const { stranger, owner } = await world.bookable({
      ...{ slug: 'strict', changeDeadline: 28 * 24 * 60, bookingConfirmation: false },
    });
    const { start } = await stranger.free(20);
    const email = newAddress('ana');
    const { manageUrl } = await stranger.book(start, { name: 'Ana', email });
    await phone.goto(manageUrl);
    await phone.getByText(/It could be moved or cancelled until .+, 28 days before/).waitFor();

    const letter = phone.getByRole('link', { name: owner.subscriber.email });
    expect(await letter.getAttribute('href')).toBe(`mailto:${owner.subscriber.email}`);
    expect(await button('Cancel').count()).toBe(0);
  });

  it('keeps the old time when somebody else wins the new one', async () => {
    const { manageUrl, id, start } = await book();
    // Else the page may learn of it before the thumb is there.
    await phone.route('**/changes', (route) => route.abort());
    await phone.goto(manageUrl);
    await button('Move to another time').tap();
    const chosen = await tapLastTime(phone, start);
    await somebodyTakes(chosen.start);
    await button('Move it').tap();
    await phone
      .getByRole('alert')
      .filter({ hasText: `${chosen.label} was just taken.` })
      .waitFor();

    expect((await mara.owner.appointment(id)).start).toBe(start);
  });

  it('cancels in place, with a reason', async () => {
    const { manageUrl, id } = await book();
    await phone.goto(manageUrl);
    await button('Cancel').tap();
    await phone.getByRole('textbox', { name: /^A word to Mara/ }).fill('I am ill, sorry.');
    await button('Cancel the meeting').tap();
    await phone.getByText(/^It is cancelled\./).waitFor();

    expect(await mara.owner.appointment(id)).toMatchObject({
      status: 'cancelled',
      reason: 'I am ill, sorry.',
    });
    expect(await button('Move to another time').count()).toBe(0);
  });

  it('opens a private page by its whole link only', async () => {
    const { schedule } = await world.bookable({ private: true, slug: 'secret' });
    await phone.goto(schedule.pageUrl.replace(/\?.*/, ''));
    await heading('There is no page at this address');
    await openPage(phone, schedule.pageUrl);
    await tapLastTime(phone);
    await button('Continue').tap();
    await introduce(phone, { name: 'Ana Okafor', email: newAddress('ana') });
    await button(/^Ask for/).tap();
    await heading('Your request is with Mara');
  });

  it('opens it by its newest link only', async () => {
    const { schedule, owner } = await world.bookable({ private: true, slug: 'renewed' });
    const answer = await owner.api.post(`/api/v1/schedules/${schedule.id}/renew-link`);
    await phone.goto(schedule.pageUrl);
    await heading('There is no page at this address');
    await openPage(phone, answer.as<Schedule>(200).pageUrl);
  });

  it('shows the times on the clock of another city, found by its name', async () => {
    await openPage(phone, pageAt(mara.stranger.page.slug));
    const city = phone.getByRole('combobox', { name: 'Time zone' });
    await city.fill('kathm');
    await phone.getByRole('option', { name: /Kathmandu/ }).tap();
    await phone.getByRole('radio', { name: '12 h' }).tap();
    const { label } = await tapLastTime(phone);

    expect(label).toMatch(/^\d{1,2}:(15|45) (am|pm)$/);
    await phone.getByText('Kathmandu time').waitFor();
  });

  it('says on which days nothing is left', async () => {
    const { stranger } = await world.bookable({
      ...{ slug: 'full', startTime: '09:00', endTime: '09:30', farthestBooking: 5 * 24 * 60 },
    });
    const { start } = await stranger.free(1);
    await stranger.book(start, { name: 'Bea', email: newAddress('bea') });
    const { username, slug } = stranger.page;
    await phone.goto(`${world.server.url}/${username}/${slug}`);
    await phone.getByRole('grid').waitFor();
    const today = Temporal.Now.plainDateISO('Europe/Lisbon').toString();
    if (start.slice(0, 7) !== today.slice(0, 7))
      await button(/^\p{L}+ \d{4}$/u)
        .last()
        .tap();
    const full = phone.getByRole('button', { name: /, fully booked$/ });

    expect(await full.textContent()).toBe(String(Number(start.slice(8, 10))));
    expect(await full.getAttribute('aria-disabled')).toBe('true');
  });

  it('takes one of the times that were picked by hand, and then there are none', async () => {
    const { url } = await handPicked({ mara });
    await phone.goto(url);
    await heading('Which time suits you?');
    const time = phone.getByRole('group', { name: 'Times to choose from' }).getByRole('radio');
    await labelOf(time.first()).tap();
    await button('Continue').tap();
    await introduce(phone, { name: 'Ana Okafor', email: newAddress('ana') });
    await button(/^Book/).tap();
    await heading('It’s a date, Ana');
    await phone.goto(url);

    await heading('No time is left to choose');
  });

  it('no page complained on the way', () => {
    expect(browsers.complaints).toEqual([]);
  });
});
