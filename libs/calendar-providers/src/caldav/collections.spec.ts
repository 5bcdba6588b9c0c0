import { caldavPort } from './caldav-port';
import { normalColor } from './calendars-in';
import { CALENDAR, COLLECTION, homeSet, multistatus, row, ScriptedServer } from './scripted-server';

let server: ScriptedServer;
beforeAll(async () => {
  server = await ScriptedServer.start();
});
afterAll(() => server.stop());

const components = (...names: string[]): string =>
  `<cal:supported-calendar-component-set>${names.map((name) => `<cal:comp name="${name}"/>`).join('')}</cal:supported-calendar-component-set>`;

const privileges = (...names: string[]): string =>
  `<d:current-user-privilege-set>${names.map((name) => `<d:privilege>${name}</d:privilege>`).join('')}</d:current-user-privilege-set>`;

const type = (...names: string[]): string =>
  `<d:resourcetype><d:collection/>${names.map((name) => `<${name}/>`).join('')}</d:resourcetype>`;

async function list(...rows: string[]) {
  server.answer(() => multistatus(row('/home/', COLLECTION), ...rows));
  return caldavPort(server.account('/home/')).list();
}

describe('the calendars of a home', () => {
  it.each([
    ['events', components('VEVENT'), true],
    ['events and tasks', components('VTODO', 'VEVENT'), true],
    ['tasks', components('VTODO'), false],
    ['whatever it is given', '', true],
  ])('with %s', async (_, held, isListed) => {
    expect(await list(row('/home/a/', CALENDAR, held))).toHaveLength(isListed ? 1 : 0);
  });

  it.each([
    ['the inbox', type('cal:calendar', 'cal:schedule-inbox')],
    ['the outbox', type('cal:schedule-outbox')],
    ['an outbox that holds events', type('cal:calendar', 'cal:schedule-outbox')],
    [
      'a bin',
      '<d:resourcetype><d:collection/><cal:calendar/><n:deleted-calendar xmlns:n="http://nextcloud.com/ns"/></d:resourcetype>',
    ],
    [
      'an address book',
      '<d:resourcetype><d:collection/><a:addressbook xmlns:a="urn:ietf:params:xml:ns:carddav"/></d:resourcetype>',
    ],
    [
      'notes to the program',
      '<d:resourcetype><d:collection/><cs:notification xmlns:cs="http://calendarserver.org/ns/"/><cal:calendar/></d:resourcetype>',
    ],
    [
      'a bin of Nextcloud',
      '<d:resourcetype><d:collection/><cal:calendar/><n:trash-bin xmlns:n="http://nextcloud.com/ns"/></d:resourcetype>',
    ],
    [
      'a calendar of another kind',
      '<d:resourcetype><d:collection/><x:calendar xmlns:x="urn:other"/></d:resourcetype>',
    ],
    ['a folder', COLLECTION],
  ])('are never %s', async (_, resourceType) => {
    expect(await list(row('/home/a/', resourceType, components('VEVENT')))).toEqual([]);
  });

  it('are those of SOGo, which takes one of them for the outbox too', async () => {
    const personal =
      '<d:resourcetype><d:collection/><calendar xmlns="urn:ietf:params:xml:ns:caldav"/><vevent-collection xmlns="http://groupdav.org/"/><vtodo-collection xmlns="http://groupdav.org/"/><schedule-outbox xmlns="urn:ietf:params:xml:ns:caldav"/></d:resourcetype>';
    const scheduling =
      '<cal:schedule-outbox-URL><d:href>/dav/alice/Calendar/personal/</d:href></cal:schedule-outbox-URL>';
    const calendar = row('/dav/alice/Calendar/personal/', personal);
    server.answer(({ path }) =>
      path === '/dav/alice/'
        ? multistatus(row(path, COLLECTION, homeSet('/dav/alice/Calendar/'), scheduling))
        : multistatus(row(path, COLLECTION), calendar),
    );
    const calendars = await caldavPort(server.account('/dav/alice/')).list();
    expect(calendars.map(({ title }) => title)).toEqual(['personal']);
  });

  it.each([
    [['<d:read/>'], true],
    [['<d:read/>', '<d:write-properties/>'], true],
    [['<d:read/>', '<d:write/>'], false],
    [['<d:all/>'], false],
    [['<d:read/>', '<d:bind/>'], false],
    [[], false],
  ])('by the privileges %j are only to be read: %s', async (names, readOnly) => {
    const [calendar] = await list(row('/home/a/', CALENDAR, privileges(...names)));
    expect(calendar?.readOnly).toBe(readOnly);
  });

  it.each([
    ['<d:displayname>Arbeit &amp; Leben</d:displayname>', 'Arbeit & Leben'],
    ['<d:displayname>2026</d:displayname>', '2026'],
    ['<d:displayname>true</d:displayname>', 'true'],
    ['<d:displayname><![CDATA[<b>]]></d:displayname>', '<b>'],
    ['<d:displayname/>', 'täglich'],
    ['', 'täglich'],
  ])('named by %s are %s', async (name, title) => {
    expect((await list(row('/home/t%C3%A4glich/', CALENDAR, name)))[0]?.title).toBe(title);
  });

  it('are never the inbox and outbox that the principal names', async () => {
    const scheduling =
      '<cal:schedule-inbox-URL><d:href>/home/in/</d:href></cal:schedule-inbox-URL><cal:schedule-outbox-URL><d:href>/home/out</d:href></cal:schedule-outbox-URL>';
    server.answer(({ path }) =>
      path === '/p/'
        ? multistatus(row('/p/', COLLECTION, homeSet('/home/'), scheduling))
        : multistatus(...['in', 'out', 'a'].map((name) => row(`/home/${name}/`, CALENDAR))),
    );
    const calendars = await caldavPort(server.account('/p/')).list();
    expect(calendars.map(({ title }) => title)).toEqual(['a']);
  });

  it.each([
    [403, true],
    [404, true],
    [503, false],
  ])('of one home are there while another answers %i: %s', async (status, areThere) => {
    server.answer(({ path }) => {
      if (path === '/p/') return multistatus(row('/p/', COLLECTION, homeSet('/home/', '/team/')));
      return path === '/home/' ? multistatus(row('/home/a/', CALENDAR)) : { status };
    });
    const asked = caldavPort(server.account('/p/')).list();
    const found = await asked.catch(() => undefined);
    expect(found?.map(({ title }) => title)).toEqual(areThere ? ['a'] : undefined);
  });

  it('come from every home of a principal, each once', async () => {
    server.answer(({ path }) =>
      path === '/p/'
        ? multistatus(row('/p/', COLLECTION, homeSet('/home/', '/team/')))
        : multistatus(row(path, COLLECTION), row(`${path}a/`, CALENDAR), row('/shared/', CALENDAR)),
    );
    const calendars = await caldavPort(server.account('/p/')).list();
    expect(calendars.map(({ id }) => id.replace(server.url, ''))).toEqual([
      '/home/a/',
      '/shared/',
      '/team/a/',
    ]);
  });

  it.each([['/home'], ['/home', '/team']])(
    'are found although the principal leaves out the slash that their server insists on (%#)',
    async (...homes) => {
      server.answer(({ path }) => {
        if (path === '/p/') return multistatus(row('/p/', COLLECTION, homeSet(...homes)));
        if (!path.endsWith('/')) return { status: 404 };
        return multistatus(row(path, COLLECTION), row(`${path}a/`, CALENDAR));
      });
      const calendars = await caldavPort(server.account('/p/')).list();
      expect(calendars.map(({ id }) => id.replace(server.url, ''))).toEqual(
        expect.arrayContaining(homes.map((home) => `${home}/a/`)),
      );
    },
  );

  it('are one if the address is that of a calendar', async () => {
    server.answer(({ path }) => multistatus(row(path, CALENDAR)));
    expect(await caldavPort(server.account('/home/a/')).list()).toHaveLength(1);
    expect(server.asked.map(({ headers }) => headers['depth'])).toEqual(['0']);
  });

  it('keep the address that the server writes', async () => {
    const [calendar] = await list(row('/home/alice@example.org/', CALENDAR));
    expect(calendar?.id).toBe(`${server.url}/home/alice@example.org/`);
  });
});

it.each([
  ['#FF8800', '#ff8800'],
  ['#FF8800CC', '#ff8800'],
  [' #abc ', '#aabbcc'],
  ['FF8800', '#ff8800'],
  ['#abcd', '#aabbcc'],
  ['red', null],
  ['#12345', null],
  ['', null],
])('the colour %j is %j', (color, normal) => {
  expect(normalColor(color)).toBe(normal);
});
