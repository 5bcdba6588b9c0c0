import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { problem, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
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
    bookingConfirmation: true,
    locationType: 'online',
  },
};
const offered = {
  slots: [{ start, end }, later],
  asOf: '2026-09-08T07:35:48Z',
  verified: true,
  nextAvailable: start,
  timezone: 'Europe/Lisbon',
};
const ASK = 'POST /public/mara/intro/appointments';

const visit = async (server: FakeServer) => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-08T07:36:00Z'));
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  server.on('GET /public/mara/intro', { body: page });
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
  const harness = await RouterTestingHarness.create('/mara/intro');
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
  return { element, find, click, type, choose, fillIn, settle };
};

const server = () => new FakeServer().on('GET /public/mara/intro/slots', { body: offered });

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

  it('says what happens next when the time was asked for', async () => {
    const receipt = {
      id: 'a',
      status: 'requested',
      start,
      end,
      manageUrl: 'https://meet.example.org/m/1',
      icsUrl: 'https://meet.example.org/1.ics',
      expiresAt: '2026-09-09T07:36:00Z',
    };
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
    const { choose, find, settle } = await visit(server());
    await choose();
    await TestBed.inject(Router).navigateByUrl('/mara/intro');
    await settle();

    expect(find('form')).toBeNull();
    expect(find<HTMLInputElement>('.slot input')?.checked).toBe(true);
  });

  it('offers nothing when the calendar cannot be checked', async () => {
    const { element, find } = await visit(
      server().on('GET /public/mara/intro/slots', {
        body: { ...offered, slots: [], verified: false },
      }),
    );

    expect(find('h2')?.textContent).toBe('We can’t check Mara’s calendar right now');
    expect(element.querySelector('.slot')).toBeNull();
  });

  it('leads from an empty month to the next free time', async () => {
    const empty = { ...offered, slots: [], nextAvailable: '2026-10-05T08:00:00Z' };
    const { find, click } = await visit(
      server().on('GET /public/mara/intro/slots', ({ query }) => ({
        body: query['from']?.startsWith('2026-09-30')
          ? { ...offered, slots: [{ start: '2026-10-05T08:00:00Z', end: '2026-10-05T08:30:00Z' }] }
          : empty,
      })),
    );
    expect(find('.state h2')?.textContent).toBe('No free times in September 2026');
    await click('.state .primary');

    expect(find('.times h2')?.textContent).toBe('Mon 5 Oct');
  });

  it('says that there is no such page, or that it is paused', async () => {
    const paused = await visit(
      new FakeServer()
        .on('GET /public/mara/intro/slots', problem(404, 'schedule.paused'))
        .on('GET /public/mara/intro', problem(404, 'schedule.paused')),
    );
    expect(paused.find('h1')).not.toBeNull();
  });
});
