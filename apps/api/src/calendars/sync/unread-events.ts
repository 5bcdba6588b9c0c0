import type { ToldEvents, UnreadEvent } from '@appointment/calendar-providers';
import { isAboutTime } from '@appointment/icalendar';
import type { UnreadEventReason } from '@appointment/contracts';
import { eventKeyOf } from './busy-rows';

/** An event that could not be read, wholly or in part. */
export interface Unread {
  /** As in the busy index. */
  readonly key: string;
  readonly title: string | null;
  readonly file: string;
  readonly reason: UnreadEventReason;
  /** What could be read of its time counts as busy. */
  readonly busy: boolean;
}

export interface Unreadable {
  readonly count: number;
  /** The first of them. */
  readonly events: readonly Unread[];
}

/** More than this the owner would not look at, and the column would not take; all of them are counted. */
const MOST_KEPT = 30;
const LONGEST_NAME = 100;

/** The first that fits what was said about an event is what its owner hears. */
const REASONS: readonly (readonly [RegExp, UnreadEventReason])[] = [
  [/^(DTSTART|RECURRENCE-ID) /, 'start'],
  [/^(DTEND|DURATION) /, 'end'],
  [/^(RRULE|EXRULE|RDATE|EXDATE) /, 'recurrence'],
  [/^TZID /, 'zone'],
  [/^recurs too often/, 'too-often'],
  [/^is too large/, 'too-large'],
  [/^is answered by/, 'not-told'],
];

/** Of a line that says nothing about time. */
const HARMLESS = / cannot be read$/;

/** Events that could not be read, as one sync tells of them. */
export class UnreadEvents {
  readonly #found = new Map<string, Unread>();
  /** Those of earlier syncs of which nobody has said anything since. */
  readonly #still: Map<string, Unread>;
  readonly #onlyCounted: number;

  /** `before` is what earlier syncs have found: nothing where everything is listed anew. */
  constructor({ count, events }: Unreadable) {
    this.#still = new Map(events.map((event) => [event.key, event]));
    this.#onlyCounted = count - events.length;
  }

  note({ changed, gone, problems }: ToldEvents): void {
    const known = new Set(changed.map(({ id }) => id));
    if (this.#still.size > 0)
      for (const id of [...known, ...gone]) this.#still.delete(eventKeyOf(id));
    for (const [id, said] of Map.groupBy(problems.filter(concernsTime), (problem) => problem.id)) {
      const key = eventKeyOf(id);
      this.#still.delete(key);
      this.#found.set(key, { key, file: fileOf(id), busy: known.has(id), ...described(said) });
    }
  }

  all(): Unreadable {
    const events = [...this.#found.values(), ...this.#still.values()];
    return { count: this.#onlyCounted + events.length, events: events.slice(0, MOST_KEPT) };
  }
}

const concernsTime = ({ reason }: UnreadEvent): boolean =>
  isAboutTime(reason) || !HARMLESS.test(reason);

function described(said: readonly UnreadEvent[]): Pick<Unread, 'title' | 'reason'> {
  const fitting = REASONS.find(([about]) => said.some(({ reason }) => about.test(reason)));
  const title = said.find((one) => one.title !== undefined)?.title;
  return { title: title === undefined ? null : cut(title), reason: fitting?.[1] ?? 'format' };
}

/** The end of its address: what its owner can tell from others, and no secret that an address may begin with. */
function fileOf(id: string): string {
  const last = id.split(/[/#]/).findLast((part) => part !== '') ?? '';
  try {
    return cut(decodeURIComponent(last));
  } catch (error) {
    if (error instanceof URIError) return cut(last);
    throw error;
  }
}

/** No character is cut in two; each is of two units at most. */
const cut = (text: string): string =>
  [...text.slice(0, 2 * LONGEST_NAME).toWellFormed()].slice(0, LONGEST_NAME).join('');
