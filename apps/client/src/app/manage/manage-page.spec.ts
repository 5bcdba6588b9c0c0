import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { problem, FakeServer } from '../../testing/fake-server';
import { Clock } from '../core/i18n/clock';
import { I18n } from '../core/i18n/i18n';
import { ManagePage } from './manage-page';

const meeting = {
  id: 'a',
  status: 'booked',
  title: 'Portfolio review',
  start: '2026-09-10T09:30:00Z',
  end: '2026-09-10T10:00:00Z',
  owner: { username: 'mara', name: 'Mara Lindqvist', avatarUrl: null },
  ownerTimezone: 'Europe/Berlin',
  slug: 'intro',
  attendee: { name: 'Tomás', email: 't@example.com', timezone: 'Europe/Lisbon' },
  notes: null,
  locationType: 'online',
  locationUrl: 'https://meet.example.org/r/1',
  reason: null,
  expiresAt: null,
  icsUrl: 'https://meet.example.org/1.ics',
};
const HERE = 'GET /public/appointments/token';
const CANCEL = 'POST /public/appointments/token/cancel';

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
  await TestBed.inject(I18n).load('common', 'manage');
  const harness = await RouterTestingHarness.create('/m/token');
  const element = harness.fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await harness.fixture.whenStable();
  const click = async (name: string) => {
    const button = [...element.querySelectorAll('button')].find((each) =>
      each.textContent?.includes(name),
    );
    button?.click();
    await new Promise<void>((done) => setTimeout(done));
    await harness.fixture.whenStable();
  };
  return { element, click };
};

describe('ManagePage', () => {
  afterEach(() => jest.restoreAllMocks());

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
