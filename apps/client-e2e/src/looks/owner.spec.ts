import type { Page } from 'playwright-core';
import { newAddress, usualPassword } from '@appointment/tools';
import { flawsOf } from '../support/look';
import { signIn } from '../support/mara';
import { type Pose, Scene, heading } from '../support/scene';

/** The owner's pages, as axe, both schemes and the narrowest screen see them. */
describe('an owner looks at', () => {
  let scene: Scene;
  let desk: Page;

  beforeAll(async () => {
    scene = await Scene.open();
    desk = await scene.browsers.person();
    const { email } = scene.mara.owner.subscriber;
    await signIn(desk, scene.url, { email, password: usualPassword });
  });
  afterAll(() => scene?.close());

  const owners: Record<string, Pose> = {
    'the dashboard': async () => {
      await desk.goto(`${scene.url}/dashboard`);
      await desk.getByText('Ana Okafor').first().waitFor();
    },
    'the dashboard, wording a no': async () => {
      await desk.goto(`${scene.url}/dashboard`);
      await desk.getByRole('button', { name: 'Decline' }).first().click();
    },
    'the appointments': async () => {
      await desk.goto(`${scene.url}/appointments`);
      await desk.getByText('Tomás Rivera').first().waitFor();
    },
    'a request': async () => {
      await desk.goto(`${scene.url}/appointments/${scene.request.id}`);
      await desk.getByRole('button', { name: 'Confirm' }).first().waitFor();
    },
    'a meeting': async () => {
      await desk.goto(`${scene.url}/appointments/${scene.booked.id}`);
      await desk.getByRole('button', { name: 'Cancel the meeting' }).first().waitFor();
    },
    'a meeting that is moved': async () => {
      await desk.goto(`${scene.url}/appointments/${scene.booked.id}`);
      await desk.getByRole('button', { name: 'Another time' }).click();
      await desk.getByRole('group', { name: /^Times on/ }).waitFor();
    },
    'a search in vain': async () => {
      await desk.goto(`${scene.url}/appointments?q=nobody`);
      await heading(desk, 'Nothing found for “nobody”');
    },
    'an appointment that is not there': async () => {
      await desk.goto(`${scene.url}/appointments/00000000-0000-4000-8000-000000000000`);
      await heading(desk, 'This appointment is not here');
    },
    'new hand-picked times': async () => {
      await desk.goto(`${scene.url}/hand-picked/new`);
      await heading(desk, 'Pick some times');
    },
    'new hand-picked times with faults': async () => {
      await desk.goto(`${scene.url}/hand-picked/new`);
      await desk.getByRole('button', { name: 'Save' }).click();
      await desk.getByText('Say in a few words what it is about.').waitFor();
    },
    'the hand-picked times': async () => {
      const start = Temporal.Now.instant().add({ hours: 48 }).round('minute').toString();
      const body = { title: 'Interview', slots: [start], status: 'ready' };
      (await scene.mara.owner.api.post('/api/v1/hand-picked', body)).as(201);
      await desk.goto(`${scene.url}/hand-picked`);
      await desk.getByRole('link', { name: 'Interview' }).waitFor();
    },
    'some hand-picked times': async () => {
      await desk.getByRole('link', { name: 'Interview' }).click();
      await desk.getByRole('heading', { level: 1, name: 'Interview' }).waitFor();
    },
    'the schedules': async () => {
      await desk.goto(`${scene.url}/schedules`);
      await desk.getByText('Intro call').first().waitFor();
    },
    'a schedule': async () => {
      await desk.goto(`${scene.url}/schedules/${scene.mara.schedule.id}`);
      await desk.getByLabel('Name', { exact: true }).waitFor();
    },
    'a schedule with faults': async () => {
      await desk.goto(`${scene.url}/schedules/${scene.mara.schedule.id}`);
      await desk.getByLabel('Name', { exact: true }).fill('');
      await desk.getByRole('button', { name: 'Save' }).click();
      await desk.getByText('One thing keeps this from being saved.').first().waitFor();
    },
    'why times are missing': async () => {
      await desk.goto(`${scene.url}/schedules/${scene.mara.schedule.id}`);
      await desk.getByLabel('Why not?').check();
      await desk.locator('app-week-picture em').first().waitFor();
      await desk.getByText('In words').click();
      await desk.getByText('Ask about one time').click();
      await desk.getByRole('button', { name: 'Why is it not offered?' }).click();
      await desk.getByText(/is (not )?offered[.:]$/).waitFor();
    },
    'every rule of a schedule': async () => {
      await desk.goto(`${scene.url}/schedules/${scene.mara.schedule.id}`);
      await desk.getByText('First and last day, start times').click();
      await desk.getByText('Changes and reminders').click();
      await desk.getByRole('button', { name: 'Add a date' }).click();
      await desk.getByLabel('Other hours').check({ force: true });
      await desk.getByRole('button', { name: 'Add a question' }).click();
      await desk.getByLabel('Answer', { exact: true }).selectOption('choice');
      await desk.getByLabel('Place', { exact: true }).selectOption('in-person');
      await desk.getByLabel('Free before').selectOption('other');
      await desk.getByRole('button', { name: 'Another length' }).click();
    },
    'a new schedule': async () => {
      await desk.goto(`${scene.url}/schedules/new`);
      await heading(desk, 'New schedule');
    },
    'the connections': async () => {
      await desk.goto(`${scene.url}/connections`);
      await desk.getByText('Work').first().waitFor();
    },
    'the settings': async () => {
      await desk.goto(`${scene.url}/settings`);
      await desk.getByLabel('Your name').waitFor();
    },
    'the dashboard, when the next name has no space in it': async () => {
      const { owner, stranger } = scene.mara;
      const [name, email] = ['Wolfeschlegelsteinhausenbergerdorff'.repeat(3), newAddress('long')];
      const { id } = await stranger.book((await stranger.free()).start, { name, email });
      await owner.decide(id, 'confirm');
      await desk.goto(`${scene.url}/dashboard`);
      await desk.getByText(name).first().waitFor();
    },
  };

  it.each(Object.keys(owners))('%s', async (page) => {
    await owners[page]?.();
    expect(await flawsOf(desk)).toEqual([]);
  });

  it('no page complained on the way', () => {
    expect(scene.browsers.complaints).toEqual([]);
  });
});
