import { caldavPort } from './caldav-port';
import {
  COLLECTION,
  homeSet,
  multistatus,
  principal,
  type Reply,
  row,
  ScriptedServer,
} from './scripted-server';
import { makeCalendar, radicale, radicaleUrl, removeCalendars } from './test-account';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

const TEXT = 'BEGIN:VCALENDAR\nBEGIN:VAVAILABILITY\nEND:VAVAILABILITY\nEND:VCALENDAR';
const property = (text: string, space = 'urn:ietf:params:xml:ns:caldav'): string =>
  `<a:calendar-availability xmlns:a="${space}"><![CDATA[${text}]]></a:calendar-availability>`;
const inbox = '<cal:schedule-inbox-URL><d:href>/inbox/</d:href></cal:schedule-inbox-URL>';

const places = (more: Record<string, Reply>): Record<string, Reply> => ({
  '/home/': multistatus(row('/home/', COLLECTION, principal('/p/'))),
  '/p/': multistatus(row('/p/', homeSet('/home/'), inbox)),
  '/inbox/': multistatus(row('/inbox/', COLLECTION)),
  ...more,
});

async function availability(more: Record<string, Reply>) {
  const all = places(more);
  server.answer(({ path }) => all[path]);
  return caldavPort(server.account('/home/')).availability();
}

describe('the availability of the owner', () => {
  it.each<[string, Record<string, Reply>]>([
    ['at the inbox', { '/inbox/': multistatus(row('/inbox/', property(TEXT))) }],
    [
      'at the inbox by its older name',
      { '/inbox/': multistatus(row('/inbox/', property(TEXT, 'http://calendarserver.org/ns/'))) },
    ],
    ['at the home', { '/home/': multistatus(row('/home/', COLLECTION, property(TEXT))) }],
  ])('is read %s', async (_, more) => {
    expect(await availability(more)).toBe(TEXT);
  });

  it.each<[string, Record<string, Reply>]>([
    ['where there is none', {}],
    ['where it is empty', { '/inbox/': multistatus(row('/inbox/', property(''))) }],
    ['where it is something else', { '/inbox/': multistatus(row('/inbox/', property('hello'))) }],
    ['where the inbox is closed', { '/inbox/': { status: 403 } }],
  ])('is nothing %s', async (_, more) => {
    expect(await availability(more)).toBeNull();
  });

  it('is unknown while the server has trouble', async () => {
    const asked = availability({ '/inbox/': { status: 503 } });
    await expect(asked).rejects.toMatchObject({ code: 'server-error' });
  });

  (radicaleUrl === undefined ? it.skip : it)('is nothing on Radicale', async () => {
    await makeCalendar('Availability');
    expect(await caldavPort(radicale('/alice/')).availability()).toBeNull();
    await removeCalendars();
  });
});
