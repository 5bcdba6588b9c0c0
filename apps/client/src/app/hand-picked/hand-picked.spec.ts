import { TestBed } from '@angular/core/testing';
import type { HandPicked } from '@appointment/contracts';
import { problem } from '../../testing/fake-server';
import { aCalendar } from '../../testing/meetings';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';
import { Announcer } from '../core/page/announcer';

const at = (start: string, own = {}) => ({
  id: 1,
  start,
  end: new Date(Date.parse(start) + 45 * 60_000).toISOString(),
  state: 'free' as const,
  appointmentId: null,
  ...own,
});

const picked: HandPicked = {
  id: 9,
  title: 'Interview',
  details: null,
  calendarId: 3,
  duration: 45,
  locationType: 'online',
  locationName: null,
  locationUrl: null,
  locationPhone: null,
  meetingLinkProvider: null,
  slots: [
    at('2026-09-10T08:00:00Z'),
    at('2026-09-10T09:00:00Z', {
      state: 'taken',
      appointmentId: '0c3a0d70-0000-4000-8000-000000000001',
    }),
    at('2026-09-11T08:00:00Z', { state: 'busy' }),
  ],
  keepOpen: true,
  holdCandidates: false,
  status: 'ready',
  reminders: [],
  changeDeadline: 0,
  url: 'https://meet.example.org/pick/abc',
  timeCreated: '2026-09-07T08:00:00Z',
};

const serving = (all: readonly HandPicked[] = [picked]) => {
  const server = ownersServer({ calendars: [aCalendar()] });
  server.on('GET /hand-picked', { body: { items: all, nextCursor: null } });
  for (const each of all) server.on(`GET /hand-picked/${each.id}`, { body: each });
  return server.on('POST /hand-picked', { status: 201, body: picked });
};

