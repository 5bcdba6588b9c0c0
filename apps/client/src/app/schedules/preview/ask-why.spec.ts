import type { Refusal, WhyNot } from '@appointment/contracts';
import { problem } from '../../../testing/fake-server';
import { aPreview, aSchedule } from '../../../testing/meetings';
import { ownersServer } from '../../../testing/owners-server';
import { Visit } from '../../../testing/visit';

const START = '2026-09-09T08:00:00Z';
const why = (...reasons: Refusal[]): { body: WhyNot } => ({
  body: { start: START, offered: reasons.length === 0, reasons },
});
const work = { id: 3, title: 'Work' };
const morning = { start: '2026-09-09T07:30:00Z', end: '2026-09-09T09:00:00Z' };

const open = async () => {
  const server = ownersServer({ schedules: [aSchedule()] });
  server.on('POST /schedules/preview', { body: aPreview() });
  return { server, visit: await Visit.to('/schedules/7', server) };
};

const ask = async (visit: Visit, day = '2026-09-09', time = '10:00') => {
  await visit.type('Day', day);
  await visit.type('Time', time);
  await visit.click('Why is it not offered?');
  const said = visit.element.querySelector('app-ask-why [role=status]')?.textContent ?? '';
  return said.replaceAll('\u2060', '').replaceAll(/\s+/g, ' ').trim();
};

describe('asking about one time', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 8, 8, 7, 36));
  });
  afterEach(() => jest.restoreAllMocks());

  it('asks for the length that is looked at, by the clock of the schedule', async () => {
    const { server, visit } = await open();
    server.on('GET /schedules/7/why', why());

    expect(await ask(visit)).toBe('Wed 9 Sept, 10:00 is offered.');
    expect(server.asked('GET /schedules/7/why')[0]?.query).toEqual({
      start: START,
      duration: '30',
    });
  });

  it.each<[reason: string, refusal: Refusal, words: string]>([
    ['hours', { reason: 'outside-hours' }, 'outside your hours'],
    [
      'notice',
      { reason: 'too-soon', until: '2026-09-09T09:00:00Z' },
      'too soon: the notice reaches to Wed 9 Sept, 11:00',
    ],
    [
      'the booking window',
      { reason: 'too-far', until: '2026-09-09T09:00:00Z' },
      'too far ahead: it can be booked from Wed 9 Sept, 11:00 on',
    ],
    [
      'a calendar',
      { reason: 'busy', ...morning, calendar: work },
      'busy: Work, Wed 9 Sept, 09:30 – 11:00',
    ],
    [
      'a buffer',
      { reason: 'buffer', ...morning, calendar: work },
      'buffer: Work, Wed 9 Sept, 09:30 – 11:00',
    ],
    ['a limit', { reason: 'limit-per-week' }, 'limit of the week reached'],
    [
      'the grid',
      { reason: 'off-the-grid', nearest: ['2026-09-09T07:30:00Z', '2026-09-09T08:30:00Z'] },
      'no time starts here; near it: 09:30 and 10:30',
    ],
  ])('is told of %s', async (_, refusal, words) => {
    const { server, visit } = await open();
    server.on('GET /schedules/7/why', why(refusal));

    expect(await ask(visit)).toBe(`Wed 9 Sept, 10:00 is not offered: ${words}`);
  });

  it('is told all reasons, and led to the meeting that has the time', async () => {
    const { server, visit } = await open();
    const appointmentId = '0c3a0d70-0000-4000-8000-000000000001';
    server.on(
      'GET /schedules/7/why',
      why({ reason: 'taken', ...morning, appointmentId }, { reason: 'limit-per-day' }),
    );

    expect(await ask(visit)).toContain('limit of the day reached');
    const link = visit.element.querySelector('app-ask-why a');
    expect(link?.getAttribute('href')).toBe(`/appointments/${appointmentId}`);
  });

  it.each([
    ['', '10:00'],
    ['2026-09-09', 'noon or so'],
  ])('does not ask about “%s”, “%s”', async (day, time) => {
    const { server, visit } = await open();

    expect(await ask(visit, day, time)).toBe('Say a day, and a time like 9:30.');
    expect(server.asked('GET /schedules/7/why')).toEqual([]);
  });

  it('is told when there was no answer', async () => {
    const { server, visit } = await open();
    server.on('GET /schedules/7/why', problem(503, 'internal'));

    expect(await ask(visit)).toContain('Something went wrong on our side.');
  });

  it('says that the answer is about what is saved, once that differs', async () => {
    const { visit } = await open();
    expect(visit.text).not.toContain('about the saved version');

    await visit.choose('Free before', '10');

    expect(visit.text).toContain('The answer is about the saved version.');
  });
});
