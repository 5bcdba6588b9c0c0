import type { EventPart } from '../read/event-part';
import { instantOf, type Moment } from '../read/moments';
import type { ExtraDate } from '../read/recurrence-parts';

/** What RANGE=THISANDFUTURE says about the occurrences after the one that it replaces (RFC 5545, 3.2.13). */
export interface LaterWord {
  /** How far it moves an occurrence at most, in milliseconds. */
  readonly reach: number;
  /** The occurrence as it is by the last word on it; empty where it takes no time. */
  about(occurrence: ExtraDate): ExtraDate[];
}

export function laterWord(series: EventPart, overrides: readonly EventPart[]): LaterWord {
  const words = overrides
    .flatMap((part) => (part.thisAndFuture && part.replaces ? shiftBy(part, part.replaces) : []))
    .sort((a, b) => a.from - b.from);
  return {
    reach: Math.max(0, ...words.map(({ shift }) => Math.abs(shift))),
    about(occurrence) {
      const word = words.findLast(({ from }) => from <= instantOf(occurrence.start));
      if (word === undefined) return series.takesTime ? [occurrence] : [];
      return word.part.takesTime ? [moved(occurrence, word)] : [];
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
const moved = ({ start }: ExtraDate, { part, shift }: Shift): ExtraDate => ({
  start: { ...part.start, wall: part.start.zone.wallOf(instantOf(start)) + shift },
  length: part.length,
});
