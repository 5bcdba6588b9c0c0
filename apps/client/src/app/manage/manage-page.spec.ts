import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeEventSource } from '../../testing/fake-event-source';
import { problem, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { ManagePage } from './manage-page';

const meeting = {
  id: '0c3a0d70-0000-4000-8000-000000000001',
  status: 'booked',
  title: 'Portfolio review',
  start: '2026-09-10T09:30:00Z',
  end: '2026-09-10T10:00:00Z',
  owner: { username: 'mara', name: 'Mara Lindqvist', avatarUrl: null },
  ownerEmail: 'mara@example.org',
  ownerTimezone: 'Europe/Berlin',
  slug: 'intro',
  attendee: { name: 'Tomás', email: 't@example.com', timezone: 'Europe/Lisbon' },
  notes: null,
  locationType: 'online',
  locationName: null,
  locationUrl: 'https://meet.example.org/r/1',
  locationPhone: null,
  meetingLinkProvider: null,
  guests: [],
  answers: [],
  changeDeadline: 0,
  changeableUntil: '2026-09-10T09:30:00Z',
  movable: true,
  cancelledBy: null,
  reason: null,
  expiresAt: null,
  icsUrl: 'https://meet.example.org/1.ics',
};
const HERE = 'GET /public/appointments/token';
const CANCEL = 'POST /public/appointments/token/cancel';
const SLOTS = 'GET /public/appointments/token/slots';
const MOVE = 'POST /public/appointments/token/reschedule';

const friday = { start: '2026-09-11T09:00:00Z', end: '2026-09-11T09:30:00Z' };
const offer = (...slots: object[]) => ({
  body: {
    slots,
    hours: [],
    asOf: null,
    verified: true,
    nextAvailable: null,
    timezone: 'Europe/Berlin',
  },
});

const visit = async (server: FakeServer) => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-08T07:36:00Z'));
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  TestBed.configureTestingModule({
    providers: [
      server.provide(),
      provideRouter([{ path: 'm/:token', component: ManagePage }], withComponentInputBinding()),
    ],
  });
  TestBed.inject(Clock).zone.set('Europe/Lisbon');
  await TestBed.inject(I18n).load('common', 'manage', 'booking');
  const harness = await RouterTestingHarness.create('/m/token');
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await harness.fixture.whenStable();
  const settle = async () => {
    await harness.fixture.whenStable();
    await new Promise<void>((done) => setTimeout(done));
    await harness.fixture.whenStable();
  };
  const click = async (name: string) => {
    const button = [...element.querySelectorAll('button')].find((each) =>
      each.textContent?.includes(name),
    );
    button?.click();
    await settle();
  };
  return { element, click, settle };
};

