import type { Page } from 'playwright-core';
import type { HandPicked } from '@appointment/contracts';
import { until, usualPassword } from '@appointment/tools';
import { tellingOneStory } from './support/chapters';
import { flawsOf } from './support/look';
import { signIn } from './support/mara';
import { Scene } from './support/scene';
import { introduce, tapLastTime, times } from './support/stranger';

const ZONE = 'Europe/Berlin';

/** Times that an owner chooses on the week, and what becomes of them in other people's hands. */
describe('hand-picked times', () => {
  const then = tellingOneStory((sentence) => scene.browsers.photograph(`hand-picked ${sentence}`));
  let scene: Scene;
  let desk: Page;
  let wei: Page;
  let ada: Page;
  let link: string;

  beforeAll(async () => {
    scene = await Scene.open();
    desk = await scene.browsers.person({ timezoneId: ZONE });
    const { email } = scene.mara.owner.subscriber;
    await signIn(desk, scene.url, { email, password: usualPassword });
  });
  afterAll(() => scene?.close());

  /** Wednesday of the week after the one that is shown at first: that of tomorrow. */
  const wednesday = () => {
    const tomorrow = Temporal.Now.plainDateISO(ZONE).add({ days: 1 });
    return tomorrow.add({ days: 7 + 3 - tomorrow.dayOfWeek });
  };
  const ruler = (day: Temporal.PlainDate) => desk.locator(`[data-ruler="${day}"]`);
  const button = (name: string | RegExp) => desk.getByRole('button', { name });
  const rows = () => desk.getByLabel(/^Start of time \d+$/);
  const typed = () =>
    rows().evaluateAll((all) => all.map((row) => (row as HTMLInputElement).value));
  const rowsToBe = (starts: readonly string[]) =>
    until(`the typed times ${starts.join()}`, async () => (await typed()).join() === starts.join());
  const focusOn = (day: Temporal.PlainDate) =>
    until(`the focus on ${day}`, () =>
      ruler(day).evaluate((element) => element === document.activeElement),
    );
  const radios = (page: Page) => page.getByRole('radio', { name: /^\d\d:\d\d/ });
  const free = (page: Page) =>
    page.locator('.slot input[type=radio]:not([aria-disabled=true]):enabled').count();

  /** Where a time of the wall stands in the column of a day, once it can be seen. */
  const spot = async (day: Temporal.PlainDate, hour: number) => {
    const column = desk.locator('ui-week-picks', { has: ruler(day) }).locator('.surface');
    await column.evaluate((surface, at) => {
      const scroller = surface.closest('.scroller');
      if (scroller) scroller.scrollTop = (surface.clientHeight / 24) * (at - 2);
    }, hour);
    await column.scrollIntoViewIfNeeded();
    const box = await column.boundingBox();
    if (!box) throw new Error('No column is to be seen');
    const anHour = box.height / 24;
    return { x: box.x + box.width / 2, y: box.y + anHour * hour + 2, anHour };
  };

  then('their owner clicks one on the week, and drags for two more', async () => {
    await desk.goto(`${scene.url}/hand-picked/new`);
    await desk.getByLabel('Title').fill('Interview');
    await button('Week after').click();
    await ruler(wednesday()).waitFor({ state: 'attached' });
    // The week scrolls to its first hour once it knows all that is in it.
    await desk.waitForLoadState('networkidle');
    const ten = await spot(wednesday(), 10);
    await desk.mouse.click(ten.x, ten.y);
    await button(/^Take away 10:00/).waitFor();
    const thursday = wednesday().add({ days: 1 });
    const from = await spot(thursday, 14);
    await desk.mouse.move(from.x, from.y);
    await desk.mouse.down();
    await desk.mouse.move(from.x, from.y + from.anHour - 4, { steps: 4 });
    await desk.mouse.up();
    await rowsToBe(['10:00', '14:00', '14:30']);
  });

  then('takes one away with a click, and brings it back by keys', async () => {
    await button(/^Take away 14:30/).click();
    await rowsToBe(['10:00', '14:00']);
    await focusOn(wednesday().add({ days: 1 }));
    await ruler(wednesday()).focus();
    for (const key of ['PageDown', 'ArrowDown', 'ArrowDown', 'Enter'])
      await desk.keyboard.press(key);
    await until('the time that keys chose', async () => (await typed()).length === 3);
    await desk.keyboard.press('ArrowRight');
    await focusOn(wednesday().add({ days: 1 }));
  });

  then('the page has no flaw, in the middle of it', async () => {
    expect(await flawsOf(desk)).toEqual([]);
  });

  then('saves, and copies the link', async () => {
    await desk.getByText('Each time can be picked once, until all are gone').click();
    await button('Save').click();
    await desk.getByText('Can be picked').first().waitFor();
    await desk.getByRole('region', { name: 'Send this link' }).getByRole('button').click();
    link = await desk.evaluate(() => navigator.clipboard.readText());
  });

  then('two strangers look at them at the same time', async () => {
    [wei, ada] = [
      await scene.browsers.person({ size: 'phone' }),
      await scene.browsers.person({ size: 'phone', timezoneId: 'America/Vancouver' }),
    ];
    for (const page of [wei, ada]) {
      await page.goto(link);
      await radios(page).first().waitFor();
      await until('3 free times', async () => (await free(page)) === 3);
    }
    expect(await flawsOf(ada)).toEqual([]);
    await radios(ada).first().check({ force: true });
  });

  then('what one of them takes is gone for the other, who is told without asking', async () => {
    await radios(wei).first().check({ force: true });
    await wei.getByRole('button', { name: 'Continue', exact: true }).tap();
    await introduce(wei, { name: 'Wei Chen', email: 'wei.chen@example.org' });
    await wei.getByRole('button', { name: /^Book/ }).tap();
    await wei.getByRole('heading', { name: 'It’s a date, Wei' }).waitFor();
    await ada
      .getByText(/is not free any more/)
      .first()
      .waitFor();
    await until('2 free times', async () => (await free(ada)) === 2);
  });

  then('whoever has one can move it to another by their own link', async () => {
    await wei.getByRole('link', { name: 'Move or cancel it' }).tap();
    await wei.getByRole('button', { name: 'Move to another time' }).tap();
    // In the last days of a month the times are in the next one.
    const goOn = wei.getByRole('button', { name: /^Go to/ });
    await times(wei).last().or(goOn).waitFor();
    if (await goOn.isVisible()) await goOn.tap();
    await times(wei).last().waitFor();
    const { start } = await tapLastTime(wei);
    await wei.getByRole('button', { name: 'Move it' }).tap();
    await wei.getByText(/^It is moved/).waitFor();
    expect(Temporal.Instant.from(start).toZonedDateTimeISO(ZONE).hour).toBe(11);
  });

  then('their owner sees which is picked, and by whom', async () => {
    await desk.reload();
    await desk.getByText('Picked', { exact: true }).waitFor();
    await desk.getByRole('link', { name: 'See who' }).click();
    await desk.getByRole('heading', { name: 'Interview with Wei Chen' }).waitFor();
  });

  then('what the owner closes says so where it is open', async () => {
    const { items } = (await scene.mara.owner.api.get('/api/v1/hand-picked')).as<{
      items: HandPicked[];
    }>(200);
    const path = `/api/v1/hand-picked/${items[0]?.id}`;
    (await scene.mara.owner.api.patch(path, { status: 'closed' })).as(200);
    await ada.getByRole('heading', { name: 'There is nothing to choose here any more' }).waitFor();
    expect(await flawsOf(ada)).toEqual([]);
  });

  then('no page complained on the way', () => {
    expect(scene.browsers.complaints).toEqual([]);
    return Promise.resolve();
  });
});
