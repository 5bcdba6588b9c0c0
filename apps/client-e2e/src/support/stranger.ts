import type { Locator, Page } from 'playwright-core';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The times of the day that is shown; never the length or the clock. */
export const times = (page: Page): Locator =>
  page.getByRole('group', { name: /^(Times on|Zeiten am)/ }).getByRole('radio');

/** Opens a page at its first free times: in the last hour of a month these are in the next one. */
export const openPage = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  const onward = page.locator('app-empty-month button');
  await times(page).or(onward).first().waitFor();
  if (await onward.isVisible()) await onward.click();
  await times(page).first().waitFor();
};

/** The label around a time: the radio itself is hidden below it. */
export const labelOf = (time: Locator): Locator => time.locator('xpath=ancestor::label');

export interface Chosen {
  readonly start: string;
  readonly label: string;
}

/** Chooses the last time of the day that is shown, by finger; never the one `besides`, where a meeting stands already. */
export const tapLastTime = async (page: Page, besides = ''): Promise<Chosen> => {
  const others = page.locator(`:not([value="${besides}"])`);
  const time = times(page).and(others).last();
  await labelOf(time).tap();
  return { start: await time.inputValue(), label: (await labelOf(time).innerText()).trim() };
};

export const offeredStarts = async (page: Page): Promise<readonly string[]> =>
  Promise.all((await times(page).all()).map((time) => time.inputValue()));

export const introduce = async (page: Page, { name, email }: Person): Promise<void> => {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your mail address').fill(email);
};
