import { calendarPortContract, meeting } from '../calendar-port.contract';
import { caldavPort } from './caldav-port';
import { discoverCaldav } from './discovery/discover-caldav';
import {
  makeCalendar,
  makeCalendarIn,
  radicale,
  radicaleUrl,
  removeCalendars,
  request,
  servers,
} from './test-account';

afterAll(removeCalendars);

/** What was seen of servers that keep to the protocols in ways of their own: see docs/calendar-servers.md. */
const habitsOf = (name: string) => ({
  tellsTwice: ['DAViCal', 'SOGo'].includes(name),
  rewrites: name === 'SOGo',
});

// A suite that asks no server is no suite; it says so instead of failing.
const describeServers =
  servers.length === 0
    ? describe.skip.each([{ name: 'no server', home: '' }])
    : describe.each(servers);

describeServers('calendars on $name', ({ name, home }) => {
  calendarPortContract(async () => {
    // Some servers take a uid once in all calendars of an account.
    await removeCalendars();
    const calendar = await makeCalendarIn(home, 'Contract');
    const at = (uid: string): string => `${calendar}${encodeURIComponent(uid)}.ics`;
    return {
      ...habitsOf(name),
      port: caldavPort(radicale('', { url: home })),
      calendar,
      title: 'Contract',
      locked: caldavPort(radicale('', { url: home, password: 'wrong' })),
      write: async (uid, text) => void (await request('PUT', at(uid), text)),
      erase: async (uid) => void (await request('DELETE', at(uid))),
      read: async (uid) => {
        const response = await request('GET', at(uid));
        return response.ok ? response.text() : undefined;
      },
    };
  });

  it('are found from the server alone', async () => {
    const { origin } = new URL(home);
    expect(await discoverCaldav(radicale('', { url: origin }))).toEqual({
      url: home,
      username: 'alice',
    });
  });
});

const describeWithServer = radicaleUrl === undefined ? describe.skip : describe;

describeWithServer('calendars on Radicale alone', () => {
  it('are named, coloured and told apart from lists of tasks', async () => {
    const calendar = await makeCalendar(
      'Täglich &amp; mehr',
      '<ical:calendar-color>#FF8800CC</ical:calendar-color>',
    );
    const tasks = await makeCalendar(
      'Tasks',
      '<c:supported-calendar-component-set><c:comp name="VTODO"/></c:supported-calendar-component-set>',
    );
    const calendars = await caldavPort(radicale('/alice/')).list();
    expect(calendars.find(({ id }) => id === calendar)).toEqual({
      id: calendar,
      title: 'Täglich & mehr',
      color: '#ff8800',
      readOnly: false,
    });
    expect(calendars.map(({ id }) => id)).not.toContain(tasks);
  });

  it('find an event of ours that is stored under another name', async () => {
    const calendar = await makeCalendar('Elsewhere');
    const port = caldavPort(radicale('/alice/'));
    const { id } = await port.put(calendar, meeting());
    const moved = `${calendar}another-name.ics`;
    const text = await (await request('GET', id)).text();
    await request('DELETE', id);
    await request('PUT', moved, text);
    const put = await port.put(calendar, meeting({ sequence: 1 }));
    expect(put.id).toBe(moved);
    expect(await (await request('GET', moved)).text()).toContain('SEQUENCE:1');
  });
});
