import { problem } from '../../../testing/fake-server';
import { aSchedule } from '../../../testing/meetings';
import { ownersServer } from '../../../testing/owners-server';
import { Visit } from '../../../testing/visit';

const secret = aSchedule({
  id: 8,
  name: 'Coaching',
  private: true,
  active: false,
  otherDurations: [60],
  pageUrl: 'https://meet.example.org/mara/coaching?key=abc',
});

const open = async () => {
  const server = ownersServer({ schedules: [aSchedule(), secret] });
  return { server, visit: await Visit.to('/schedules', server) };
};

describe('ScheduleList', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('says what each page offers, and which are private or paused', async () => {
    const { visit } = await open();
    const [first, second] = [...visit.element.querySelectorAll('app-schedule-card')].map(
      (card) => card.textContent,
    );

    expect(first).toContain('Bookable');
    expect(first).not.toContain('Private');
    expect(second).toContain('30 min, 60 min, you confirm');
    expect(second).toContain('Private');
    expect(second).toContain('Paused');
  });

  it('shows no key of a private page', async () => {
    expect((await open()).visit.text).not.toContain('abc');
  });

  it('pauses a page, and lets it go on', async () => {
    const { server, visit } = await open();
    server.on('PATCH /schedules/7', { body: aSchedule({ active: false }) });
    server.on('PATCH /schedules/8', { body: secret });

    await visit.press('Intro call can be booked');
    await visit.press('Coaching can be booked');

    expect(server.asked('PATCH /schedules/7')[0]?.body).toEqual({ active: false });
    expect(server.asked('PATCH /schedules/8')[0]?.body).toEqual({ active: true });
  });

  it('turns the switch back when the server says no', async () => {
    const { server, visit } = await open();
    server.on('PATCH /schedules/7', problem(404, 'not-found'));

    await visit.press('Intro call can be booked');

    expect(visit.control('Intro call can be booked').checked).toBe(true);
    expect(visit.alert()).toContain('This is not here any more.');
  });

  it('duplicates a page and opens the copy', async () => {
    const { server, visit } = await open();
    const copy = aSchedule({ id: 9, name: 'Copy of Intro call', active: false });
    server.on('POST /schedules/7/duplicate', { status: 201, body: copy });
    server.on('GET /schedules/9', { body: copy });

    await visit.click('Duplicate: Intro call');

    expect(visit.url).toBe('/schedules/9');
  });

  it('removes a page after saying that its meetings stay', async () => {
    const { server, visit } = await open();
    server.on('DELETE /schedules/7', { status: 204 });

    await visit.click('Remove: Intro call');
    expect(visit.text).toContain('Meetings that are booked stay.');
    await visit.click('Remove it');

    expect(server.asked('DELETE /schedules/7')).toHaveLength(1);
  });
});
