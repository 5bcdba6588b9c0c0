import type { Calendar, Connection } from '@appointment/contracts';
import { aCalendar, aConnection, anAppointment, aSchedule } from '../../testing/meetings';
import { type FakeServer, problem } from '../../testing/fake-server';
import { ownersServer } from '../../testing/owners-server';
import { Visit } from '../../testing/visit';

const work = aCalendar();
const family = aCalendar({ id: 4, title: 'Family', connected: false });
const broken = aConnection({ status: 'error', statusCode: 'connection.wrong-password' });

interface Accounts {
  readonly connections?: readonly Connection[];
  readonly calendars?: readonly Calendar[];
  readonly limit?: number | null;
}

const answers = (server: FakeServer, accounts: Accounts): FakeServer => {
  const { connections = [aConnection()], calendars = [work, family], limit = 3 } = accounts;
  return server
    .on('GET /connections', { body: { items: connections } })
    .on('GET /calendars', { body: { items: calendars, limit } });
};

/** With one schedule that writes into "Work". */
const house = (accounts: Accounts = {}) =>
  answers(ownersServer({ schedules: [aSchedule()] }), accounts);
/** Without any. */
const newHouse = (accounts: Accounts = {}) => answers(ownersServer(), accounts);

/** Opens a menu, which stands outside of the page, and takes an item of it. */
const choose = async (visit: Visit, menu: string, item: string): Promise<void> => {
  await visit.click(menu);
  const items = [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const wanted = items.find(({ textContent }) => textContent?.trim() === item);
  if (!wanted)
    throw new Error(`${menu} has only: ${items.map((each) => each.textContent?.trim())}`);
  wanted.click();
  await visit.settle();
};

describe('Connections', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  describe('the list', () => {
    it('says in words how each one does, and what it is for', async () => {
      const visit = await Visit.to('/connections', house());

      expect(visit.text).toContain('cloud.example.org, as mara');
      expect(visit.text).toContain('Checked 12 seconds ago');
      expect(visit.text).toContain('Always counts, because of Intro call, read 12 seconds ago');
      expect(visit.text).toContain('Bookings go here');
      expect(visit.text).toContain('1 of 3 used');
    });

    it('counts without a limit for those who have none', async () => {
      expect((await Visit.to('/connections', house({ limit: null }))).text).toContain(
        '1 counts as busy time',
      );
    });

    it('invites whoever has none', async () => {
      const visit = await Visit.to('/connections', newHouse({ connections: [], calendars: [] }));

      expect(visit.text).toContain('No calendar yet');
    });

    it('says that it could not be fetched, and fetches it again', async () => {
      const server = house().on('GET /connections', problem(503, 'unavailable'));
      const visit = await Visit.to('/connections', server);
      expect(visit.alert()).toContain('Something went wrong on our side.');

      answers(server, {});
      await visit.click('Try again');

      expect(visit.text).toContain('Nextcloud');
    });

    it('says of a subscription where it comes from', async () => {
      const connection = aConnection({ type: 'ics', name: 'Holidays', username: '' });
      const visit = await Visit.to('/connections', house({ connections: [connection] }));

      expect(visit.text).toContain('Subscribed at cloud.example.org, read only');
    });
  });

  describe('where bookings are written', () => {
    const target = 'Calendar for new bookings of Intro call';
    const home = aCalendar({ id: 5, title: 'Home' });
    const calendars = [work, family, home, aCalendar({ id: 6, title: 'Club', readOnly: true })];
    const chosen = (visit: Visit) =>
      visit.element.querySelector<HTMLOptionElement>('app-target-select option:checked')
        ?.textContent;

    it('is one of the calendars that count and take changes, or nowhere', async () => {
      const visit = await Visit.to('/connections', house({ calendars }));

      const options = visit.element.querySelectorAll('app-target-select option');
      expect([...options].map(({ textContent }) => textContent?.trim())).toEqual([
        'Work, Nextcloud',
        'Home, Nextcloud',
        'Nowhere, only mails are sent',
      ]);
      expect(chosen(visit)).toContain('Work');
    });

    it('is changed at once; what it is about follows', async () => {
      const server = house({ calendars });
      server.on('PATCH /schedules/7', { body: aSchedule({ calendarId: 5 }) });
      const visit = await Visit.to('/connections', server);

      await visit.choose(target, '5');

      expect(server.asked('PATCH /schedules/7')[0]?.body).toEqual({ calendarId: 5 });
      expect(chosen(visit)).toContain('Home');
      expect(visit.control('Work').disabled).toBe(false);
      expect(visit.control('Home').disabled).toBe(true);
    });

    it('can be nowhere', async () => {
      const server = house({ calendars });
      server.on('PATCH /schedules/7', { body: aSchedule({ calendarId: null }) });
      const visit = await Visit.to('/connections', server);

      await visit.choose(target, '');

      expect(server.asked('PATCH /schedules/7')[0]?.body).toEqual({ calendarId: null });
      expect(visit.has('app-calendar-row .booked')).toBe(false);
    });

    it('stays what it was when the server says no, and says why', async () => {
      const server = house({ calendars });
      server.on('PATCH /schedules/7', problem(409, 'calendar.read-only'));
      const visit = await Visit.to('/connections', server);

      await visit.choose(target, '5');

      expect(chosen(visit)).toContain('Work');
      expect(visit.alert()).toContain('This calendar can only be read.');
    });

    it('stays a choice when it takes no changes any more', async () => {
      const locked = aCalendar({ readOnly: true });
      const visit = await Visit.to('/connections', house({ calendars: [locked, home] }));

      expect(chosen(visit)).toContain('Work');
    });
  });

  it('says who makes the links to meetings', async () => {
    const visit = await Visit.to('/connections', house());

    expect(visit.text).toContain('meet.example.org, nothing to connect');
  });

  describe('a calendar', () => {
    it('cannot be switched off when bookings are written to it', async () => {
      const visit = await Visit.to('/connections', house());

      expect(visit.control('Work').disabled).toBe(true);
      expect(visit.control('Family').disabled).toBe(false);
    });

    it('counts, at once', async () => {
      const server = house().on('PATCH /calendars/4', { body: { ...family, connected: true } });
      const visit = await Visit.to('/connections', server);

      await visit.press('Family');

      expect(server.asked('PATCH /calendars/4')[0]?.body).toEqual({ connected: true });
      expect(visit.text).toContain('2 of 3 used');
    });

    it('turns the switch back when the server says no, and says why', async () => {
      const server = house().on('PATCH /calendars/4', problem(409, 'calendar.limit-reached'));
      const visit = await Visit.to('/connections', server);

      await visit.press('Family');

      expect(visit.control('Family').checked).toBe(false);
      expect(visit.alert()).toContain('More calendars than your account may connect.');
    });

    it('is painted in one of six colours', async () => {
      const violet = { ...family, color: '#6a55c8' };
      const server = house().on('PATCH /calendars/4', { body: violet });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'Colour of Family: Petrol', 'Violet');

      expect(server.asked('PATCH /calendars/4')[0]?.body).toEqual({ color: '#6a55c8' });
      expect(visit.button('Colour of Family: Violet')).toBeTruthy();
    });

    it('keeps the colour of its own program as a choice', async () => {
      const calendars = [{ ...family, color: '#123456' }];
      const visit = await Visit.to('/connections', house({ calendars }));

      await visit.click('Colour of Family: As in its program');

      const chosen = document.querySelector('[role=menuitemradio][aria-checked=true]');
      expect(chosen?.textContent?.trim()).toBe('As in its program');
    });

    it('is renamed where it stands', async () => {
      const server = house().on('PATCH /calendars/4', { body: { ...family, title: 'Home' } });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Family', 'Rename');
      await visit.type('New name of Family', '  Home ');
      await visit.click('Save');

      expect(server.asked('PATCH /calendars/4')[0]?.body).toEqual({ title: 'Home' });
      expect(visit.text).toContain('Home');
      expect(visit.has('app-rename-form')).toBe(false);
    });

    it('cannot lose its name', async () => {
      const visit = await Visit.to('/connections', house());

      await choose(visit, 'More for Family', 'Rename');
      await visit.type('New name of Family', ' ');
      await visit.click('Save');

      expect(visit.describes('New name of Family')).toBe('A name is missing.');
    });

    it('is read now, and shows what the server had against it', async () => {
      const gone = { ...work, syncError: 'connection.calendar-gone' };
      const server = house().on('POST /calendars/3/sync', { body: gone });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Work', 'Read now');

      expect(server.asked('POST /calendars/3/sync')).toHaveLength(1);
      expect(visit.text).toContain('cloud.example.org has no such calendar any more.');
    });

    it('says which events could not be read, why, and what that means', async () => {
      const unreadEvents = [
        { title: 'Dentist', file: 'a.ics', reason: 'end' as const, busy: true },
        { title: null, file: 'b.ics', reason: 'format' as const, busy: false },
      ];
      const calendars = [{ ...work, problems: 5, unreadEvents }];
      const visit = await Visit.to('/connections', house({ calendars }));

      expect(visit.text).toContain('5 events could not be read');
      const told = [...visit.element.querySelectorAll('app-unread-events li')];
      expect(told.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual([
        'Dentist No one can tell when it ends. What is known of its time counts as busy.',
        'Without a title (b.ics) Its file is damaged. It does not count as busy.',
        'and 3 more',
      ]);
    });

    it('that can only be read says so, also while it is ignored', async () => {
      const calendars = [{ ...family, readOnly: true }];
      const visit = await Visit.to('/connections', house({ calendars }));

      expect(visit.text).toContain('Ignored, read only');
    });

    it('that its server has no more says what that means, and can be forgotten', async () => {
      const gone = aCalendar({ id: 4, title: 'Club', syncError: 'connection.calendar-gone' });
      const server = house({ calendars: [work, gone] }).on('DELETE /calendars/4', () => {
        answers(server, { calendars: [work] });
        return { status: 204 };
      });
      const visit = await Visit.to('/connections', server);
      expect(visit.text).toContain('Club can’t be read right now. Until it can be read again');

      await choose(visit, 'More for Club', 'Remove from the list');

      expect(visit.text).not.toContain('Club');
    });

    it('shows how far a first import is', async () => {
      const calendars = [{ ...work, imported: 1200, expected: 10_000, syncedAt: null }];
      const visit = await Visit.to('/connections', house({ calendars }));

      expect(visit.text).toContain('1,200 of 10,000 events read');
      const bar = visit.element.querySelector('progress');
      expect([bar?.value, bar?.max]).toEqual([1200, 10_000]);
    });
  });

  describe('a connection', () => {
    it('that refuses the password is signed in to again, in place', async () => {
      const server = house({ connections: [broken] });
      const visit = await Visit.to('/connections', server);
      expect(visit.text).toContain('Nextcloud needs you.');
      expect(visit.text).toContain('cloud.example.org said no.');

      server.on('PATCH /connections/1', problem(422, 'connection.wrong-password'));
      await visit.click('Sign in again');
      await visit.type('App password', 'still wrong');
      await visit.click('Sign in');
      expect(visit.describes('App password')).toContain('Not accepted.');

      server.on('PATCH /connections/1', () => {
        answers(server, {});
        return { body: aConnection() };
      });
      await visit.type('App password', 'right');
      await visit.click('Sign in');

      expect(server.asked('PATCH /connections/1').at(-1)?.body).toEqual({
        username: 'mara',
        password: 'right',
      });
      expect(visit.text).not.toContain('needs you');
      expect(visit.has('app-new-password')).toBe(false);
    });

    it('that does not answer is asked again, not for a password', async () => {
      const away = aConnection({ status: 'error', statusCode: 'connection.timed-out' });
      const server = house({ connections: [away] }).on('POST /connections/1/check', () => {
        answers(server, {});
        return { body: aConnection() };
      });
      const visit = await Visit.to('/connections', server);
      expect(visit.text).toContain('Nextcloud can’t be read right now.');

      await visit.click('Try again');

      expect(visit.text).not.toContain('right now');
      expect(visit.text).toContain('Checked 12 seconds ago');
    });

    it('is renamed', async () => {
      const server = house().on('PATCH /connections/1', () => {
        answers(server, { connections: [aConnection({ name: 'My cloud' })] });
        return { body: aConnection({ name: 'My cloud' }) };
      });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Nextcloud', 'Rename');
      await visit.type('New name of Nextcloud', 'My cloud');
      await visit.click('Save');

      expect(server.asked('PATCH /connections/1')[0]?.body).toEqual({ name: 'My cloud' });
      expect(visit.element.querySelector('h3')?.textContent).toBe('My cloud');
    });

    it('tells when it failed and when it came back', async () => {
      const items = [
        { at: '2026-09-07T16:30:00Z', code: null, calendarId: null },
        { at: '2026-09-07T16:04:00Z', code: 'connection.unreachable', calendarId: null },
        { at: '2026-09-06T10:00:00Z', code: 'connection.too-large', calendarId: 4 },
      ];
      const server = house().on('GET /connections/1/checks', { body: { items } });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Nextcloud', 'History');

      const turns = [...visit.element.querySelectorAll('app-history-dialog li')].map((turn) =>
        turn.textContent?.replace(/\s+/g, ' ').trim(),
      );
      expect(turns).toEqual([
        expect.stringMatching(/^Mon 7 Sept, 18:30.*It answers again\.$/),
        expect.stringMatching(/^Mon 7 Sept, 18:04.*cloud\.example\.org does not answer\.$/),
        expect.stringMatching(/Family: cloud\.example\.org sends more than we can read\.$/),
      ]);
    });

    it('has a history also when nothing ever failed', async () => {
      const server = house().on('GET /connections/1/checks', { body: { items: [] } });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Nextcloud', 'History');

      expect(visit.text).toContain('It has never failed since Tuesday 1 September.');
    });

    it('of a published calendar has no password', async () => {
      const connections = [aConnection({ type: 'ics' })];
      const visit = await Visit.to('/connections', house({ connections }));

      await expect(choose(visit, 'More for Nextcloud', 'New password')).rejects.toThrow(
        'has only: Check now,Rename,History,Remove',
      );
    });
  });

  describe('removing', () => {
    it('is out of the question while a schedule books into it, and says which', async () => {
      const visit = await Visit.to('/connections', house());

      await choose(visit, 'More for Nextcloud', 'Remove');

      expect(visit.text).toContain('Bookings are written into it, so it can’t be removed.');
      expect(visit.element.querySelector('dialog a')?.textContent).toBe('Intro call');
      expect(() => visit.button('Remove it')).toThrow();
    });

    it('is out of the question while meetings in it are to come, and says how many', async () => {
      const coming = anAppointment({ calendarId: 3 });
      const elsewhere = anAppointment({
        id: '0c3a0d70-0000-4000-8000-000000000002',
        calendarId: 9,
      });
      const begun = anAppointment({
        id: '0c3a0d70-0000-4000-8000-000000000003',
        calendarId: 3,
        start: '2026-09-08T07:30:00Z',
        end: '2026-09-08T08:00:00Z',
      });
      const server = answers(ownersServer({ appointments: [coming, elsewhere, begun] }), {});
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Nextcloud', 'Remove');

      expect(visit.text).toContain('1 meeting in these calendars is still to come');
      expect(() => visit.button('Remove it')).toThrow();
    });

    it('asks first, then does it', async () => {
      const server = newHouse().on('DELETE /connections/1', () => {
        answers(server, { connections: [], calendars: [] });
        return { status: 204 };
      });
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Nextcloud', 'Remove');
      await visit.click('Remove it');

      expect(visit.has('dialog')).toBe(false);
      expect(visit.text).toContain('No calendar yet');
    });

    it('says what the server knows better', async () => {
      const server = newHouse().on('DELETE /connections/1', problem(409, 'connection.in-use'));
      const visit = await Visit.to('/connections', server);

      await choose(visit, 'More for Nextcloud', 'Remove');
      await visit.click('Remove it');

      expect(visit.alert()).toContain('Bookings are written into one of these calendars');
    });
  });
});