describe('Hand-picked times', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('are listed with what came of them', async () => {
    const visit = await Visit.to('/hand-picked', serving());

    expect(visit.text).toContain('Interview');
    expect(visit.text).toContain('1 of 3 times can be picked · 1 was picked');
    expect(document.title).toBe('Hand-picked times · Appointment');
  });

  it('say how to begin when there are none', async () => {
    const visit = await Visit.to('/hand-picked', serving([]));
    expect(visit.text).toContain('No times are picked yet');
  });

  it('are made of a title and times by the clocks of the owner, and lead to their link', async () => {
    const server = serving();
    const visit = await Visit.to('/hand-picked/new', server);

    await visit.type('Title', ' Interview ');
    await visit.type('Length in minutes', '45');
    await visit.click('Add a time');
    await visit.type('Start of time 1', '9:30');
    await visit.click('Add a time');
    expect(visit.control('Start of time 2').value).toBe('10:15');
    await visit.type('Day of time 2', '2026-10-26');
    await visit.press('Keep these times for this link');
    await visit.click('Save');

    expect(server.asked('POST /hand-picked')[0]?.body).toEqual({
      title: 'Interview',
      details: null,
      calendarId: 3,
      duration: 45,
      locationType: 'online',
      locationName: null,
      locationUrl: null,
      locationPhone: null,
      meetingLinkProvider: null,
      // Summer time on the one day, winter time on the other.
      slots: ['2026-09-09T07:30:00Z', '2026-10-26T09:15:00Z'],
      keepOpen: false,
      holdCandidates: true,
      status: 'ready',
      reminders: [],
      changeDeadline: 0,
    });
    expect(visit.url).toBe('/hand-picked/9');
    expect(visit.text).toContain('https://meet.example.org/pick/abc');
  });

  it.each<[string, (visit: Visit) => Promise<void>, string]>([
    ['no title', (visit) => visit.click('Add a time'), 'Say in a few words what it is about.'],
    [
      'a time that is none',
      async (visit) => {
        await visit.click('Add a time');
        await visit.type('Start of time 1', 'soon');
      },
      'A time is written like 14:30.',
    ],
    [
      'a time that the clocks skip',
      async (visit) => {
        await visit.click('Add a time');
        await visit.type('Day of time 1', '2027-03-28');
        await visit.type('Start of time 1', '02:30');
      },
      'The clocks skip this time on that day.',
    ],
    [
      'a time twice',
      async (visit) => {
        await visit.click('Add a time');
        await visit.click('Add a time');
        await visit.type('Start of time 2', '10:00');
      },
      'This time stands here already.',
    ],
    ['no time', () => Promise.resolve(), 'Pick at least one time.'],
    [
      'five minutes',
      (visit) => visit.type('Length in minutes', '5'),
      'A meeting lasts from 10 to 600 minutes.',
    ],
  ])('are not saved with %s', async (_, act, words) => {
    const server = serving();
    const visit = await Visit.to('/hand-picked/new', server);

    await act(visit);
    await visit.click('Save');

    expect(visit.text).toContain(words);
    expect(server.asked('POST /hand-picked')).toEqual([]);
  });

  it('say in person how to be reached, and send nothing that is not shown', async () => {
    const server = serving();
    const visit = await Visit.to('/hand-picked/new', server);

    await visit.type('Title', 'Interview');
    await visit.click('Add a time');
    await visit.choose('Where', 'phone');
    await visit.type('Phone number', 'soon');
    await visit.choose('Where', 'in-person');
    expect(visit.control('Phone number').value).toBe('soon');
    await visit.click('Save');
    expect(server.asked('POST /hand-picked')).toEqual([]);
    await visit.type('Phone number', '');
    await visit.type('Link to a map', 'https://map.example.org');
    await visit.click('Save');

    expect(server.asked('POST /hand-picked')[0]?.body).toMatchObject({
      locationType: 'in-person',
      locationUrl: 'https://map.example.org',
      locationPhone: null,
    });
  });

  it('say at the time itself that something else stands there', async () => {
    const errors = [{ field: 'slots.1', code: 'slot-taken', message: '…' }];
    const server = serving().on('POST /hand-picked', problem(409, 'slot-taken', { errors }));
    const visit = await Visit.to('/hand-picked/new', server);

    await visit.type('Title', 'Interview');
    await visit.click('Add a time');
    await visit.click('Add a time');
    await visit.click('Save');

    expect(visit.describes('Start of time 2')).toContain('Something else stands there already');
    expect(document.activeElement).toBe(visit.control('Start of time 2'));
  });

  it.each<[code: string, words: string]>([
    ['past', 'This time is over.'],
    ['too-far', 'This time is more than two years away.'],
    ['not-a-minute', 'This was not accepted.'],
  ])('say at the time itself what was wrong with it: %s', async (code, words) => {
    const errors = [{ field: 'slots.0', code, message: '…' }];
    const server = serving().on('POST /hand-picked', problem(400, 'invalid-input', { errors }));
    const visit = await Visit.to('/hand-picked/new', server);

    await visit.type('Title', 'Interview');
    await visit.click('Add a time');
    await visit.click('Save');

    expect(visit.describes('Start of time 1')).toContain(words);
  });

  it('say that there are as many as there can be', async () => {
    const refused = problem(409, 'hand-picked.limit-reached');
    const visit = await Visit.to('/hand-picked/new', serving().on('POST /hand-picked', refused));

    await visit.type('Title', 'Interview');
    await visit.click('Add a time');
    await visit.click('Save');

    expect(visit.text).toContain('Remove one that you don’t need any more.');
  });

  it('are listed a page at a time', async () => {
    const older = { ...picked, id: 8, title: 'Older' };
    const server = serving().on('GET /hand-picked', ({ query }) => ({
      body: query['cursor']
        ? { items: [older], nextCursor: null }
        : { items: [picked], nextCursor: 'more' },
    }));
    const visit = await Visit.to('/hand-picked', server);

    await visit.click('Show more');

    expect(server.asked('GET /hand-picked').at(-1)?.query).toEqual({ cursor: 'more' });
    expect(visit.text).toContain('Older');
    expect(document.activeElement?.textContent).toBe('Older');
    expect(visit.has('.more')).toBe(false);
  });

  describe('on the week', () => {
    const swimming = {
      start: '2026-09-09T08:30:00Z',
      end: '2026-09-09T09:30:00Z',
      title: 'Swimming',
      allDay: false,
      busy: true,
      tentative: false,
      appointmentId: null,
    };
    const opened = async () => {
      const server = serving();
      server.on('GET /calendars/3/events', {
        body: { items: [swimming], asOf: '2026-09-08T07:35:00Z', live: true },
      });
      return { server, visit: await Visit.to('/hand-picked/new', server) };
    };
    const ruler = (visit: Visit, day = '2026-09-09') =>
      visit.element.querySelector<HTMLElement>(`[data-ruler="${day}"]`);
    const press = async (visit: Visit, key: string, day?: string) => {
      ruler(visit, day)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await visit.settle();
    };
    const picks = (visit: Visit) =>
      [...visit.element.querySelectorAll('.pick button')].map((each) =>
        each.getAttribute('aria-label'),
      );

    it('are chosen and taken away by keys, and typed rows follow', async () => {
      const { visit } = await opened();

      expect(ruler(visit)?.getAttribute('aria-label')).toBe(
        'Wednesday 9 September: choose a start',
      );
      await press(visit, 'ArrowUp');
      await press(visit, 'PageUp');
      await press(visit, 'Enter');
      expect(visit.control('Start of time 1').value).toBe('08:45');
      expect(visit.control('Day of time 1').value).toBe('2026-09-09');
      await press(visit, ' ');
      expect(picks(visit)).toEqual([]);
    });

    it('say what else stands there', async () => {
      const { visit } = await opened();
      for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await press(visit, key);

      expect(ruler(visit)?.getAttribute('aria-valuetext')).toContain('Swimming');
      expect(picks(visit)[0]).toContain('Swimming');
      expect(visit.text).toContain('Something else stands there.');
    });

    it('lead along the days and into the next week', async () => {
      const { visit } = await opened();
      await press(visit, 'ArrowRight');
      expect(document.activeElement).toBe(ruler(visit, '2026-09-10'));
      await press(visit, 'ArrowRight', '2026-09-13');
      expect(document.activeElement).toBe(ruler(visit, '2026-09-14'));
    });

    it('are looked at where the next of those that are saved is', async () => {
      const slots = [at('2026-09-07T08:00:00Z', { state: 'past' }), at('2026-09-23T08:00:00Z')];
      const visit = await Visit.to('/hand-picked/9', serving([{ ...picked, slots }]));
      expect(ruler(visit, '2026-09-23')).not.toBeNull();
      expect(picks(visit)).toHaveLength(1);
    });

    it('are as many as there can be, which is said', async () => {
      const slots = Array.from({ length: 100 }, (_, n) => ({
        ...at(new Date(Date.UTC(2026, 8, 10, 6) + n * 3_600_000).toISOString()),
        id: n + 1,
      }));
      const visit = await Visit.to('/hand-picked/9', serving([{ ...picked, slots }]));
      const before = picks(visit);
      for (const key of ['ArrowUp', 'Enter']) await press(visit, key, '2026-09-10');

      expect(picks(visit)).toEqual(before);
      expect(TestBed.inject(Announcer).said()).toBe('There are a hundred times; that is the most.');
    });

    it('never lie in the past', async () => {
      const { visit } = await opened();
      await press(visit, 'Enter', '2026-09-07');
      expect(picks(visit)).toEqual([]);
    });
  });

  it('show how each time stands, and who has one', async () => {
    const visit = await Visit.to('/hand-picked/9', serving());

    expect(visit.text).toContain('Can be picked');
    expect(visit.text).toContain('Something else is there');
    expect(visit.button('See who').getAttribute('href')).toBe(
      '/appointments/0c3a0d70-0000-4000-8000-000000000001',
    );
    expect(visit.control('Start of time 2').readOnly).toBe(true);
    expect(visit.has('[aria-label="Remove time 2"]')).toBe(false);
  });

  it('are changed and closed, and keep the moments that they had', async () => {
    const server = serving();
    server.on('PATCH /hand-picked/9', ({ body }) => ({ body: { ...picked, ...(body as object) } }));
    const visit = await Visit.to('/hand-picked/9', server);

    await visit.press('Closed');
    server.on('PATCH /hand-picked/9', { body: { ...picked, status: 'closed' } });
    await visit.click('Save');

    expect(server.asked('PATCH /hand-picked/9')[0]?.body).toMatchObject({
      status: 'closed',
      slots: picked.slots.map(({ start }) => start),
    });
    expect(visit.text).toContain('Nobody can pick any more.');
  });

  it('ask before they are removed', async () => {
    const server = serving().on('DELETE /hand-picked/9', { status: 204 });
    const visit = await Visit.to('/hand-picked/9', server);

    await visit.click('Remove');
    expect(visit.text).toContain('Remove “Interview”?');
    await visit.element.querySelector<HTMLElement>('.dialog .danger-solid')?.click();
    await visit.settle();

    expect(server.asked('DELETE /hand-picked/9')).toHaveLength(1);
    expect(visit.url).toBe('/hand-picked');
  });

  it('ask before typed text is lost', async () => {
    const visit = await Visit.to('/hand-picked/new', serving());
    await visit.type('Title', 'Interview');
    void visit.click('Hand-picked times');
    await visit.settle();

    expect(visit.url).toBe('/hand-picked/new');
    expect(visit.has('dialog')).toBe(true);
  });
});
