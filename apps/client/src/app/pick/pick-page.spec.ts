import { TestBed } from '@angular/core/testing';
import { FakeEventSource } from '../../testing/fake-event-source';
import { FakeServer, problem } from '../../testing/fake-server';
import { Visit } from '../../testing/visit';
import { Clock } from '../core/i18n/clock';

const monday = { start: '2026-09-14T08:00:00Z', end: '2026-09-14T09:00:00Z' };
const laterMonday = { start: '2026-09-14T13:00:00Z', end: '2026-09-14T14:00:00Z' };
const tuesday = { start: '2026-09-15T08:00:00Z', end: '2026-09-15T09:00:00Z' };

const offer = {
  owner: { username: 'mara', name: 'Mara Lindqvist', avatarUrl: null },
  state: 'open',
  title: 'Moving in',
  details: 'Bring the keys.',
  duration: 60,
  timezone: 'Europe/Berlin',
  locationType: 'in-person',
  locationName: 'Torstraße 1',
  meetingLinkProvider: null,
  byPhone: false,
  slots: [monday, laterMonday, tuesday],
  asOf: '2026-09-08T07:35:48Z',
  verified: true,
};
const withdrawn = { ...offer, state: 'withdrawn', slots: [], details: null };
const receipt = {
  id: '0c3a0d70-0000-4000-8000-000000000001',
  status: 'booked',
  ...monday,
  manageUrl: 'https://meet.example.org/m/1',
  icsUrl: 'https://meet.example.org/1.ics',
  expiresAt: null,
};
const HERE = 'GET /public/hand-picked/moving-in';
const PICK = 'POST /public/hand-picked/moving-in/appointments';
const TEN = '[value="2026-09-14T08:00:00Z"]';

const open = async (server: FakeServer) => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-08T07:36:00Z'));
  const visit = await Visit.to('/pick/moving-in', server);
  TestBed.inject(Clock).zone.set('Europe/Berlin');
  TestBed.tick();
  const choose = async () => {
    visit.element.querySelector<HTMLInputElement>(TEN)?.click();
    await visit.settle();
  };
  const take = async () => {
    await choose();
    await visit.click('Continue');
    await visit.type('Your name', 'Tomás Rivera');
    await visit.type('Your mail address', 'tomas@example.com');
    await visit.click('Book it');
  };
  return { visit, choose, take };
};
const server = () => new FakeServer().on(HERE, { body: offer });

