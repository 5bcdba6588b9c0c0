import type { Refusal, SchedulePreview } from '@appointment/contracts';
import { aPreview } from '../../../testing/meetings';
import { emptyDays } from './empty-days';
import { pictureOf } from './picture';
import { drawnGaps } from './picture-gaps';

const BERLIN = 'Europe/Berlin';
/** Wednesday to Tuesday. */
const week = ['09', '10', '11', '12', '13', '14', '15'].map((day) => `2026-09-${day}`);

const slot = (start: string, minutes = 30) => ({
  start,
  end: new Date(Date.parse(start) + minutes * 60_000).toISOString().replace('.000', ''),
});
const gap = (
  start: string,
  end: string,
  ...reasons: SchedulePreview['gaps'][number]['reasons']
) => ({
  start,
  end,
  reasons,
});
const work = { id: 3, title: 'Work' };

const picture = (now: Partial<SchedulePreview>, saved?: Partial<SchedulePreview>) =>
  pictureOf(
    {
      now: aPreview({ slots: [], gaps: [], ...now }),
      saved: saved && aPreview({ slots: [], ...saved }),
    },
    { timeZone: BERLIN, days: week },
  );
const dayOf = (shown: ReturnType<typeof picture>, day: string) =>
  shown.days.find((each) => each.day === day);

describe('the picture of a week', () => {
  it('puts each start where the wall clock of its zone has it', () => {
    const { marks } = dayOf(picture({ slots: [slot('2026-09-09T08:00:00Z')] }), '2026-09-09') ?? {};

    expect(marks).toMatchObject([{ at: 10 * 60, minutes: 30, kind: 'same' }]);
  });

  it('counts a start after midnight to the day on which it is', () => {
    const shown = picture({ slots: [slot('2026-09-09T22:30:00Z')] });

    expect(dayOf(shown, '2026-09-10')?.marks).toMatchObject([{ at: 30 }]);
    expect(dayOf(shown, '2026-09-09')?.times).toBe(0);
  });

  it('ends a mark where the next time starts, when times start closer than they are long', () => {
    const slots = [slot('2026-09-09T08:00:00Z', 60), slot('2026-09-09T08:15:00Z', 60)];

    const { marks } = dayOf(picture({ slots }), '2026-09-09') ?? {};

    expect(marks?.map(({ minutes }) => minutes)).toEqual([15, 60]);
  });

  it('marks what is new and what is gone against the saved rules', () => {
    const shown = picture(
      { slots: [slot('2026-09-09T08:00:00Z'), slot('2026-09-10T08:00:00Z')] },
      { slots: [slot('2026-09-09T08:00:00Z'), slot('2026-09-11T08:00:00Z')] },
    );

    expect(shown).toMatchObject({ times: 2, more: 1, fewer: 1 });
    expect(dayOf(shown, '2026-09-10')).toMatchObject({ isNew: true, times: 1 });
    expect(dayOf(shown, '2026-09-11')).toMatchObject({ isGone: true, times: 0 });
    expect(dayOf(shown, '2026-09-11')?.marks).toMatchObject([{ kind: 'gone' }]);
  });

  it('compares nothing when nothing is saved', () => {
    expect(picture({ slots: [slot('2026-09-09T08:00:00Z')] })).toMatchObject({ more: 0, fewer: 0 });
  });

  it('cuts a gap at midnight, and joins neighbours that say the same', () => {
    const gaps = [
      gap('2026-09-09T20:00:00Z', '2026-09-09T23:00:00Z', { reason: 'busy', calendar: work }),
      gap('2026-09-09T23:00:00Z', '2026-09-10T00:00:00Z', { reason: 'busy', calendar: work }),
    ];

    const shown = picture({ gaps });

    expect(dayOf(shown, '2026-09-09')?.gaps).toMatchObject([{ at: 22 * 60, minutes: 120 }]);
    expect(dayOf(shown, '2026-09-10')?.gaps).toMatchObject([{ at: 0, minutes: 120 }]);
  });

  it('reaches from the first to the last open hour', () => {
    const { axis } = picture({
      slots: [slot('2026-09-09T08:30:00Z')],
      gaps: [
        gap('2026-09-08T22:00:00Z', '2026-09-09T06:30:00Z', { reason: 'outside-hours' }),
        gap('2026-09-09T06:30:00Z', '2026-09-09T08:30:00Z', { reason: 'too-soon' }),
      ],
    });

    expect(axis).toEqual([{ from: 8 * 60, to: 11 * 60 }]);
  });

  it('leaves out a weekend that is off, but no other day', () => {
    const off = gap('2026-09-11T22:00:00Z', '2026-09-14T22:00:00Z', { reason: 'closed-day' });

    const days = picture({ gaps: [off] }).days.map(({ day }) => day);

    expect(days).toEqual(['09', '10', '11', '14', '15'].map((day) => `2026-09-${day}`));
  });
});

describe('gaps that are drawn', () => {
  const stretch = (at: number, minutes: number, reason: Refusal['reason']) => ({
    at,
    minutes,
    reasons: [{ reason }, { reason: 'limit-per-day' as const }],
  });

  it('say together what none of them has room for alone', () => {
    const gaps = [
      stretch(0, 60, 'outside-hours'),
      stretch(60, 15, 'buffer'),
      stretch(75, 30, 'busy'),
      stretch(105, 60, 'taken'),
      stretch(200, 15, 'buffer'),
    ];

    const drawn = drawnGaps(gaps, 45).map(
      ({ at, minutes, mains }) => `${at}+${minutes} ${mains.map(({ reason }) => reason).join()}`,
    );

    expect(drawn).toEqual([
      '0+60 outside-hours',
      '60+45 buffer,busy',
      '105+60 taken',
      '200+15 buffer',
    ]);
  });
});

describe('empty days', () => {
  it('are explained by what fills most of their open hours, together where they share it', () => {
    const busy = { reason: 'busy', calendar: work } as const;
    const { days } = picture({
      slots: ['09', '15'].map((day) => slot(`2026-09-${day}T08:00:00Z`)),
      gaps: [
        gap('2026-09-09T22:00:00Z', '2026-09-10T07:00:00Z', { reason: 'outside-hours' }),
        gap('2026-09-10T07:00:00Z', '2026-09-10T14:00:00Z', busy),
        gap('2026-09-10T14:00:00Z', '2026-09-10T15:00:00Z', { reason: 'buffer', calendar: work }),
        gap('2026-09-10T22:00:00Z', '2026-09-11T22:00:00Z', busy),
        gap('2026-09-11T22:00:00Z', '2026-09-14T22:00:00Z', { reason: 'closed-day' }),
      ],
    });

    expect(emptyDays(days)).toEqual([
      { days: ['2026-09-10', '2026-09-11'], reason: busy },
      { days: ['2026-09-14'], reason: { reason: 'closed-day' } },
    ]);
  });
});
