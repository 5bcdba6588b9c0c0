import type { Page } from 'playwright-core';
import { World, until } from '@appointment/tools';
import { Browsers } from './support/browser';
import { tellingOneStory } from './support/chapters';
import { openPage } from './support/stranger';

type Move = (day: Temporal.PlainDate) => Temporal.PlainDate;

/** The grid of days of the ARIA practices guide, by keys, roles and names. */
describe('the month, by keyboard', () => {
  const then = tellingOneStory((sentence) => browsers.photograph(`month ${sentence}`));
  let world: World;
  let browsers: Browsers;
  let desk: Page;
  let at: Temporal.PlainDate;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    const { username, slug } = (await world.bookable()).stranger.page;
    desk = await browsers.person({ timezoneId: 'Europe/Berlin' });
    await openPage(desk, `${world.server.url}/${username}/${slug}`);
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const focused = () =>
    desk.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const part = (day: Temporal.PlainDate, options: Intl.DateTimeFormatOptions) =>
    day.toLocaleString('en-GB', options);
  /** "Thursday 10 September", and the year if it is another. */
  const nameOf = (day: Temporal.PlainDate) =>
    new RegExp(
      `^${part(day, { weekday: 'long' })},? ${day.day} ${part(day, { month: 'long' })}\\b`,
    );
  const press = async (key: string, move: Move) => {
    await desk.keyboard.press(key);
    at = move(at);
    await until(`${at} to have the focus after ${key}`, async () =>
      nameOf(at).test(await focused()),
    );
  };

  then(
    'it is a grid of seven named days a week, and one stop for Tab: the chosen day',
    async () => {
      const grid = desk.getByRole('grid', { name: /\d{4}$/ });
      expect(await grid.getByRole('columnheader').count()).toBe(7);
      expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
      await grid.getByRole('gridcell', { selected: true }).getByRole('button').focus();
      expect(await focused()).toMatch(/\d+ times? free/);
      const [day = '', month = ''] = /\d+ \w+/.exec(await focused())?.[0].split(' ') ?? [];
      const today = Temporal.Now.plainDateISO('Europe/Berlin');
      at = today.day === Number(day) ? today : today.add({ days: 1 });
      expect(part(at, { month: 'long' })).toBe(month);
    },
  );

  then('an arrow leads to the next day, and Enter chooses it', async () => {
    await press('ArrowRight', (day) => day.add({ days: 1 }));
    await desk.keyboard.press('Enter');
    await desk
      .getByRole('heading', {
        name: part(at, { weekday: 'short', day: 'numeric', month: 'short' }),
      })
      .waitFor();
    const chosen = desk.getByRole('gridcell', { selected: true }).getByRole('button');
    expect(await chosen.getAttribute('aria-label')).toMatch(nameOf(at));
    expect(await focused()).toMatch(nameOf(at));
  });

  then('each key leads where the guide says, over the edges of months and years', async () => {
    await press('PageDown', (day) => day.add({ months: 1 }));
    await press('ArrowDown', (day) => day.add({ weeks: 1 }));
    await press('ArrowUp', (day) => day.subtract({ weeks: 1 }));
    await press('Home', (day) => day.subtract({ days: day.dayOfWeek - 1 }));
    await press('End', (day) => day.add({ days: 6 }));
    await press('ArrowLeft', (day) => day.subtract({ days: 1 }));
    await press('Shift+PageDown', (day) => day.add({ years: 1 }));
    await press('Shift+PageUp', (day) => day.subtract({ years: 1 }));
    await press('PageDown', (day) => day.add({ months: 1 }));
    await press('PageUp', (day) => day.subtract({ months: 1 }));
  });

  then('a day without times stays reachable, and says so', async () => {
    await press('PageDown', (day) => day.add({ months: 1 }));
    expect(await focused()).toContain('no times');
    const disabled = desk.locator(':focus');
    expect(await disabled.getAttribute('aria-disabled')).toBe('true');
  });
});
