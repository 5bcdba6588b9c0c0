import {
  compileRules,
  type Interval,
  MINUTE,
  offeredSlots,
  whyNot,
} from '@appointment/availability';
import { drawnWeek, type DrawnWeek } from '@appointment/testing';
import * as fc from 'fast-check';
import { decide, type Decision } from './decide';

const decisionAt =
  ({ rules, question }: DrawnWeek) =>
  (start: number): Decision =>
    decide({
      ...question,
      rules: compileRules(rules),
      start,
      confirmation: 'automatic',
      active: true,
    });

const wholeMinutes = ({ start, end }: Interval): number[] => {
  const first = Math.ceil(start / MINUTE) * MINUTE;
  return Array.from({ length: Math.ceil((end - first) / MINUTE) }, (_, i) => first + i * MINUTE);
};

/** What the reasons amount to for whoever asks. */
function expectedReason({ rules, question }: DrawnWeek, start: number) {
  const reasons = whyNot(compileRules(rules), start, question).map(({ reason }) => reason);
  if (reasons.length === 0) return undefined;
  if (reasons.every((reason) => reason.startsWith('limit-per'))) return 'limit-reached';
  const forAWhile = ['busy', 'buffer', 'limit-per-day', 'limit-per-week'];
  return reasons.every((reason) => forAWhile.includes(reason)) ? 'taken' : 'not-offered';
}

describe('a decision, in any zone and week', () => {
  it('accepts exactly the starts that are offered', () => {
    fc.assert(
      fc.property(drawnWeek(), (week) => {
        const accepted = wholeMinutes(week.question.within).filter(
          (start) => decisionAt(week)(start).accepted,
        );
        const offered = offeredSlots(compileRules(week.rules), week.question);
        expect(accepted).toEqual(offered.map(({ start }) => start));
      }),
      { numRuns: 30 },
    );
  });

  it('says the reason that the engine explains at length', () => {
    fc.assert(
      fc.property(drawnWeek(), fc.nat(), (week, seed) => {
        const minutes = wholeMinutes(week.question.within);
        const start = minutes[seed % minutes.length] ?? week.question.within.start;
        const decision = decisionAt(week)(start);
        const reason = decision.accepted ? undefined : decision.reason;
        expect(reason).toBe(expectedReason(week, start));
      }),
      { numRuns: 1000 },
    );
  });
});
