import type { EpochMilliseconds } from '@appointment/availability';
import type { EventPart } from '../read/event-part';
import { instantOf, type Moment } from '../read/moments';
import { type Instance, instanceAt } from './instance';

/** What RANGE=THISANDFUTURE says about the occurrences after the one that it replaces (RFC 5545, 3.2.13). */
export interface LaterWord {
  /** How far it moves an occurrence at most, in milliseconds. */
  readonly reach: number;
  /** The occurrence as it is by the last word on it. */
  about(occurrence: Instance): Instance;
}

export function laterWord(overrides: readonly EventPart[]): LaterWord {
  const words = overrides
    .flatMap((part) => (part.thisAndFuture && part.replaces ? shiftBy(part, part.replaces) : []))
    .sort((a, b) => a.from - b.from);
  return {
    reach: words.reduce((most, { shift }) => Math.max(most, Math.abs(shift)), 0),
    about(occurrence) {
      const word = lastBefore(words, occurrence.at);
      return word === undefined ? occurrence : moved(occurrence, word);
    },
  };
}

interface Shift {
  readonly part: EventPart;
  readonly from: number;
  readonly shift: number;
}

const shiftBy = (part: EventPart, replaces: Moment): Shift => {
  const from = instantOf(replaces);
  return { part, from, shift: part.start.wall - part.start.zone.wallOf(from) };
};

/** The same distance on the wall as the replaced occurrence was moved, and the new length. */
const moved = ({ at }: Instance, { part, shift }: Shift): Instance =>
  instanceAt({ ...part.start, wall: part.start.zone.wallOf(at) + shift }, part.length, part);

/** By halves: a series may be changed thousands of times. */
function lastBefore(words: readonly Shift[], at: EpochMilliseconds): Shift | undefined {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return words[low - 1];
}
