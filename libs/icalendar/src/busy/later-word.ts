import type { EventPart } from '../read/event-part';
import { instantOf, type Moment } from '../read/moments';
import type { Instance } from './instance';

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
    reach: Math.max(0, ...words.map(({ shift }) => Math.abs(shift))),
    about(occurrence) {
      const word = words.findLast(({ from }) => from <= instantOf(occurrence.start));
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
const moved = ({ start }: Instance, { part, shift }: Shift): Instance => ({
  start: { ...part.start, wall: part.start.zone.wallOf(instantOf(start)) + shift },
  length: part.length,
  part,
});
