import type { Page } from 'playwright-core';
import type { HandPicked, Schedule } from '@appointment/contracts';
import { alwaysOpen, type Bookable, type CalendarAccount } from '@appointment/tools';

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
  await page.getByLabel('Address', { exact: true }).fill(url);
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('App password', { exact: true }).fill(password);
};

const question = { required: false, choices: [] };

/** A page that offers half an hour or a whole one, and asks questions of each kind. */
export const askingPage = ({
  mara: { owner },
}: {
  mara: Pick<Bookable, 'owner'>;
}): Promise<Schedule> =>
  owner.publish({
    ...alwaysOpen,
    name: 'Asking',
    slug: 'asking',
    otherDurations: [60],
    locationType: 'in-person',
    locationName: 'Torstraße 140, Berlin',
    questions: [
      {
        ...question,
        id: 'work',
        kind: 'text',
        label: 'Where can I see your work?',
        required: true,
      },
      {
        ...question,
        id: 'team',
        kind: 'choice',
        label: 'How many are you?',
        choices: ['One', 'More'],
      },
      { ...question, id: 'new', kind: 'yes-no', label: 'Is it the first time?', required: true },
      { ...question, id: 'phone', kind: 'phone', label: 'A number to call you' },
    ],
  });

/** Three times of the day after tomorrow, each an hour, to be shared by their own link. */
export const handPicked = async ({
  mara: { owner },
}: {
  mara: Pick<Bookable, 'owner'>;
}): Promise<HandPicked> => {
  const day = Temporal.Now.plainDateISO('Europe/Berlin').add({ days: 2 });
  const slots = ['09:00', '11:00', '15:00'].map((plainTime) =>
    day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime }).toInstant().toString(),
  );
  const answer = await owner.api.post('/api/v1/hand-picked', {
    ...{ title: 'Moving in', details: 'Bring the keys.', duration: 60, status: 'ready' },
    ...{ locationType: 'in-person', locationName: 'Torstraße 140, Berlin', slots },
  });
  return answer.as<HandPicked>(201);
};
