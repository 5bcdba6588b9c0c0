import { MINUTE } from '@appointment/availability';
import type { Asked } from './offering';
import type { PageRow } from './public-pages';

/**
 * Slots begin at whole minutes, so notice and booking window let others through only when a minute begins: at its
 * very first moment the one that is just late enough is still there, and a moment later it is not.
 */
const stretchOf = (now: Temporal.Instant): number => {
  const minutes = now.epochMilliseconds / MINUTE;
  return Number.isInteger(minutes) ? minutes : Math.floor(minutes) + 0.5;
};

/**
 * Names everything that the times offered on a page depend on. The versions were read before what they are versions
 * of, so an answer is never older than its name says.
 */
export const answerKey = (page: PageRow, { now, from, to, duration, verified }: Asked): string => {
  // Whether a stretch that begins now has not ended yet is a question of milliseconds.
  const untilSoon = from === undefined && to !== undefined;
  return [
    page.scheduleId,
    page.version,
    page.timeVersion,
    page.seen.asOf?.epochMilliseconds,
    page.seen.horizon?.epochMilliseconds,
    verified,
    untilSoon ? now.epochMilliseconds : stretchOf(now),
    duration,
    from,
    to,
  ].join(' ');
};
