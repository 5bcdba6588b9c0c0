import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { problem, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { DecidePage } from './decide-page';

const request = {
  id: '0c3a0d70-0000-4000-8000-000000000001',
  status: 'requested',
  title: 'Portfolio review',
  start: '2026-09-10T09:30:00Z',
  end: '2026-09-10T10:00:00Z',
  ownerTimezone: 'Europe/Berlin',
  attendee: { name: 'Tomás', email: 't@example.com', timezone: 'Europe/Lisbon' },
  notes: 'About the second case study',
  guests: ['ana@example.com'],
  answers: [
    { questionId: 'work', kind: 'text', label: 'Your work?', value: 'rivera.example' },
    { questionId: 'new', kind: 'yes-no', label: 'First time?', value: true },
  ],
  expiresAt: '2026-09-09T07:36:00Z',
};
const HERE = 'GET /public/decisions/token';
const CONFIRM = 'POST /public/decisions/token/confirm';
const DECLINE = 'POST /public/decisions/token/decline';

const visit = async (server: FakeServer, search = '') => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-09-08T07:36:00Z'));
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-GB']);
  TestBed.configureTestingModule({
    providers: [
      server.provide(),
      provideRouter(
        [{ path: 'decide/:token', component: DecidePage }],
        withComponentInputBinding(),
      ),
    ],
  });
  TestBed.inject(Clock).zone.set('America/New_York');
  await TestBed.inject(I18n).load('common', 'decide');
  const harness = await RouterTestingHarness.create(`/decide/token${search}`);
  const element = harness.fixture.nativeElement as HTMLElement;
  await harness.fixture.whenStable();
  const buttons = () => [...element.querySelectorAll('button')];
  const click = async (name: string) => {
    buttons()
      .find((each) => each.textContent?.trim() === name)
      ?.click();
    await new Promise<void>((done) => setTimeout(done));
    await harness.fixture.whenStable();
  };
  return { element, click, names: () => buttons().map((each) => each.textContent?.trim()) };
};

describe('DecidePage', () => {
  afterEach(() => jest.restoreAllMocks());

  it('shows the request in the owner’s zone, and the attendee’s time beside it', async () => {
    const { element } = await visit(new FakeServer().on(HERE, { body: request }));

    expect(element.querySelector('h1')?.textContent).toBe('Tomás would like to meet you');
    expect(element.textContent).toContain('11:30\u00a0–\u2060\u00a012:00');
    expect(element.textContent).toContain('10:30 for Tomás');
  });

  it('shows who comes along and what was answered', async () => {
    const { element } = await visit(new FakeServer().on(HERE, { body: request }));
    const facts = element.querySelector('dl')?.textContent?.replace(/\s+/g, ' ');

    expect(facts).toContain('with ana@example.com');
    expect(facts).toMatch(/Your work\? ?rivera\.example ?First time\? ?Yes/);
  });

  it.each([
    ['', 'Confirm'],
    ['?answer=confirm', 'Confirm'],
    ['?answer=decline', 'Decline'],
  ])('with "%s" decides nothing by itself, and offers to %s', async (search, name) => {
    const server = new FakeServer().on(HERE, { body: request });
    const { names } = await visit(server, search);

    expect(names()[0]).toBe(name);
    expect(server.requests).toHaveLength(1);
  });

  it('confirms with one click', async () => {
    const server = new FakeServer()
      .on(HERE, { body: request })
      .on(CONFIRM, { body: { ...request, status: 'booked' } });
    const { element, click } = await visit(server);
    await click('Confirm');

    expect(server.asked(CONFIRM)).toHaveLength(1);
    expect(element.textContent).toContain('Confirmed. Tomás gets the invitation.');
  });

  it('declines with a word', async () => {
    const server = new FakeServer()
      .on(HERE, { body: request })
      .on(DECLINE, { body: { ...request, status: 'declined' } });
    const { element, click } = await visit(server);
    await click('Decline instead');
    const word = element.querySelector('textarea');
    if (word) word.value = 'On holiday';
    word?.dispatchEvent(new Event('input'));
    await click('Decline');

    expect(server.asked(DECLINE)[0]?.body).toEqual({ reason: 'On holiday' });
    expect(element.textContent).toContain('Declined. Tomás gets a mail.');
  });

  it('shows what became of it when somebody was faster', async () => {
    const answers = [request, { ...request, status: 'expired' }];
    const server = new FakeServer()
      .on(HERE, () => ({ body: answers.shift() }))
      .on(CONFIRM, problem(409, 'appointment.not-decidable'));
    const { element, click, names } = await visit(server);
    await click('Confirm');

    expect(element.textContent).toContain('It ran out before there was an answer.');
    expect(names()).toEqual([]);
  });

  it('keeps the choice when the server is out of reach', async () => {
    const { element, click, names } = await visit(new FakeServer().on(HERE, { body: request }));
    await click('Confirm');

    expect(element.querySelector('[role=alert]')?.textContent).toContain('You are offline');
    expect(names()[0]).toBe('Confirm');
  });

  it('shows nothing behind a link that has expired', async () => {
    const { element } = await visit(new FakeServer().on(HERE, problem(404, 'link.invalid')));

    expect(element.querySelector('h1')?.textContent).toBe('This link does not work any more');
  });
});
