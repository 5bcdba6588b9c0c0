import {
  type CompiledRules,
  compileRules,
  isOffered,
  MINUTE,
  offeredSlots,
  type SlotsQuestion,
  whyNot,
} from '@appointment/availability';
import { ALL_ZONES, drawnWeek, type DrawnWeek } from '@appointment/testing';
import * as fc from 'fast-check';
import { decide } from './decide';

/** Change it to draw other weeks; the name of the test prints it. */
const SEED = 20_261_025;
const DRAWN = 20;
const WEEKS_PER_ZONE = 2;

const offersSomething = ({ rules, question }: DrawnWeek): boolean =>
  offeredSlots(compileRules(rules), question).length > 0;

/** Weeks with something to book: where nothing is, it is easy to agree. */
const weeksIn = (zone: string, index: number): DrawnWeek[] =>
  fc
    .sample(drawnWeek([zone]), { seed: SEED + index, numRuns: DRAWN })
    .filter(offersSomething)
    .slice(-WEEKS_PER_ZONE);

/** Every quarter of an hour, each offered start, and the minutes beside it. */
function candidates(offered: readonly number[], { within }: SlotsQuestion): number[] {
  const quarters = Array.from(
    { length: Math.ceil((within.end - within.start) / (15 * MINUTE)) },
    (_, index) => within.start + index * 15 * MINUTE,
  );
  const beside = offered.flatMap((start) => [start - MINUTE, start, start + MINUTE]);
  const inside = (start: number) => start >= within.start && start < within.end;
  return [...new Set([...quarters, ...beside])].filter(inside);
}

/** What each of the engine's doors says about one start. */
const answersAbout = (start: number, rules: CompiledRules, question: SlotsQuestion) => ({
  check: isOffered(rules, start, question),
  reasons: whyNot(rules, start, question).length === 0,
  decision: decide({ ...question, rules, start, confirmation: 'automatic', active: true }).accepted,
});

function disagreements({ rules, question }: DrawnWeek): number[] {
  const compiled = compileRules(rules);
  const offered = offeredSlots(compiled, question).map(({ start }) => start);
  return candidates(offered, question).filter((start) => {
    const expected = offered.includes(start);
    return Object.values(answersAbout(start, compiled, question)).some(
      (answer) => answer !== expected,
    );
  });
}

describe(`What is offered is what can be booked (seed ${SEED})`, () => {
  it.each(ALL_ZONES.map((zone, index) => ({ zone, index })))('in $zone', ({ zone, index }) => {
    const weeks = weeksIn(zone, index);
    expect(weeks).toHaveLength(WEEKS_PER_ZONE);
    expect(weeks.flatMap(disagreements)).toEqual([]);
  });
});