describe('ManagePage', () => {
  afterEach(() => {
    FakeEventSource.uninstall();
    jest.restoreAllMocks();
  });

  it('shows what stands, in the reader’s zone', async () => {
    const { element } = await visit(new FakeServer().on(HERE, { body: meeting }));

    expect(element.querySelector('.badge')?.textContent).toContain('Confirmed');
    expect(element.textContent).toContain('Thursday 10 September, 10:30\u00a0–\u2060\u00a011:00');
    expect(element.querySelector('a[download]')?.getAttribute('href')).toBe(meeting.icsUrl);
  });

  it('leads to the call, and shows its address as people write it', async () => {
    const { element } = await visit(new FakeServer().on(HERE, { body: meeting }));
    const [fact, button] = element.querySelectorAll('a[href="https://meet.example.org/r/1"]');

    expect(fact?.textContent).toBe('meet.example.org/r/1');
    expect(button?.textContent).toBe('Join the call');
  });

  it.each([
    ['requested', 'Waits for Mara, until Wed 9 Sept, 08:36'],
    ['declined', 'Declined by Mara'],
    ['expired', 'Mara did not answer in time'],
    ['cancelled', 'Cancelled'],
  ])('says of a %s one: %s', async (status, words) => {
    const body = { ...meeting, status, expiresAt: '2026-09-09T07:36:00Z' };
    const { element } = await visit(new FakeServer().on(HERE, { body }));

    expect(element.querySelector('.badge')?.textContent).toContain(words);
    expect(element.querySelector('a[download]')).toBeNull();
  });

  it.each([
    ['attendee', 'Cancelled by you'],
    ['owner', 'Cancelled by Mara'],
  ])('says who cancelled it: the %s', async (cancelledBy, words) => {
    const body = { ...meeting, status: 'cancelled', cancelledBy };
    const { element } = await visit(new FakeServer().on(HERE, { body }));

    expect(element.querySelector('.badge')?.textContent).toContain(words);
  });

  it('shows the guests and what was answered', async () => {
    const answers = [
      { questionId: 'work', kind: 'text', label: 'Your work?', value: 'rivera.example' },
      { questionId: 'new', kind: 'yes-no', label: 'First time?', value: false },
    ];
    const body = { ...meeting, guests: ['ana@example.com'], answers };
    const { element } = await visit(new FakeServer().on(HERE, { body }));
    const facts = element.querySelector('dl')?.textContent;

    expect(facts).toContain('Mara Lindqvist, you and ana@example.com');
    expect(facts).toMatch(/Your work\?\s*rivera\.example\s*First time\?\s*No/);
  });

  it.each([
    [
      'an address',
      { locationType: 'in-person', locationName: 'Torstraße 1', locationUrl: null },
      /Torstraße 1/,
    ],
    ['a number to call', { locationUrl: null, locationPhone: '+49 30 1234567' }, /\+49 30 1234567/],
    [
      'a link that is being made',
      { locationUrl: null, meetingLinkProvider: 'jitsi' },
      /Online.*is being made/s,
    ],
  ])('shows %s', async (_what, place, words) => {
    const body = { ...meeting, ...place };
    const { element } = await visit(new FakeServer().on(HERE, { body }));

    expect(element.querySelector('dl > div:nth-child(2)')?.textContent).toMatch(words);
  });

  it('unfolds the ways into a calendar, and folds them again', async () => {
    const { element, click, settle } = await visit(new FakeServer().on(HERE, { body: meeting }));
    const ways = () => element.querySelector<HTMLElement>('app-add-to-calendar ul');
    expect(ways()?.hidden).toBe(true);
    await click('Add to calendar');

    const names = [...(ways()?.querySelectorAll('a') ?? [])].map((way) => way.textContent);
    expect(ways()?.hidden).toBe(false);
    expect(names).toEqual([
      'Google Calendar',
      'Outlook.com',
      'Microsoft 365',
      'Calendar file (.ics)',
    ]);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    ways()?.querySelector('a')?.dispatchEvent(escape);
    await settle();
    expect(ways()?.hidden).toBe(true);
    expect(document.activeElement?.textContent).toContain('Add to calendar');
  });

  it.each([
    [2880, 'It could be moved or cancelled until Tue 8 Sept, 10:30, 2 days before it begins.'],
    [0, 'It has begun, so it can’t be moved or cancelled any more.'],
  ])(
    'says by which rule (%d minutes) it is too late, and where to write',
    async (minutes, rule) => {
      const rules = { changeDeadline: minutes, changeableUntil: null, movable: false };
      const server = new FakeServer().on(HERE, { body: { ...meeting, ...rules } });
      const { element } = await visit(server);

      expect(element.textContent).toContain(`${rule} Please write to Mara Lindqvist:`);
      expect(element.querySelector('a[href="mailto:mara@example.org"]')).not.toBeNull();
      expect(element.querySelector('.danger')).toBeNull();
      expect(element.textContent).not.toContain('Move to another time');
    },
  );

  it('says until when it can be changed, where that ends before the meeting', async () => {
    const body = { ...meeting, changeableUntil: '2026-09-09T09:30:00Z' };
    const { element } = await visit(new FakeServer().on(HERE, { body }));

    expect(element.textContent).toContain('You can move or cancel it until Wed 9 Sept, 10:30.');
  });

  describe('moving', () => {
    const moving = async (server: FakeServer) => {
      const page = await visit(server);
      await page.click('Move to another time');
      await page.settle();
      return page;
    };
    const choose = async ({ element, settle }: Awaited<ReturnType<typeof visit>>) => {
      element.querySelector<HTMLInputElement>('.slot input')?.click();
      await settle();
    };
    const host = () => new FakeServer().on(HERE, { body: meeting }).on(SLOTS, offer(friday));

    it('offers other times, and keeps the old one meanwhile', async () => {
      const { element } = await moving(host());

      expect(document.activeElement?.textContent).toBe('Move to another time');
      expect(element.textContent).toContain('You keep Thu 10 Sept, 10:30 until');
      expect(element.querySelector('.slot')?.textContent).toContain('10:00');
      expect(element.querySelector('.compare .primary')).toBeNull();
    });

    it('takes the new time, with a word', async () => {
      const server = host().on(MOVE, { body: { ...meeting, ...friday } });
      const page = await moving(server);
      await choose(page);
      const word = page.element.querySelector('textarea');
      if (word) word.value = 'A train';
      word?.dispatchEvent(new Event('input'));
      await page.click('Move it');

      expect(server.asked(MOVE)[0]?.body).toEqual({ start: friday.start, reason: 'A train' });
      expect(document.activeElement?.textContent).toContain(
        'It is moved: Friday 11 September, 10:00',
      );
      expect(page.element.querySelector('dl')?.textContent).toContain('Friday 11 September');
    });

    it('says that the new time waits for the owner again', async () => {
      const body = { ...meeting, ...friday, status: 'requested' };
      const page = await moving(host().on(MOVE, { body }));
      await choose(page);
      await page.click('Move it');

      expect(document.activeElement?.textContent).toContain('It waits for Mara to confirm it.');
    });

    it('keeps the old time when the new one was just taken, and offers what is left', async () => {
      const server = host().on(MOVE, problem(409, 'slot-taken'));
      const page = await moving(server);
      await choose(page);
      server.on(SLOTS, offer());
      await page.click('Move it');
      await page.settle();

      expect(document.activeElement?.getAttribute('role')).toBe('alert');
      expect(document.activeElement?.textContent).toContain('10:00 was just taken.');
      expect(page.element.querySelector('dl')?.textContent).toContain('Thursday 10 September');
    });

    it('does not take the time where it stands for another one', async () => {
      const stands = { start: meeting.start, end: meeting.end };
      const page = await moving(host().on(SLOTS, offer(stands)));
      await choose(page);

      expect(page.element.textContent).toContain('This is the time you have already.');
      expect(page.element.querySelector('.compare .primary')).toBeNull();
    });

    it.each([
      ['appointment.not-movable', 'It can’t be moved here.'],
      ['schedule.paused', 'It can’t be moved here.'],
      ['appointment.too-late', 'It is too close to the meeting'],
      ['too-many-requests', 'Too many tries.'],
    ])('says why there are no other times: %s', async (code, words) => {
      const { element } = await moving(host().on(SLOTS, problem(409, code)));

      expect(element.querySelector('app-moving ui-notice')?.textContent).toContain(words);
    });

    it('is told by the server when the chosen time goes', async () => {
      FakeEventSource.install();
      const server = host();
      const page = await moving(server);
      await choose(page);
      await page.settle();
      server.on(SLOTS, offer());
      FakeEventSource.last?.tell('changed');
      await page.settle();

      expect(FakeEventSource.last?.url).toBe('/api/v1/public/appointments/token/changes');
      expect(page.element.textContent).toContain('10:00 is not free any more.');
      expect(page.element.querySelector('.compare .primary')).toBeNull();
    });

    it('says so when it has become too late meanwhile', async () => {
      const server = host().on(MOVE, problem(409, 'appointment.too-late'));
      const page = await moving(server);
      await choose(page);
      await page.click('Move it');

      expect(page.element.querySelector('[role=alert]')?.textContent).toContain('write to Mara');
    });

    it('gives the focus back to whoever keeps the old time', async () => {
      const { click } = await moving(host());
      await click('Keep the old time');

      expect(document.activeElement?.textContent).toContain('Move to another time');
    });
  });

  it('asks once before it cancels, and says that it is done', async () => {
    const server = new FakeServer()
      .on(HERE, { body: meeting })
      .on(CANCEL, { body: { ...meeting, status: 'cancelled', reason: 'Ill' } });
    const { element, click } = await visit(server);
    await click('Cancel');
    expect(server.asked(CANCEL)).toHaveLength(0);
    expect(document.activeElement?.textContent).toContain('Cancel this meeting?');
    const word = element.querySelector('textarea');
    if (word) word.value = ' Ill ';
    word?.dispatchEvent(new Event('input'));
    await click('Cancel the meeting');

    expect(server.asked(CANCEL)[0]?.body).toEqual({ reason: 'Ill' });
    expect(document.activeElement?.textContent).toContain('It is cancelled.');
    expect(element.querySelector('.danger-solid')).toBeNull();
  });

  it('keeps the meeting when somebody thinks again', async () => {
    const server = new FakeServer().on(HERE, { body: meeting });
    const { click } = await visit(server);
    await click('Cancel');
    await click('Keep it');

    expect(server.asked(CANCEL)).toHaveLength(0);
    expect(document.activeElement?.textContent).toContain('Cancel');
  });

  it('says why it could not be cancelled', async () => {
    const server = new FakeServer()
      .on(HERE, { body: meeting })
      .on(CANCEL, problem(409, 'appointment.over'));
    const { element, click } = await visit(server);
    await click('Cancel');
    await click('Cancel the meeting');

    expect(element.querySelector('[role=alert]')?.textContent).toContain('It is over');
  });

  it('says that it could not be fetched, and fetches it again', async () => {
    const server = new FakeServer().on(HERE, problem(503, 'internal'));
    const { element, click } = await visit(server);
    expect(element.querySelector('h1')?.textContent).toBe('This page could not be shown');
    server.on(HERE, { body: meeting });
    await click('Try again');

    expect(element.querySelector('h1')?.textContent).toBe('Portfolio review with Mara Lindqvist');
  });

  it('shows nothing of a meeting behind a link that has expired', async () => {
    const { element } = await visit(new FakeServer().on(HERE, problem(404, 'link.invalid')));

    expect(element.querySelector('h1')?.textContent).toBe('This link does not work any more');
  });
});
