import type { Page } from 'playwright-core';
import type { CalendarAccount } from '@appointment/tools';

/** What Mara does at her desk. */
export const mara = {
  name: 'Mara Lindqvist',
  email: 'mara@example.org',
  password: 'a kite above the river',
};

export const signUp = async (page: Page, serverUrl: string): Promise<void> => {
  await page.goto(serverUrl);
  await page.getByRole('heading', { name: 'Make an account' }).waitFor();
  await page.getByLabel('Your name').fill(mara.name);
  await page.getByLabel('Mail address').fill(mara.email);
  await page.getByLabel('Password', { exact: true }).fill(mara.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('heading', { name: 'What should people see?' }).waitFor();
};

export const signIn = async (
  page: Page,
  serverUrl: string,
  { email, password }: { email: string; password: string } = mara,
): Promise<void> => {
  await page.goto(`${serverUrl}/sign-in`);
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/(dashboard|setup)/);
};

export const fillInAccount = async (
  page: Page,
  url: string,
  { username, password }: CalendarAccount,
): Promise<void> => {
  await page.getByLabel('Address').fill(url);
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('App password', { exact: true }).fill(password);
};
