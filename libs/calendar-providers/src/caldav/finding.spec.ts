import { writeEvent } from '@appointment/icalendar';
import { meeting } from '../calendar-port.contract';
import { caldavPort } from './caldav-port';
import { ModelCalendar, type Habits } from './model-calendar';
import { ScriptedServer } from './scripted-server';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

const ours = meeting();
const find = () => caldavPort(server.account()).find(`${server.url}/cal/`, ours.uid);
const serve = (habits: Habits, events: Record<string, string>): void => {
  const model = new ModelCalendar(habits);
  for (const [name, text] of Object.entries(events)) model.write(name, text);
  server.answer(model.script);
};
const other = writeEvent(meeting({ uid: `${ours.uid}-other` }));

describe('an event of ours', () => {
  it.each<[string, Habits, string]>([
    ['under its own name', {}, `${ours.uid}.ics`],
    ['under another', {}, 'renamed'],
    ['under another, on a server that does not search', { searches: false }, 'renamed'],
    [
      'under another, on one that tells nothing together',
      { searches: false, together: 0 },
      'renamed',
    ],
  ])('is found %s', async (_, habits, name) => {
    serve(habits, { a: other, [name]: writeEvent(ours) });
    expect(await find()).toMatchObject({
      id: `${server.url}/cal/${name}`,
      etag: '"2"',
      event: { uid: ours.uid },
    });
  });

  it.each<[string, Habits]>([
    ['searches, though everything matches', {}],
    ['does not search', { searches: false }],
  ])('is not there if the server %s and does not have it', async (_, habits) => {
    serve(habits, { a: other, [`${ours.uid}.ics`]: other });
    expect(await find()).toBeNull();
  });

  it.each([
    [401, 'wrong-password'],
    [404, 'calendar-gone'],
    [410, 'calendar-gone'],
    [429, 'rate-limited'],
    [503, 'server-error'],
  ])('is not said to be gone if the calendar answers %i', async (status, code) => {
    server.answer(({ method }) => (method === 'GET' ? { status: 404 } : { status }));
    await expect(find()).rejects.toMatchObject({ code });
  });

  it('is not said to be gone if the calendar can neither be searched nor listed', async () => {
    serve({ searches: false, lists: false }, {});
    await expect(find()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is not said to be gone if it is there and cannot be read', async () => {
    const broken = writeEvent(ours).replace(/DTSTART:\S+/, 'DTSTART:tomorrow');
    serve({}, { [`${ours.uid}.ics`]: broken });
    await expect(find()).rejects.toMatchObject({ code: 'not-icalendar' });
  });
});
