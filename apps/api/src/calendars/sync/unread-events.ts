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

/** Events that could not be read in one sync. */
export class UnreadEvents {
  readonly #found = new Map<string, Unread>();
  readonly #told = new Set<string>();

  note({ changed, gone, problems }: ToldEvents): void {
    const known = new Set(changed.map(({ id }) => id));
    for (const id of [...known, ...gone]) this.#told.add(eventKeyOf(id));
    for (const [id, said] of Map.groupBy(problems.filter(concernsTime), (problem) => problem.id)) {
      const key = eventKeyOf(id);
      this.#told.add(key);
      this.#found.set(key, { key, file: fileOf(id), busy: known.has(id), ...described(said) });
    }
  }

  /** With those of earlier syncs of which nobody has said anything since; none of them where everything was listed anew. */
  since(before: Unreadable): Unreadable {
    const still = before.events.filter(({ key }) => !this.#told.has(key));
    const told = before.events.length - still.length;
    return {
      count: before.count - told + this.#found.size,
      events: [...this.#found.values(), ...still].slice(0, MOST_KEPT),
    };
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

const cut = (text: string): string => [...text.toWellFormed()].slice(0, LONGEST_NAME).join('');
