import type { BookingReceipt } from '@appointment/contracts';
import type { Page } from 'playwright-core';
import {
  type Bookable,
  type Owner,
  World,
  newAddress,
  tokenOf,
  usualPassword,
} from '@appointment/tools';
import { Browsers } from './support/browser';
import { flawsOf } from './support/look';
import { signIn } from './support/mara';
import { introduce, openPage, tapLastTime } from './support/stranger';

/** Every page, as axe, both schemes and the narrowest screen see it. */
describe('every page', () => {
  let world: World;
  let browsers: Browsers;
  let mara: Bookable;
  let newcomer: Owner;
  let request: BookingReceipt;
  let booked: BookingReceipt;
  let desk: Page;
  let stranger: Page;

  const book = async (name: string) => {
    const { start } = await mara.stranger.free(30);
    return mara.stranger.book(start, { name, email: newAddress('ana') });
  };

  const bookingPage = () =>
    `${world.server.url}/${mara.stranger.page.username}/${mara.stranger.page.slug}`;

  beforeAll(async () => {
    [world, browsers] = await Promise.all([World.open('sqlite'), Browsers.open()]);
    mara = await world.bookable({ details: 'Bring two or three projects.' });
    newcomer = await world.signUp('Nils');
    for (const owner of [mara.owner])
      (await owner.api.patch('/api/v1/me', { setupDone: true, name: 'Mara Lindqvist' })).as(200);
    request = await book('Ana Okafor');
    booked = await book('Tomás Rivera');
    await mara.owner.decide(booked.id, 'confirm');
    desk = await browsers.person();
    stranger = await browsers.person({ size: 'phone', timezoneId: 'America/Vancouver' });
    await signIn(desk, world.server.url, {
      email: mara.owner.subscriber.email,
      password: usualPassword,
    });
  });
  afterAll(async () => {
    await browsers?.close();
    await world?.close();
  });

  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { name }).first().waitFor();

  const owners: Record<string, () => Promise<void>> = {
    'the dashboard': async () => {
      await desk.goto(`${world.server.url}/dashboard`);
      await desk.getByText('Ana Okafor').first().waitFor();
    },
    'the dashboard, wording a no': async () => {
      await desk.goto(`${world.server.url}/dashboard`);
      await desk.getByRole('button', { name: 'Decline' }).first().click();
    },
    'the appointments': async () => {
      await desk.goto(`${world.server.url}/appointments`);
      await desk.getByText('Tomás Rivera').first().waitFor();
    },
    'a request': async () => {
      await desk.goto(`${world.server.url}/appointments/${request.id}`);
      await desk.getByRole('button', { name: 'Confirm' }).first().waitFor();
    },
    'a meeting': async () => {
      await desk.goto(`${world.server.url}/appointments/${booked.id}`);
      await desk.getByRole('button', { name: 'Cancel the meeting' }).first().waitFor();
    },
    'the schedules': async () => {
      await desk.goto(`${world.server.url}/schedules`);
      await desk.getByText('Intro call').first().waitFor();
    },
    'a schedule': async () => {
      await desk.goto(`${world.server.url}/schedules/${mara.schedule.id}`);
      await desk.getByLabel('Name', { exact: true }).waitFor();
    },
    'a schedule with faults': async () => {
      await desk.goto(`${world.server.url}/schedules/${mara.schedule.id}`);
      await desk.getByLabel('Name', { exact: true }).fill('');
      await desk.getByRole('button', { name: 'Save' }).click();
      await desk.getByText('One thing keeps this from being saved.').first().waitFor();
    },
    'a new schedule': async () => {
      await desk.goto(`${world.server.url}/schedules/new`);
      await heading(desk, 'New schedule');
    },
    'the connections': async () => {
      await desk.goto(`${world.server.url}/connections`);
      await desk.getByText('Work').first().waitFor();
    },
    'the settings': async () => {
      await desk.goto(`${world.server.url}/settings`);
      await desk.getByLabel('Your name').waitFor();
    },
  };

  it.each(Object.keys(owners))('%s of an owner', async (page) => {
    await owners[page]?.();
    expect(await flawsOf(desk)).toEqual([]);
  });

  const strangers: Record<string, () => Promise<void>> = {
    'signing in': async () => {
      await stranger.goto(`${world.server.url}/sign-in`);
      await heading(stranger, 'Sign in');
    },
    'signing in with a wrong password': async () => {
      await stranger.goto(`${world.server.url}/sign-in`);
      await stranger.getByLabel('Mail address').fill('nobody@example.org');
      await stranger.getByLabel('Password', { exact: true }).fill('wrong');
      await stranger.getByRole('button', { name: 'Sign in' }).click();
      await stranger.getByText("Address and password don't match.").waitFor();
    },
    'making an account': async () => {
      await stranger.goto(`${world.server.url}/sign-up`);
      await heading(stranger, 'Make an account');
    },
    'choosing a time': () => openPage(stranger, bookingPage()),
    'a chosen time': async () => {
      await openPage(stranger, bookingPage());
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).waitFor();
    },
    'introducing oneself': async () => {
      await openPage(stranger, bookingPage());
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await heading(stranger, 'Who is coming?');
    },
    'introducing oneself wrongly': async () => {
      await openPage(stranger, bookingPage());
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await introduce(stranger, { name: '', email: 'ana@' });
      await stranger.getByRole('button', { name: /^Ask for/ }).tap();
      await stranger.getByText('How shall we call you?').first().waitFor();
    },
    'having asked': async () => {
      await openPage(stranger, bookingPage());
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await introduce(stranger, { name: 'Priya Nair', email: newAddress('priya') });
      await stranger.getByRole('button', { name: /^Ask for/ }).tap();
      await heading(stranger, /^Your request is with/);
    },
    'a page without times': async () => {
      const { slug } = await mara.owner.publish({
        ...{ name: 'Later', startTime: '09:00', endTime: '10:00', startDate: '2030-01-01' },
        slug: 'later',
      });
      await stranger.goto(`${world.server.url}/${mara.stranger.page.username}/${slug}`);
      await stranger
        .getByText(/no free times/i)
        .first()
        .waitFor();
    },
    "the owner's card": async () => {
      await stranger.goto(`${world.server.url}/${mara.stranger.page.username}`);
      await heading(stranger, /^Meet/);
    },
    'a paused page': async () => {
      const { slug } = await mara.owner.publish({
        ...{ name: 'Asleep', startTime: '09:00', endTime: '10:00', active: false },
        slug: 'asleep',
      });
      await stranger.goto(`${world.server.url}/${mara.stranger.page.username}/${slug}`);
      await heading(stranger, /no bookings/i);
    },
    'managing a request': async () => {
      await stranger.goto(request.manageUrl);
      await stranger.getByText(/^Waits for Mara/).waitFor();
    },
    'managing a meeting': async () => {
      await stranger.goto(booked.manageUrl);
      await stranger.getByText('Confirmed', { exact: true }).waitFor();
    },
    'cancelling a meeting': async () => {
      await stranger.goto(booked.manageUrl);
      await stranger.getByRole('button', { name: 'Cancel', exact: true }).tap();
      await heading(stranger, 'Cancel this meeting?');
    },
    'a link that is over': async () => {
      await stranger.goto(`${world.server.url}/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
      await heading(stranger, 'This link does not work any more');
    },
    'deciding from the mail': async () => {
      const letter = await world.letter(mara.owner.subscriber.email);
      await stranger.goto(`${world.server.url}/decide/${tokenOf(letter, 'decide')}?answer=confirm`);
      await heading(stranger, /would like to meet you/);
    },
    'a page that does not exist': async () => {
      await stranger.goto(`${world.server.url}/nobody/nothing`);
      await heading(stranger, 'There is no page at this address');
    },
    'a page that failed': async () => {
      await stranger.goto(`${world.server.url}/error`);
      await heading(stranger, 'This page could not be shown');
    },
  };

  it.each(Object.keys(strangers))('%s', async (page) => {
    await strangers[page]?.();
    expect(await flawsOf(stranger)).toEqual([]);
  });

  it('the steps of the set-up, and the dashboard of who has nothing yet', async () => {
    const page = await browsers.person();
    const { email } = newcomer.subscriber;
    await signIn(page, world.server.url, { email, password: usualPassword });
    const look = async (step: string) => {
      await heading(page, step);
      expect({ step, flaws: await flawsOf(page) }).toEqual({ step, flaws: [] });
    };
    await look('What should people see?');
    await page.getByRole('button', { name: 'Continue' }).click();
    await look('Where is your calendar?');
    await page.getByRole('button', { name: 'Later' }).click();
    await look('When can people meet you?');
    await page.getByRole('button', { name: 'Open my page' }).click();
    await look('You can be booked, Nils');
    await page.getByRole('link', { name: 'To the dashboard' }).click();
    await look('No request waits for you');
  });

  it('no page complained on the way', () => {
    expect(browsers.complaints).toEqual([]);
  });
});
