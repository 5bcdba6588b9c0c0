import type { CompiledRules } from './compile-rules';
import { closedRefusals } from './hours-refusals';
import {
  type EpochMilliseconds,
  type Interval,
  intersection,
  isEmpty,
  mergeIntervals,
} from './interval';
import { GivenAway } from './limits';
import { Nearby } from './nearby';
import { type SlotsQuestion, takenBy } from './offered-slots';
import { midnightsWithin, type Opening, openingsWithin } from './openings';
import type { Refusal } from './refusal';
import { reasonsAt } from './why-not';

/** A stretch of time in which no slot starts, with the reasons of its first moment, the main one first. */
export interface Gap<Busy extends Interval = Interval> extends Interval {
  readonly refusals: readonly Refusal<Busy>[];
}

/**
 * Why nothing is offered where nothing is: from each refused start of the grid to the next one, and the closed
 * time between the hours. Ascending and disjoint; neighbours with the same reasons are one.
 */
export function gaps<Busy extends Interval>(
  rules: CompiledRules,
  question: SlotsQuestion<Busy>,
): Gap<Busy>[] {
  const openings = openingsWithin(rules, question.within);
  const all = [...refusals(rules, question), ...closedGaps(rules, openings, question.within)];
  return all.sort((one, other) => one.start - other.start).reduce(joinNeighbours<Busy>, []);
}

/**
 * The starts of the grid that are not offered, each with its reasons, reaching to the next start or to the end
 * of the hours.
 */
export function refusals<Busy extends Interval>(
  rules: CompiledRules,
  question: SlotsQuestion<Busy>,
): Gap<Busy>[] {
  const refused: Gap<Busy>[] = [];
  const { within, now, booked = [] } = question;
  const near = new Nearby(question.busy);
  const known = { rules, now, given: new GivenAway(rules, booked) };
  for (const { start, end } of cellsOf(openingsWithin(rules, within), rules)) {
    const cell = intersection({ start, end }, within);
    if (isEmpty(cell)) continue;
    const reasons = reasonsAt(start, { ...known, busy: near.to(takenBy(start, rules)) });
    if (reasons.length > 0) refused.push({ ...cell, refusals: reasons });
  }
  return refused;
}

/** All open time, cut at each start of its grids. */
function cellsOf(openings: readonly Opening[], { step }: CompiledRules): Interval[] {
  const starts = new Set(openings.flatMap((opening) => gridOf(opening, step)));
  const ascending = [...starts].sort((one, other) => one - other);
  return mergeIntervals(openings).flatMap((stretch) => cut(stretch, ascending));
}

const gridOf = ({ start, end }: Interval, step: number): EpochMilliseconds[] =>
  Array.from({ length: Math.ceil((end - start) / step) }, (_, index) => start + index * step);

/** Cut where a local day begins, because each day has its own reason to be closed. */
function closedGaps(
  rules: CompiledRules,
  openings: readonly Opening[],
  within: Interval,
): Gap<never>[] {
  const closed = between(mergeIntervals(openings), within);
  return closed.flatMap((stretch) =>
    cut(stretch, midnightsWithin(stretch, rules.zone)).map((piece) => ({
      ...piece,
      refusals: closedRefusals(rules, piece.start),
    })),
  );
}

/** What of `within` lies outside of ascending and disjoint intervals. */
function between(intervals: readonly Interval[], within: Interval): Interval[] {
  const starts = [within.start, ...intervals.map(({ end }) => end)];
  const ends = [...intervals.map(({ start }) => start), within.end];
  return starts
    .map((start, index) => intersection({ start, end: ends[index] ?? within.end }, within))
    .filter((stretch) => !isEmpty(stretch));
}

/** At those of the ascending instants that lie in it. */
function cut({ start, end }: Interval, instants: readonly EpochMilliseconds[]): Interval[] {
  const breaks = instants.filter((instant) => instant > start && instant < end);
  return [start, ...breaks].map((from, index) => ({ start: from, end: breaks[index] ?? end }));
}

function joinNeighbours<Busy extends Interval>(joined: Gap<Busy>[], gap: Gap<Busy>): Gap<Busy>[] {
  const last = joined.at(-1);
  if (last?.end === gap.start && areAlike(last.refusals, gap.refusals))
    joined[joined.length - 1] = { ...last, end: gap.end };
  else joined.push(gap);
  return joined;
}

/** The same reasons, and the same events where those are in the way. */
const areAlike = (some: readonly Refusal[], others: readonly Refusal[]): boolean =>
  some.length === others.length && some.every((one, index) => isLike(one, others[index]));

function isLike(one: Refusal, other: Refusal | undefined): boolean {
  if (one.reason !== other?.reason) return false;
  if (!('with' in one) || !('with' in other)) return true;
  return (
    one.with.length === other.with.length &&
    one.with.every((event, index) => event === other.with[index])
  );
}
