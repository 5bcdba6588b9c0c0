import { drawnWeek, type DrawnWeek, slotsMinuteByMinute } from '@appointment/testing';
import * as fc from 'fast-check';
import { compileRules } from './compile-rules';
import { type Interval, overlaps } from './interval';
import { nextOffered } from './next-offered';
import { isOffered, offeredSlots, takenBy } from './offered-slots';
import { MINUTE } from './units';

/** A failure prints its seed and path; give them here as `{ seed, path }` to see it again. */
const holds = (property: (week: DrawnWeek) => void, parameters: fc.Parameters<[DrawnWeek]> = {}) =>
  fc.assert(fc.property(drawnWeek(), property), parameters);

const offeredIn = ({ rules, question }: DrawnWeek) => offeredSlots(compileRules(rules), question);

const wholeMinutes = ({ start, end }: Interval): number[] => {
  const first = Math.ceil(start / MINUTE) * MINUTE;
  return Array.from({ length: Math.ceil((end - first) / MINUTE) }, (_, i) => first + i * MINUTE);
};

describe('offered slots, in any zone and week', () => {
  it('are what a look at every single minute finds', () => {
    holds((week) =>
      expect(offeredIn(week)).toEqual(slotsMinuteByMinute(week.rules, week.question)),
    );
  });

  it('are exactly the starts that a check accepts', () => {
    holds(
      (week) => {
        const rules = compileRules(week.rules);
        const { within } = week.question;
        const accepted = wholeMinutes(within).filter((start) =>
          isOffered(rules, start, week.question),
        );
        expect(accepted).toEqual(offeredIn(week).map(({ start }) => start));
      },
      { numRuns: 50 },
    );
  });

  it('never touch busy time, buffers included', () => {
    holds((week) => {
      const rules = compileRules(week.rules);
      const clashes = offeredIn(week).filter(({ start }) =>
        week.question.busy.some((event) => overlaps(event, takenBy(start, rules))),
      );
      expect(clashes).toEqual([]);
    });
  });

  it('ascend, each start once and each of the full length', () => {
    holds((week) => {
      const slots = offeredIn(week);
      const starts = slots.map(({ start }) => start);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      for (const { start, end } of slots) expect(end - start).toBe(week.rules.slotMinutes * MINUTE);
    });
  });

  it('begin with the one that is named as the next', () => {
    holds((week) => {
      const rules = compileRules(week.rules);
      const { within, now } = week.question;
      const untilTheWindowCloses = { start: within.start, end: now + rules.window + 1 };
      expect(nextOffered(rules, week.question)).toEqual(
        offeredSlots(rules, { ...week.question, within: untilTheWindowCloses })[0],
      );
    });
  });
});
