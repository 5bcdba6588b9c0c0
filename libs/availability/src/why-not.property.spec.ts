import { drawnWeek, type DrawnWeek } from '@appointment/testing';
import * as fc from 'fast-check';
import { compileRules } from './compile-rules';
import { type Gap, gaps, refusals } from './gaps';
import { type Interval, overlaps } from './interval';
import { isOffered, offeredSlots } from './offered-slots';
import { MINUTE } from './units';
import { whyNot } from './why-not';

/** A failure prints its seed and path; give them here as `{ seed, path }` to see it again. */
const holds = (property: (week: DrawnWeek) => void, parameters: fc.Parameters<[DrawnWeek]> = {}) =>
  fc.assert(fc.property(drawnWeek(), property), parameters);

const wholeMinutes = ({ start, end }: Interval): number[] => {
  const first = Math.ceil(start / MINUTE) * MINUTE;
  return Array.from({ length: Math.ceil((end - first) / MINUTE) }, (_, i) => first + i * MINUTE);
};

const gapsOf = ({ rules, question }: DrawnWeek): Gap[] => gaps(compileRules(rules), question);

const length = (intervals: readonly Interval[]) =>
  intervals.reduce((sum, { start, end }) => sum + end - start, 0);

describe('the reasons why a time is not offered, in any zone and week', () => {
  it('are none exactly where it is offered', () => {
    holds(
      ({ rules, question }) => {
        const compiled = compileRules(rules);
        const withoutReason = (start: number) => whyNot(compiled, start, question).length === 0;
        const minutes = wholeMinutes(question.within);
        expect(minutes.filter(withoutReason)).toEqual(
          minutes.filter((start) => isOffered(compiled, start, question)),
        );
      },
      { numRuns: 60 },
    );
  });

  it('hold of the grid’s own starts too, wherever the notice and the window cut', () => {
    holds(({ rules, question }) => {
      const compiled = compileRules(rules);
      const refused = refusals(compiled, question).map(({ start }) => start);
      const offered = offeredSlots(compiled, question).map(({ start }) => start);
      expect(refused.filter((start) => offered.includes(start))).toEqual([]);
      for (const start of offered) expect(whyNot(compiled, start, question)).toEqual([]);
    });
  });
});

describe('the gaps of any week', () => {
  it('ascend, are not empty and never overlap, and each has a reason', () => {
    holds((week) => {
      const found = gapsOf(week);
      for (const [index, { start, end, refusals }] of found.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? -Infinity);
        expect(refusals).not.toEqual([]);
      }
    });
  });

  it('contain no start that is offered', () => {
    holds((week) => {
      const found = gapsOf(week);
      for (const { start } of offeredSlots(compileRules(week.rules), week.question))
        expect(found.filter((gap) => overlaps(gap, { start, end: start + 1 }))).toEqual([]);
    });
  });

  it('are all of it where nothing is offered at all', () => {
    holds(({ rules, question }) => {
      const never = { ...question, busy: [], booked: [], now: question.within.end + 1 };
      const found = gaps(compileRules({ ...rules, noticeMinutes: 0 }), never);
      expect(length(found)).toBe(question.within.end - question.within.start);
    });
  });
});
