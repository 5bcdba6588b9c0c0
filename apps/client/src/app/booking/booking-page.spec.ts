import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeEventSource } from '../../testing/fake-event-source';
import { problem, FakeServer, type Answer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { BookingPage } from './booking-page';

const start = '2026-09-10T09:30:00.000Z';
const end = '2026-09-10T10:00:00.000Z';
const later = { start: '2026-09-10T11:00:00.000Z', end: '2026-09-10T11:30:00.000Z' };

const page = {
  owner: { username: 'mara', name: 'Mara Lindqvist', avatarUrl: null },
  schedule: {
    slug: 'intro',
    name: 'Portfolio review',
    details: null,
    slotDuration: 30,
    timezone: 'Europe/Lisbon',
    durations: [30],
    bookingConfirmation: true,
    locationType: 'online',
    locationName: null,
    meetingLinkProvider: null,
    byPhone: false,
    questions: [],
  },
};
const offered = {
  slots: [{ start, end }, later],
  hours: [],
  asOf: '2026-09-08T07:35:48Z',
  verified: true,
  nextAvailable: start,
  timezone: 'Europe/Lisbon',
};
const receipt = {
  id: '0c3a0d70-0000-4000-8000-000000000001',
  status: 'requested',
  start,
  end,
  manageUrl: 'https://meet.example.org/m/1',
  icsUrl: 'https://meet.example.org/1.ics',
  expiresAt: '2026-09-09T07:36:00Z',
};
const PAGE = 'GET /public/mara/intro';
const SLOTS = 'GET /public/mara/intro/slots';
const ASK = 'POST /public/mara/intro/appointments';

const visit = async (server: FakeServer, address = '/mara/intro') => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-08T07:36:00Z'));
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  TestBed.configureTestingModule({
    providers: [
      server.provide(),
      provideRouter(
        [{ path: ':username/:slug', component: BookingPage }],
        withComponentInputBinding(),
      ),
    ],
  });
  TestBed.inject(Clock).zone.set('Europe/Berlin');
  TestBed.inject(Clock).hours.set(24);
  await TestBed.inject(I18n).load('common', 'booking');
  // As at the start of the application: follow the browser's own ways back and forward.
  TestBed.inject(Router).setUpLocationChangeListener();
  const harness = await RouterTestingHarness.create(address);
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const settle = async () => {
    await harness.fixture.whenStable();
    await new Promise<void>((done) => setTimeout(done));
    await harness.fixture.whenStable();
  };
  await settle();
  const find = <E extends HTMLElement>(selector: string) => element.querySelector<E>(selector);
  const click = async (selector: string) => {
    find(selector)?.click();
    await settle();
  };
  const type = (label: string, text: string) => {
    const field = [...element.querySelectorAll('ui-field')].find((each) =>
      each.textContent?.includes(label),
    );
    const input = field?.querySelector<HTMLInputElement>('input, textarea');
    if (!input) throw new Error(`No field "${label}"`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
  const choose = async () => {
    await click('.slot input');
    await click('.bar .button');
  };
  const fillIn = async () => {
    await choose();
    type('Your name', 'Tomás Rivera');
    type('Your mail address', 'tomas@example.com');
    await click('form [type=submit]');
  };
  const back = async () => {
    TestBed.inject(Location).back();
    await settle();
  };
  return { element, find, click, type, choose, fillIn, settle, back };
};

const server = () => new FakeServer().on(PAGE, { body: page }).on(SLOTS, { body: offered });

describe('BookingPage', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows whom, what, when, and how fresh it is', async () => {
    const { element, find } = await visit(server());

    expect(find('h1')?.textContent).toBe('Portfolio review');
    expect(document.title).toBe('Portfolio review with Mara Lindqvist · Appointment');
    expect([...element.querySelectorAll('.slot time')].map((time) => time.textContent)).toEqual([
      '11:30',
      '13:00',
    ]);
    expect(find('.fresh')?.textContent).toContain('Calendar checked 12 seconds ago');
    expect(find('[aria-label^="Thursday 10 September, 2 times free"]')).not.toBeNull();
    expect(find('.bar')).toBeNull();
  });

  it('leads to the form, and names what is missing where it is missing', async () => {
    const { element, choose, click, find } = await visit(server());
    await choose();

    expect(document.activeElement?.textContent).toBe('Who is coming?');
    expect(find('.owner')?.textContent).toContain('10:30 for Mara');
    await click('form [type=submit]');

    const faults = [...element.querySelectorAll('.error')].map((fault) => fault.textContent);
    expect(faults).toEqual(['How shall we call you?', 'We need an address to send the answer to.']);
  });

  it('sees an address without an end as soon as it is left', async () => {
    const { element, choose, type, settle } = await visit(server());
    await choose();
    type('Your mail address', 'tomas@example');
    element.querySelector('form [type=email]')?.dispatchEvent(new FocusEvent('blur'));
    await settle();

    expect(element.querySelector('.error')?.textContent).toContain('Is there a “.com” missing?');
  });

  it('says what happens next when the time was asked for', async () => {
    const { element, fillIn } = await visit(server().on(ASK, { status: 201, body: receipt }));
    await fillIn();

    expect(document.activeElement?.textContent).toBe('Your request is with Mara');
    expect(element.textContent).toContain('until Wed 9 Sept, 09:36');
    expect(element.querySelector('.outcome a')?.getAttribute('href')).toBe(receipt.manageUrl);
  });

  it('goes back to the times when the time is lost, says so, and keeps what was typed', async () => {
    const { element, find, fillIn, click } = await visit(
      server().on(ASK, problem(409, 'slot-taken')),
    );
    await fillIn();

    expect(document.activeElement?.textContent).toContain('11:30 was just taken.');
    expect(find<HTMLInputElement>('.slot input')?.disabled).toBe(true);
    expect(element.querySelectorAll('.slot input:checked')).toHaveLength(0);
    expect(find('.bar')).toBeNull();
    await click('.slot input:enabled');
    await click('.bar .button');
    expect(find<HTMLInputElement>('form input')?.value).toBe('Tomás Rivera');
  });

  it('shows the server’s faults at the fields that they belong to', async () => {
    const refusal = problem(400, 'invalid-input', {
      errors: [{ field: 'attendee.email', code: 'invalid_format', message: 'Invalid' }],
    });
    const { element, fillIn } = await visit(server().on(ASK, refusal));
    await fillIn();

    expect(element.querySelector('.error')?.textContent).toContain('This address looks unfinished');
  });

  it('gives the browser’s way back from the form to the times', async () => {
    const { choose, find, back } = await visit(server());
    await choose();
    await back();

    expect(find('form')).toBeNull();
    expect(find<HTMLInputElement>('.slot input')?.checked).toBe(true);
    expect(document.activeElement).toBe(find('.slot input'));
  });

  it('goes back by its own button as by the browser’s', async () => {
    const { choose, click, find } = await visit(server());
    await choose();
    await click('.form .back');

    expect(find('form')).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/mara/intro');
    expect(document.activeElement).toBe(find('.slot input'));
  });

  it('leads back to the chosen time also from another month', async () => {
    const host = server();
    const { click, find, back } = await visit(host);
    await click('.slot input');
    const october = { start: '2026-10-05T08:00:00Z', end: '2026-10-05T08:30:00Z' };
    host.on(SLOTS, { body: { ...offered, slots: [october] } });
    await click('.month-head button:last-child');
    await click('.bar .button');
    expect(find('.owner')?.textContent).toContain('Thursday 10 September');
    host.on(SLOTS, { body: offered });
    await back();

    expect(find('.times h2')?.textContent).toBe('Thu 10 Sept');
    expect(document.activeElement).toBe(find('.slot input:checked'));
  });

  it('begins with the times when it is loaded afresh in the form', async () => {
    const { click, find } = await visit(server(), '/mara/intro?step=details');
    expect(TestBed.inject(Router).url).toBe('/mara/intro');
    await click('.slot input');

    expect(find('form')).toBeNull();
    expect(find('.bar')).not.toBeNull();
  });

  it('leads back from the outcome to fresh times, and forward to the outcome again', async () => {
    const host = server().on(ASK, { status: 201, body: receipt });
    const { fillIn, find, back, settle } = await visit(host);
    await fillIn();
    host.on(SLOTS, { body: { ...offered, slots: [later] } });
    await back();

    expect(find('.bar')).toBeNull();
    expect(find('.slot')?.textContent).toContain('13:00');
    TestBed.inject(Location).forward();
    await settle();
    expect(find('.outcome h2')?.textContent).toBe('Your request is with Mara');
  });

  it('says what came of it also to whoever went back before the answer', async () => {
    const answered = Promise.withResolvers<Answer>();
    const { fillIn, find, back, settle } = await visit(server().on(ASK, () => answered.promise));
    await fillIn();
    await back();
    answered.resolve({ status: 201, body: receipt });
    await settle();

    expect(find('.outcome h2')?.textContent).toBe('Your request is with Mara');
  });

  it('stays in the form when a second request is refused after a first', async () => {
    const host = server().on(ASK, { status: 201, body: receipt });
    const { fillIn, find, click } = await visit(host);
    await fillIn();
    await click('.outcome button');
    host.on(ASK, problem(503, 'calendar-unavailable'));
    await fillIn();

    expect(find('.outcome')).toBeNull();
    expect(document.activeElement?.textContent).toContain('the time is not booked yet');
  });

  it('takes along the guest who was typed last, though not added', async () => {
    const host = server().on(ASK, { status: 201, body: receipt });
    const { choose, click, type } = await visit(host);
    await choose();
    await click('app-guest-list button');
    expect(document.activeElement?.getAttribute('type')).toBe('email');
    type('Your name', 'Tomás Rivera');
    type('Your mail address', 'tomas@example.com');
    type('Mail address of a guest', 'Ana@example.com');
    await click('form [type=submit]');

    expect(host.asked(ASK)[0]?.body).toMatchObject({ guests: ['ana@example.com'] });
  });

  it('sends nothing while the address of a guest is unfinished', async () => {
    const host = server().on(ASK, { status: 201, body: receipt });
    const { choose, click, type, find } = await visit(host);
    await choose();
    await click('app-guest-list button');
    type('Your name', 'Tomás Rivera');
    type('Your mail address', 'tomas@example.com');
    type('Mail address of a guest', 'ana@');
    await click('form [type=submit]');

    expect(host.asked(ASK)).toHaveLength(0);
    expect(document.activeElement).toBe(find('app-guest-list input'));
    expect(find('app-guest-list .error')?.textContent).toContain('unfinished');
  });

  it('names the guest whom the server refuses', async () => {
    const errors = [{ field: 'guests.0', code: 'invalid_format', message: 'Invalid' }];
    const host = server().on(ASK, problem(400, 'invalid-input', { errors }));
    const { choose, click, type, find } = await visit(host);
    await choose();
    await click('app-guest-list button');
    type('Your name', 'Tomás Rivera');
    type('Your mail address', 'tomas@example.com');
    type('Mail address of a guest', 'ana@ex_ample.com');
    await click('form [type=submit]');

    expect(find('app-guest-list .error')?.textContent).toContain('ana@ex_ample.com');
  });

  it('offers nothing when the calendar cannot be checked', async () => {
    const host = server().on(SLOTS, { body: { ...offered, slots: [], verified: false } });
    const { element, find, click } = await visit(host);

    expect(find('h2')?.textContent).toBe('We can’t check Mara’s calendar right now');
    expect(element.querySelector('.slot')).toBeNull();
    host.on(SLOTS, { body: offered });
    await click('.state button');

    expect(document.activeElement?.textContent).toBe('Thu 10 Sept');
  });

  it('says of a day that it is full', async () => {
    const hours = [{ first: '2026-09-09T08:00:00Z', last: '2026-09-09T15:30:00Z' }];
    const host = server().on(SLOTS, { body: { ...offered, hours } });
    const { find } = await visit(host);

    expect(find('.day.full')?.getAttribute('aria-label')).toBe(
      'Wednesday 9 September, fully booked',
    );
    expect(find('.legend')?.textContent).toContain('fully booked');
  });

  it('says that nothing is left of a month', async () => {
    const hours = [{ first: '2026-09-09T08:00:00Z', last: '2026-09-09T15:30:00Z' }];
    const body = { ...offered, hours, slots: [], nextAvailable: '2026-10-05T08:00:00Z' };
    const { find } = await visit(server().on(SLOTS, { body }));

    expect(find('.state h2')?.textContent).toBe('September 2026 is fully booked');
    expect(find('.state .primary')?.textContent).toContain('Mon 5 Oct');
    expect(find('.state')?.textContent).toContain('Times come back when somebody cancels');
  });

  it('leads from an empty month to the next free time', async () => {
    const empty = { ...offered, slots: [], nextAvailable: '2026-10-05T08:00:00Z' };
    const { find, click } = await visit(
      server().on(SLOTS, ({ query }) => ({
        body: query['from']?.startsWith('2026-09-30')
          ? { ...offered, slots: [{ start: '2026-10-05T08:00:00Z', end: '2026-10-05T08:30:00Z' }] }
          : empty,
      })),
    );
    expect(find('.state h2')?.textContent).toBe('No free times in September 2026');
    await click('.state .primary');

    expect(document.activeElement?.textContent).toBe('Mon 5 Oct');
  });

  it('leads back to the first free time from a month too far ahead', async () => {
    const host = server();
    const { find, click } = await visit(host);
    host.on(SLOTS, { body: { ...offered, slots: [], nextAvailable: null } });
    await click('.month-head button:last-child');

    expect(find('.state')?.textContent).toContain('Mara can’t be booked that far ahead yet.');
    host.on(SLOTS, { body: offered });
    await click('.state .primary');

    expect(document.activeElement?.textContent).toBe('Thu 10 Sept');
  });

  it('leads on to the next month after the last free day', async () => {
    const host = server();
    const { find, click } = await visit(host);
    expect(find('.next-day')?.textContent).toContain('On to October 2026');
    const october = { start: '2026-10-05T08:00:00Z', end: '2026-10-05T08:30:00Z' };
    host.on(SLOTS, { body: { ...offered, slots: [october] } });
    await click('.next-day');

    expect(document.activeElement?.textContent).toBe('Mon 5 Oct');
  });

  it('keeps the page when the next month cannot be fetched, and tries again', async () => {
    const host = server();
    const { find, click } = await visit(host);
    host.on(SLOTS, problem(429, 'too-many-requests', { retryAfter: 17 }));
    await click('.month-head button:last-child');

    expect(find('h1')?.textContent).toBe('Portfolio review');
    expect(find('[role=alert]')?.textContent).toContain('Wait 17 seconds');
    host.on(SLOTS, { body: { ...offered, slots: [] } });
    await click('[role=alert] button');

    expect(find('[role=alert]')).toBeNull();
    expect(document.activeElement?.textContent).toBe('No free times in October 2026');
  });

  it('says whose page is paused, and that there are others', async () => {
    const paused = problem(404, 'schedule.paused');
    const { find } = await visit(
      new FakeServer()
        .on(PAGE, paused)
        .on(SLOTS, paused)
        .on('GET /public/mara', { body: { owner: page.owner, schedules: [page.schedule] } }),
    );

    expect(find('h1')?.textContent).toBe('Mara takes no bookings right now');
    expect(find('main a')?.getAttribute('href')).toBe('/mara');
  });

  it('says that the page could not be fetched, and fetches it again', async () => {
    const host = new FakeServer();
    const { find, click } = await visit(host);
    expect(find('h1')?.textContent).toBe('This page could not be shown');
    host.on(PAGE, { body: page }).on(SLOTS, { body: offered });
    await click('main button');

    expect(find('h1')?.textContent).toBe('Portfolio review');
  });

  describe('with several lengths', () => {
    const lengths = { ...page, schedule: { ...page.schedule, durations: [30, 60] } };
    const long = { start, end: '2026-09-10T10:30:00.000Z' };
    const host = (slots: object[]) =>
      server()
        .on(PAGE, { body: lengths })
        .on(SLOTS, ({ query }) => ({
          body: query['duration'] === '60' ? { ...offered, slots } : offered,
        }));
    const pickLength = 'app-booking-about label:last-child input';

    it('changes the times in place and keeps the chosen moment', async () => {
      const { click, find } = await visit(host([long]));
      await click('.slot input');
      await click(pickLength);

      expect(find<HTMLInputElement>('.slot input')?.checked).toBe(true);
      expect(find('.bar')?.textContent).toContain('60 min');
      await click('.bar .button');
      expect(find('.owner')?.textContent).toContain('60 minutes');
      expect(find(pickLength)).toBeNull();
    });

    it('says so when the chosen moment is not free for so long', async () => {
      const { click, find } = await visit(host([{ ...later, end: '2026-09-10T12:00:00.000Z' }]));
      await click('.slot input');
      await click(pickLength);

      expect(find('.times [role=status]')?.textContent).toContain(
        '11:30 is not free for that long',
      );
      expect(find('.bar')).toBeNull();
    });
  });

  describe('with questions', () => {
    const question = { required: false, choices: [] };
    const questions = [
      { ...question, id: 'work', kind: 'text', label: 'Your work?', required: true },
      { ...question, id: 'size', kind: 'choice', label: 'Team?', choices: ['small', 'large'] },
      { ...question, id: 'new', kind: 'yes-no', label: 'First time?', required: true },
      { ...question, id: 'phone', kind: 'phone', label: 'Your number?' },
    ];
    const host = () =>
      server().on(PAGE, { body: { ...page, schedule: { ...page.schedule, questions } } });

    it('names each that must be answered, where it is asked', async () => {
      const { element, fillIn } = await visit(host());
      await fillIn();

      const faults = [...element.querySelectorAll('app-question-field .error')];
      expect(faults.map((fault) => fault.textContent)).toEqual([
        'Mara would like to know this before you meet.',
        'Mara would like to know this before you meet.',
      ]);
      expect(element.querySelector('fieldset[aria-describedby]')?.textContent).toContain('First');
    });

    it('sends what was answered', async () => {
      const asked = host().on(ASK, { status: 201, body: receipt });
      const { choose, type, click, find, settle } = await visit(asked);
      await choose();
      type('Your name', 'Tomás Rivera');
      type('Your mail address', 'tomas@example.com');
      type('Your work?', 'rivera.example');
      const select = find<HTMLSelectElement>('app-question-field select');
      if (select) select.value = 'large';
      select?.dispatchEvent(new Event('input', { bubbles: true }));
      find('app-question-field [type=radio]')?.click();
      await settle();
      await click('form [type=submit]');

      expect(asked.asked(ASK)[0]?.body).toMatchObject({
        answers: { work: 'rivera.example', size: 'large', new: true },
      });
    });

    it('shows what the server has against an answer at its question', async () => {
      const errors = [{ field: 'answers.phone', code: 'invalid_format', message: 'Invalid' }];
      const asked = host().on(ASK, problem(400, 'invalid-input', { errors }));
      const { choose, type, click, find, element, settle } = await visit(asked);
      await choose();
      type('Your name', 'Tomás Rivera');
      type('Your mail address', 'tomas@example.com');
      type('Your work?', 'rivera.example');
      type('Your number?', '123456');
      find('app-question-field [type=radio]')?.click();
      await settle();
      await click('form [type=submit]');

      expect(element.querySelector('app-question-field .error')?.textContent).toContain(
        'written like',
      );
    });

    it('asks what the owner has come to ask meanwhile, and says that it must be answered', async () => {
      const errors = [{ field: 'answers.work', code: 'required', message: 'Must be answered' }];
      const asked = server().on(ASK, problem(400, 'invalid-input', { errors }));
      const { choose, type, click, element } = await visit(asked);
      await choose();
      type('Your name', 'Tomás Rivera');
      type('Your mail address', 'tomas@example.com');
      const schedule = { ...page.schedule, questions: questions.slice(0, 1) };
      asked.on(PAGE, { body: { ...page, schedule } });
      await click('form [type=submit]');

      const added = element.querySelector('app-question-field');
      expect(added?.textContent).toContain('Your work?');
      expect(added?.querySelector('.error')?.textContent).toContain('would like to know this');
    });
  });

  it('carries the key of a private page everywhere', async () => {
    const host = server().on(ASK, { status: 201, body: receipt });
    const { fillIn, click } = await visit(host, '/mara/intro?key=k3y');
    await fillIn();
    expect(TestBed.inject(Router).url).toBe('/mara/intro?key=k3y&step=done');
    await click('.outcome button:last-child');

    expect(TestBed.inject(Router).url).toBe('/mara/intro?key=k3y');
    expect(host.requests.filter(({ query }) => query['key'] !== 'k3y')).toEqual([]);
  });

  describe('while it is open', () => {
    beforeEach(() => FakeEventSource.install());
    afterEach(() => FakeEventSource.uninstall());
    const somebodyBooks = (host: FakeServer, left: object[]) => {
      host.on(SLOTS, { body: { ...offered, slots: left } });
      FakeEventSource.last?.tell('changed');
    };

    it('learns of a time that somebody takes, and leaves the focus where it is', async () => {
      const host = server();
      const { find, settle } = await visit(host);
      expect(FakeEventSource.last?.url).toBe('/api/v1/public/mara/intro/changes');
      const other = find<HTMLInputElement>(`.slot [value='${later.start}']`);
      other?.focus();
      somebodyBooks(host, [later]);
      await settle();

      expect(find('.slot')?.textContent).toContain('13:00');
      expect(document.activeElement).toBe(other);
    });

    it('strikes out the chosen time when it goes, and says so in a low voice', async () => {
      const host = server();
      const { find, settle, click } = await visit(host);
      await click('.slot input');
      find('.slot input')?.focus();
      const chosen = document.activeElement;
      somebodyBooks(host, [later]);
      await settle();

      expect(find('.times [role=status]')?.textContent).toContain('11:30 is not free any more');
      expect(find('.slot input')?.getAttribute('aria-disabled')).toBe('true');
      expect(document.activeElement).toBe(chosen);
      expect(find('.bar')).toBeNull();
    });

    it('leads to the day when the time with the focus goes', async () => {
      const host = server();
      const { find, settle } = await visit(host);
      find('.slot input')?.focus();
      somebodyBooks(host, [later]);
      await settle();

      expect(document.activeElement?.textContent).toBe('Thu 10 Sept');
    });

    it('does not mourn the time that one has booked oneself', async () => {
      const host = server();
      host.on(ASK, () => {
        somebodyBooks(host, [later]);
        return { status: 201, body: receipt };
      });
      const { fillIn, find, settle } = await visit(host);
      await fillIn();
      await settle();

      expect(find('.outcome h2')?.textContent).toBe('Your request is with Mara');
      expect(TestBed.inject(Announcer).said()).not.toContain('not free any more');
    });

    it('keeps the form and what was typed when the time goes, and says so there', async () => {
      const host = server();
      const { find, choose, type, settle, back } = await visit(host);
      await choose();
      type('Your name', 'Tomás Rivera');
      const name = find<HTMLInputElement>('form input');
      name?.focus();
      somebodyBooks(host, [later]);
      await settle();

      expect(find('.form [role=status]')?.textContent).toContain('11:30 is not free any more');
      expect([name?.value, document.activeElement]).toEqual(['Tomás Rivera', name]);
      await back();
      expect(document.activeElement?.textContent).toContain('11:30 is not free any more');
    });
  });
});
