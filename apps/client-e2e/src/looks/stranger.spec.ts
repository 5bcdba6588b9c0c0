import type { OfferedSlots } from '@appointment/contracts';
import type { Page } from 'playwright-core';
import { newAddress, tokenOf } from '@appointment/tools';
import { flawsOf } from '../support/look';
import { type Pose, Scene, heading } from '../support/scene';
import { askingPage, handPicked } from '../support/mara';
import { introduce, openPage, tapLastTime } from '../support/stranger';

/** The pages that need no account, as axe, both schemes and the narrowest screen see them. */
describe('a stranger looks at', () => {
  let scene: Scene;
  let stranger: Page;

  beforeAll(async () => {
    scene = await Scene.open();
    stranger = await scene.browsers.person({ size: 'phone', timezoneId: 'America/Vancouver' });
  });
  afterEach(() => stranger.unrouteAll({ behavior: 'ignoreErrors' }));
  afterAll(() => scene?.close());

  /** As if all this had happened to Mara's calendar. */
  const answerSlots = (change: (offer: OfferedSlots) => OfferedSlots) =>
    stranger.route(/\/slots\?/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: change(await answer.json()) });
    });

  const strangers: Record<string, Pose> = {
    'signing in': async () => {
      await stranger.goto(`${scene.url}/sign-in`);
      await heading(stranger, 'Sign in');
    },
    'signing in with a wrong password': async () => {
      await stranger.goto(`${scene.url}/sign-in`);
      await stranger.getByLabel('Mail address').fill('nobody@example.org');
      await stranger.getByLabel('Password', { exact: true }).fill('wrong');
      await stranger.getByRole('button', { name: 'Sign in' }).click();
      await stranger.getByText("Address and password don't match.").waitFor();
    },
    'making an account': async () => {
      await stranger.goto(`${scene.url}/sign-up`);
      await heading(stranger, 'Make an account');
    },
    'choosing a time': () => openPage(stranger, scene.bookingPage),
    'a chosen time': async () => {
      await openPage(stranger, scene.bookingPage);
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).waitFor();
    },
    'introducing oneself': async () => {
      await openPage(stranger, scene.bookingPage);
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await heading(stranger, 'Who is coming?');
    },
    'introducing oneself wrongly': async () => {
      await openPage(stranger, scene.bookingPage);
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await introduce(stranger, { name: '', email: 'ana@' });
      await stranger.getByRole('button', { name: /^Ask for/ }).tap();
      await stranger.getByText('How shall we call you?').first().waitFor();
    },
    'having asked': async () => {
      await openPage(stranger, scene.bookingPage);
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await introduce(stranger, { name: 'Priya Nair', email: newAddress('priya') });
      await stranger.getByRole('button', { name: /^Ask for/ }).tap();
      await heading(stranger, /^Your request is with/);
    },
    'a page without times': async () => {
      const { slug } = await scene.mara.owner.publish({
        ...{ name: 'Later', startTime: '09:00', endTime: '10:00', startDate: '2030-01-01' },
        slug: 'later',
      });
      await stranger.goto(scene.pageAt(slug));
      await stranger
        .getByText(/no free times/i)
        .first()
        .waitFor();
    },
    'a month that is fully booked': async () => {
      await answerSlots((offer) => ({ ...offer, slots: [] }));
      await stranger.goto(scene.bookingPage);
      await heading(stranger, /is fully booked$/);
    },
    'a calendar that cannot be checked': async () => {
      await answerSlots((offer) => ({ ...offer, verified: false, slots: [], hours: [] }));
      await stranger.goto(scene.bookingPage);
      await heading(stranger, /^We can’t check/);
    },
    "the owner's card": async () => {
      await stranger.goto(`${scene.url}/${scene.mara.stranger.page.username}`);
      await heading(stranger, /^Meet/);
    },
    'a paused page': async () => {
      const { slug } = await scene.mara.owner.publish({
        ...{ name: 'Asleep', startTime: '09:00', endTime: '10:00', active: false },
        slug: 'asleep',
      });
      await stranger.goto(scene.pageAt(slug));
      await heading(stranger, /no bookings/i);
    },
    'managing a request': async () => {
      await stranger.goto(scene.request.manageUrl);
      await stranger.getByText(/^Waits for Mara/).waitFor();
    },
    'managing a meeting': async () => {
      await stranger.goto(scene.booked.manageUrl);
      await stranger.getByText('Confirmed', { exact: true }).waitFor();
    },
    'a meeting that it is too late to change': async () => {
      const { stranger: ana } = await scene.world.bookable({
        ...{ slug: 'strict', changeDeadline: 28 * 24 * 60, bookingConfirmation: false },
      });
      const { start } = await ana.free(30);
      const { manageUrl } = await ana.book(start, { name: 'Ana', email: newAddress('ana') });
      await stranger.goto(manageUrl);
      await stranger.getByText(/It could be moved or cancelled until/).waitFor();
    },
    'cancelling a meeting': async () => {
      await stranger.goto(scene.booked.manageUrl);
      await stranger.getByRole('button', { name: 'Cancel', exact: true }).tap();
      await heading(stranger, 'Cancel this meeting?');
    },
    'moving a meeting': async () => {
      await stranger.goto(scene.booked.manageUrl);
      await stranger.getByRole('button', { name: 'Move to another time' }).tap();
      await tapLastTime(stranger, scene.booked.start);
      await stranger.getByRole('button', { name: 'Move it' }).waitFor();
    },
    'ways into a calendar': async () => {
      await stranger.goto(scene.booked.manageUrl);
      await stranger.getByRole('button', { name: 'Add to calendar' }).tap();
      await stranger.getByRole('link', { name: 'Google Calendar' }).waitFor();
    },
    'questions and lengths': async () => {
      await openPage(stranger, scene.pageAt((await askingPage(scene)).slug));
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await heading(stranger, 'Who is coming?');
    },
    'questions without an answer': async () => {
      await openPage(stranger, scene.pageAt('asking'));
      await tapLastTime(stranger);
      await stranger.getByRole('button', { name: 'Continue' }).tap();
      await stranger.getByRole('button', { name: /^Ask for/ }).tap();
      await stranger.getByText('would like to know this').first().waitFor();
    },
    'times picked by hand': async () => {
      const { url } = await handPicked(scene);
      await stranger.goto(url);
      await heading(stranger, 'Which time suits you?');
    },
    'a link that is over': async () => {
      await stranger.goto(`${scene.url}/m/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
      await heading(stranger, 'This link does not work any more');
    },
    'deciding from the mail': async () => {
      const letter = await scene.world.letter(scene.mara.owner.subscriber.email);
      await stranger.goto(`${scene.url}/decide/${tokenOf(letter, 'decide')}?answer=confirm`);
      await heading(stranger, /would like to meet you/);
    },
    'a page that does not exist': async () => {
      await stranger.goto(`${scene.url}/nobody/nothing`);
      await heading(stranger, 'There is no page at this address');
    },
    'a page that failed': async () => {
      await stranger.goto(`${scene.url}/error`);
      await heading(stranger, 'This page could not be shown');
    },
  };

  it.each(Object.keys(strangers))('%s', async (page) => {
    await strangers[page]?.();
    expect(await flawsOf(stranger)).toEqual([]);
  });

  it('no page complained on the way', () => {
    expect(scene.browsers.complaints).toEqual([]);
  });
});
