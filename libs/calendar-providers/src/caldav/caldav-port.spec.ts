import { calendarPortContract, meeting } from '../calendar-port.contract';
import { caldavPort } from './caldav-port';
import { makeCalendar, radicale, radicaleUrl, removeCalendars, request } from './test-account';

const describeWithServer = radicaleUrl === undefined ? describe.skip : describe;

describeWithServer('calendars on Radicale', () => {
  afterAll(removeCalendars);

  calendarPortContract(async () => {
    const calendar = await makeCalendar('Contract');
    const at = (uid: string): string => `${calendar}${encodeURIComponent(uid)}.ics`;
    return {
      port: caldavPort(radicale('/alice/')),
      calendar,
      title: 'Contract',
      locked: caldavPort(radicale('/alice/', { password: 'wrong' })),
      write: async (uid, text) => void (await request('PUT', at(uid), text)),
      erase: async (uid) => void (await request('DELETE', at(uid))),
      read: async (uid) => {
        const response = await request('GET', at(uid));
        return response.ok ? response.text() : undefined;
      },
    };
  });

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
