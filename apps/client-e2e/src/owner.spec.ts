import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { usualPassword } from '@appointment/tools';
import { tellingOneStory } from './support/chapters';
import { signIn } from './support/mara';
import { Scene } from './support/scene';
import { introduce, times } from './support/stranger';

/** How many Mondays lie between now and then: the clock decides on which day this story is told. */
const weeksAhead = (start: string): number => {
  const mondayOf = (at: Temporal.Instant) => {
    const day = at.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
    return day.subtract({ days: day.dayOfWeek - 1 });
  };
  const [now, then] = [Temporal.Now.instant(), Temporal.Instant.from(start)].map(mondayOf);
  return now && then ? now.until(then).days / 7 : 0;
};

/** What an owner does with a request, a list and a handful of times, at their desk. */
describe('an owner', () => {
  const then = tellingOneStory((sentence) => scene.browsers.photograph(`owner ${sentence}`));
  let scene: Scene;
  let desk: Page;
  let link: string;

  beforeAll(async () => {
    scene = await Scene.open();
    desk = await scene.browsers.person();
    const { email } = scene.mara.owner.subscriber;
    await signIn(desk, scene.url, { email, password: usualPassword });
  });
  afterAll(() => scene?.close());

  const button = (name: string | RegExp) => desk.getByRole('button', { name });
  const history = () => desk.getByRole('region', { name: 'History' });

  const contentOf = async (download: Download) => readFile(await download.path(), 'utf8');
  const exported = async (kind: string) => {
    await desk.locator('summary', { hasText: 'Export' }).click();
    const [download] = await Promise.all([desk.waitForEvent('download'), button(kind).click()]);
    return { name: download.suggestedFilename(), content: await contentOf(download) };
  };

  then('sees the request in the week, waiting', async () => {
    await desk.getByRole('heading', { name: 'Requests' }).waitFor();
    for (let week = 0; week < weeksAhead(scene.request.start); week += 1)
      await button('Week after').click();
    await desk.getByRole('link', { name: /^Ana Okafor, .* waits for you$/ }).waitFor();
  });

  then('confirms it, takes that back, and confirms it again', async () => {
    await button('Confirm Ana Okafor').click();
    await button('Undo Ana Okafor').click();
    await button('Confirm Ana Okafor').click();
    await button('Undo Ana Okafor').waitFor();
    await desk.getByText('No request waits for you').waitFor();
  });

  then('moves the meeting to the last other time of the day', async () => {
    await desk.goto(`${scene.url}/appointments/${scene.request.id}`);
    await button('Another time').click();
    await desk.getByRole('heading', { name: 'To which time?' }).waitFor();
    const others = desk.locator(`:not([value="${scene.request.start}"])`);
    await times(desk).and(others).last().check({ force: true });
    await desk.getByLabel('A word to Ana').fill('A later train.');
    await button('Move it').click();
    await history()
      .getByText(/You moved it from/)
      .waitFor();
  });

  then('cancels it with a word', async () => {
    await button('Cancel the meeting').click();
    await desk.getByLabel('A word to Ana Okafor').fill('The train does not come at all.');
    await button('Cancel the meeting').click();
    await history().getByText('You cancelled').waitFor();
  });

  then('reads all of it in the history', async () => {
    const lines = await history().getByRole('listitem').allInnerTexts();
    const sentences = [
      'Ana asked for this time',
      'You confirmed',
      'You took the confirmation back',
      'You confirmed',
      'You moved it from',
      'You cancelled',
    ];
    expect(lines).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
    expect(lines.at(-1)).toContain('The train does not come at all.');
  });

  then('finds a meeting by a word, and takes what was found home as files', async () => {
    await desk.goto(`${scene.url}/appointments`);
    await desk.getByRole('searchbox').fill('rivera');
    await desk.waitForURL(/q=rivera/);
    await desk.getByText('1 of 1').waitFor();
    expect(await desk.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');

    const table = await exported('Table (CSV)');
    expect(table.name).toBe('appointments.csv');
    expect(table.content).toContain('Tomás Rivera');
    expect(table.content).not.toContain('Ana Okafor');
    const calendar = await exported('Calendar (ICS)');
    expect(calendar.content).toContain(`UID:${scene.booked.id}`);
  });

  then('picks two times for one purpose and copies the link', async () => {
    await desk.getByRole('link', { name: 'Hand-picked times' }).click();
    await desk.getByRole('link', { name: 'Pick some times' }).first().click();
    await desk.getByLabel('Title').fill('Interview');
    const inTwoDays = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 2 }).toString();
    await button('Add a time').click();
    await desk.getByLabel('Day of time 1').fill(inTwoDays);
    await desk.getByLabel('Start of time 1').fill('18:00');
    await button('Add a time').click();
    await button('Save').click();
    await desk.getByText('Can be picked').first().waitFor();
    await desk.getByRole('region', { name: 'Send this link' }).getByRole('button').click();
    link = await desk.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`^${scene.url}/pick/`));
  });

  then('hears that somebody has picked one of them, with the link alone', async () => {
    const phone = await scene.browsers.person({ size: 'phone' });
    await phone.goto(link);
    const radios = phone.getByRole('radio', { name: /^\d\d:\d\d/ });
    await radios.first().waitFor();
    expect(await radios.count()).toBe(2);
    await radios.first().check({ force: true });
    await phone.getByRole('button', { name: 'Continue', exact: true }).tap();
    await introduce(phone, { name: 'Wei Chen', email: 'wei.chen@example.org' });
    await phone.getByRole('button', { name: /^Book/ }).tap();
    await phone.getByRole('heading', { name: 'It’s a date, Wei' }).waitFor();
    await desk.reload();
    await desk.getByText('Picked', { exact: true }).waitFor();
    await desk.getByRole('link', { name: 'See who' }).click();
    await desk.getByRole('heading', { name: 'Interview with Wei Chen' }).waitFor();
  });

  then('no page complained on the way', async () => {
    expect(scene.browsers.complaints).toEqual([]);
  });
});
