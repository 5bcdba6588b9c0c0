import type { Page } from 'playwright-core';
import type { OfferedSlots, Schedule, SchedulePreview } from '@appointment/contracts';
import { type Bookable, World, usualPassword } from '@appointment/tools';
import { Browsers } from './support/browser';
import { tellingOneStory } from './support/chapters';
import { flawsOf } from './support/look';
import { signIn } from './support/mara';
import { introduce, offeredStarts, openPage, tapLastTime } from './support/stranger';

const ZONE = 'Europe/Berlin';
const today = Temporal.Now.plainDateISO(ZONE);
/** The second week from now: neither the notice nor the end of the booking window is near. */
const [first, end] = [today.add({ days: 7 }), today.add({ days: 14 })];
const holiday = first.add({ days: 1 });
const busyDay = first.add({ days: 2 });

const startsOf = ({ slots }: Pick<SchedulePreview, 'slots'>) => slots.map(({ start }) => start);
const compact = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '');

describe('an owner says when they can be met', () => {
  const then = tellingOneStory((sentence) => browsers.photograph(`schedules ${sentence}`));
  let world: World;
  let browsers: Browsers;
  let mara: Bookable;
  let desk: Page;
  let phone: Page;
  let promised: readonly string[];
  let link: string;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    mara = await world.bookable();
    (await mara.owner.api.patch('/api/v1/me', { setupDone: true })).as(200);
    await world.aliceAtWork.put({
      uid: 'dentist',
      lines: [
        `DTSTART;TZID=${ZONE}:${compact(busyDay)}T100000`,
        `DTEND;TZID=${ZONE}:${compact(busyDay)}T113000`,
        'SUMMARY:Dentist',
      ],
    });
    const { calendarId } = mara.schedule;
    (await mara.owner.api.post(`/api/v1/calendars/${calendarId}/sync`)).as(200);
    desk = await browsers.person();
    phone = await browsers.person({ size: 'phone' });
    const { email } = mara.owner.subscriber;
    await signIn(desk, world.server.url, { email, password: usualPassword });
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const button = (name: string | RegExp) => desk.getByRole('button', { name });
  const check = (name: string, page = desk) => page.getByLabel(name).first().check({ force: true });
  /** The answer to the next question for a preview that fulfils a condition. */
  const previewWhere = async (fits: (asked: { from: string; schedule: Schedule }) => boolean) => {
    const response = await desk.waitForResponse(
      (answer) =>
        answer.url().endsWith('/schedules/preview') && fits(answer.request().postDataJSON()),
    );
    return (await response.json()) as SchedulePreview;
  };

  then('Mara writes the rules of a new page, and sees their times before she saves', async () => {
    await desk.goto(`${world.server.url}/schedules/new`);
    await desk.getByLabel('Name', { exact: true }).fill('Coaching');
    for (const day of ['Saturday', 'Sunday']) await check(day);
    await check('1 month');
    await desk.getByLabel('Free after').selectOption({ label: '10 min' });
    await desk.getByLabel('At most a day').fill('4');
    await check('Only people with the link');
    await desk.locator('app-week-picture').waitFor();
    expect(await desk.locator('app-preview [role=status]').first().innerText()).toMatch(
      /^\d+ times of 30 min/,
    );
  });

  then('she closes a day by the keyboard alone', async () => {
    await button('Add a date').focus();
    await desk.keyboard.press('Enter');
    const from = desk.getByLabel('From day');
    await from.waitFor();
    expect(await from.evaluate((element) => element === document.activeElement)).toBe(true);
    await from.fill(holiday.toString());
    await desk.getByLabel('To day').fill(holiday.toString());
    await button('Done').focus();
    await desk.keyboard.press('Enter');
    await desk.locator('[data-override]').getByText('Not bookable').waitFor();
  });

  then('she asks a question that must be answered', async () => {
    await button('Add a question').click();
    await desk.getByLabel('Question', { exact: true }).fill('Where can I see your work?');
    await desk.getByLabel('Must be answered').check();
    expect(await flawsOf(desk)).toEqual([]);
  });

  then('she looks at the week after, and learns why a time is missing', async () => {
    const looked = previewWhere(
      ({ from, schedule }) => from === first.toString() && schedule.overrides.length === 1,
    );
    await button('The seven days after').click();
    promised = startsOf(await looked);
    expect(promised.length).toBeGreaterThan(20);
    const places = () =>
      desk
        .locator('app-week-picture i')
        .evaluateAll((marks) => marks.map((mark) => JSON.stringify(mark.getBoundingClientRect())));
    const before = await places();
    await check('Why not?');
    await desk.locator('app-week-picture em', { hasText: 'busy: Work' }).waitFor();
    expect(await places()).toEqual(before);
    expect(await flawsOf(desk)).toEqual([]);
  });

  then('she saves by a key, and copies the private link', async () => {
    await desk.keyboard.press('Control+s');
    await desk.getByRole('heading', { name: 'Coaching', level: 1 }).waitFor();
    await desk.locator('app-private-link').getByRole('button', { name: 'Copy link' }).click();
    link = await desk.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('/coaching?key=');
  });

  then('a stranger with the link is offered exactly these times', async () => {
    const { pathname, searchParams } = new URL(link);
    searchParams.set('from', first.toString());
    searchParams.set('to', end.toString());
    const answer = await world.api.get(`/api/v1/public${pathname}/slots?${searchParams}`);
    expect(startsOf(answer.as<OfferedSlots>(200))).toEqual(promised);
    await openPage(phone, link);
    const shown = await offeredStarts(phone);
    expect(shown.length).toBeGreaterThan(0);
  });

  then('whoever has no link finds no page', async () => {
    const other = await browsers.person({ size: 'phone' });
    await other.goto(link.replace(/\?.*$/, ''));
    await other.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
    await other.context().close();
  });

  then('the stranger is asked the question', async () => {
    await tapLastTime(phone);
    await phone.getByRole('button', { name: 'Continue' }).tap();
    await introduce(phone, { name: 'Ana Okafor', email: 'ana.okafor@example.org' });
    await phone.getByLabel('Where can I see your work?').fill('On my page');
    await phone.getByRole('button', { name: /^Ask for/ }).tap();
    await phone.getByRole('heading', { name: 'Your request is with Mara' }).waitFor();
  });

  then('Mara takes a weekday out, and the preview says what is gone', async () => {
    const weekday = busyDay.toLocaleString('en-GB', { weekday: 'long' });
    await button('The seven days after').click();
    await desk.getByLabel(weekday, { exact: true }).uncheck();
    await desk.getByText(`fewer than the saved version: ${weekday} is gone`).waitFor();
    await button('Discard').click();
    await desk.getByText('The same as the saved version').waitFor();
  });

  then('she is led to a fault in what she had folded away', async () => {
    const fold = desk.getByText('First and last day, start times');
    await fold.click();
    await desk.getByLabel('Last day').fill('2020-01-01');
    await fold.click();
    await desk.keyboard.press('Control+s');
    await button('The last day comes before the first.').click();
    const focused = await desk.getByLabel('Last day').evaluate((e) => e === document.activeElement);
    expect(focused).toBe(true);
    await button('Discard').click();
  });

  then('she makes a new link, and the old one ends', async () => {
    await button('Make a new link').click();
    await button('Make a new one').click();
    await desk.getByRole('heading', { name: 'Make a new link?' }).waitFor({ state: 'detached' });
    await phone.goto(link);
    await phone.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
  });

  then('she pauses the page in the list', async () => {
    await desk.goto(`${world.server.url}/schedules`);
    await desk.getByLabel('Coaching can be booked').uncheck();
    await desk.locator('app-schedule-card', { hasText: 'Coaching' }).getByText('Paused').waitFor();
    expect(await flawsOf(desk)).toEqual([]);
  });

  then('no page complained on the way', async () => {
    expect(browsers.complaints).toEqual([]);
  });
});