describe('PickPage', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows what it is about, and all the times day by day', async () => {
    const { visit } = await open(server());
    const days = [...visit.element.querySelectorAll('fieldset:has(.slot)')].map((day) =>
      day.textContent?.replace(/\s+/g, ' ').trim(),
    );

    expect(visit.element.querySelector('h1')?.textContent).toBe('Moving in');
    expect(document.title).toBe('Moving in with Mara Lindqvist · Appointment');
    expect(visit.text).toContain('Torstraße 1');
    expect(visit.text).toContain('60 minutes');
    expect(days).toEqual([
      expect.stringMatching(/^Monday 14 September.*10:00.*15:00/),
      expect.stringMatching(/^Tuesday 15 September.*10:00/),
    ]);
    expect(visit.has('.bar')).toBe(false);
  });

  it('takes one of them', async () => {
    const host = server().on(PICK, { status: 201, body: receipt });
    const { visit, take } = await open(host);
    await take();

    expect(host.asked(PICK)[0]?.body).toMatchObject({
      start: monday.start,
      attendee: { name: 'Tomás Rivera', email: 'tomas@example.com', timezone: 'Europe/Berlin' },
    });
    expect(host.asked(PICK)[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/);
    expect(document.activeElement?.textContent).toBe('It’s a date, Tomás');
    expect(visit.text).not.toContain('Book another time');
  });

  it('says so when somebody was faster, and keeps what was typed', async () => {
    const host = server().on(PICK, problem(409, 'slot-taken'));
    const { visit, take } = await open(host);
    host.on(HERE, () => ({ body: { ...offer, slots: [tuesday] } }));
    await take();

    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    expect(visit.alert()).toContain('Mon 14 Sept, 10:00 was just taken.');
    expect(visit.element.querySelector<HTMLInputElement>(TEN)?.disabled).toBe(true);
    visit.element.querySelector<HTMLInputElement>('.slot input:enabled')?.click();
    await visit.settle();
    await visit.click('Continue');
    expect(visit.control('Your name').value).toBe('Tomás Rivera');
  });

  it('says that all are taken', async () => {
    const { visit } = await open(new FakeServer().on(HERE, { body: { ...offer, slots: [] } }));

    expect(visit.text).toContain('No time is left to choose');
    expect(visit.text).toContain('Ask Mara if you need another');
  });

  it.each([
    ['not-found', 'There is no page at this address'],
    ['internal', 'This page could not be shown'],
  ])('after %s says: %s', async (code, words) => {
    const { visit } = await open(new FakeServer().on(HERE, problem(404, code)));

    expect(visit.element.querySelector('h1')?.textContent).toBe(words);
  });

  it.each([
    ['withdrawn', 'There is nothing to choose here any more', 'Mara does not offer these times'],
    ['over', 'These times are over', 'Ask Mara if you still need one.'],
    ['taken', 'No time is left to choose', 'Ask Mara if you need another'],
  ])('says how it stands when there is nothing to choose: %s', async (state, heading, text) => {
    const body = { ...offer, state, slots: [] };
    const { visit } = await open(new FakeServer().on(HERE, { body }));

    expect(visit.text).toContain(heading);
    expect(visit.text).toContain(text);
  });

  it('says that the owner calls', async () => {
    const body = { ...offer, locationType: 'online', locationName: null, byPhone: true };
    const { visit } = await open(new FakeServer().on(HERE, { body }));

    expect(visit.text).toContain('By phone');
  });

  describe('while the server tells of changes', () => {
    beforeEach(() => FakeEventSource.install());
    afterEach(() => FakeEventSource.uninstall());

    it('learns at once of times that others take, and says so of the chosen one', async () => {
      const host = server();
      const { visit, choose } = await open(host);
      await choose();
      expect(FakeEventSource.last?.url).toBe('/api/v1/public/hand-picked/moving-in/changes');
      host.on(HERE, { body: { ...offer, slots: [tuesday] } });
      FakeEventSource.last?.tell('changed');
      await visit.settle();

      expect(visit.text).toContain('Mon 14 Sept, 10:00 is not free any more.');
      expect(visit.element.querySelector(TEN)?.getAttribute('aria-disabled')).toBe('true');
    });

    it('listens no more once a time is taken', async () => {
      const host = server().on(PICK, { status: 201, body: receipt });
      const { visit, take } = await open(host);
      await take();
      expect(FakeEventSource.last?.closed).toBe(true);
      expect(visit.text).toContain('It’s a date, Tomás');
    });

    it('keeps the form when all of it is withdrawn meanwhile, and says that the time is gone', async () => {
      const host = server();
      const { visit, choose } = await open(host);
      await choose();
      await visit.click('Continue');
      await visit.type('Your name', 'Tomás Rivera');
      host.on(HERE, { body: withdrawn });
      FakeEventSource.last?.tell('changed');
      await visit.settle();

      expect(visit.control('Your name').value).toBe('Tomás Rivera');
      expect(visit.text).toContain('not free any more');
    });

    it('says at once that its owner withdrew it, and that it was removed', async () => {
      const host = server();
      const { visit } = await open(host);
      host.on(HERE, { body: withdrawn });
      FakeEventSource.last?.tell('changed');
      await visit.settle();
      expect(visit.text).toContain('There is nothing to choose here any more');
      host.on(HERE, problem(404, 'not-found'));
      FakeEventSource.last?.tell('changed');
      await visit.settle();
      expect(visit.text).toContain('There is no page at this address');
    });
  });

  it('says that it is over when it was closed while the form was filled in', async () => {
    const host = server().on(PICK, problem(409, 'hand-picked.closed'));
    const { visit, take } = await open(host);
    host.on(HERE, { body: withdrawn });
    await take();

    expect(visit.text).toContain('There is nothing to choose here any more');
  });

  it('says that somebody has had the whole choice meanwhile', async () => {
    const host = server().on(PICK, problem(409, 'hand-picked.closed'));
    const { visit, take } = await open(host);
    host.on(HERE, { body: { ...offer, slots: [] } });
    await take();

    expect(visit.alert()).toContain('Mon 14 Sept, 10:00 was just taken.');
    expect(visit.alert()).toContain('Ask Mara if you need another.');
    expect(visit.element.querySelectorAll('.slot input:enabled')).toHaveLength(0);
  });

  it('offers nothing when the calendar cannot be checked', async () => {
    const body = { ...offer, slots: [], verified: false };
    const { visit } = await open(new FakeServer().on(HERE, { body }));

    expect(visit.text).toContain('We can’t check Mara’s calendar right now');
  });

  it('learns of times that others take, and says of the chosen one that it is gone', async () => {
    const host = server();
    const { visit, choose } = await open(host);
    await choose();
    host.on(HERE, { body: { ...offer, slots: [tuesday] } });
    document.dispatchEvent(new Event('visibilitychange'));
    await visit.settle();

    expect(visit.element.querySelector('app-pick-times [role=status]')?.textContent).toContain(
      'Mon 14 Sept, 10:00 is not free any more.',
    );
    expect(visit.element.querySelectorAll('.slot')).toHaveLength(2);
    expect(visit.has('.bar')).toBe(false);
  });

  it('does not mourn the time that one has taken oneself', async () => {
    const host = server();
    const { visit, take } = await open(host);
    host.on(PICK, () => {
      host.on(HERE, { body: { ...offer, slots: [tuesday] } });
      document.dispatchEvent(new Event('visibilitychange'));
      return { status: 201, body: receipt };
    });
    await take();

    expect(visit.text).toContain('It’s a date, Tomás');
    expect(visit.text).not.toContain('not free any more');
  });
});
