import type { OwnMeeting } from '../own-meetings';
import { eventKeyOf } from './busy-rows';
import type { Vanishing } from './looks-emptied';
import type { Inquiry } from './sync-reader';

/** What a sync has told so far; of each event a few bytes, whatever it holds. */
export interface Told {
  /** Keys of events that are there. */
  readonly named: Set<string>;
  /** Keys of events that are said to be gone. */
  readonly gone: Set<string>;
  /** Uids of events of ours that were told, wherever in the calendar they are by now. */
  readonly ours: Set<string>;
}

/** How many of our events are not where we have written them, and how the calendar came to say so. */
export function vanishingOf(
  { meetings, plan, hasToken }: Inquiry,
  { named, gone, ours }: Told,
  { isAll, forgotten }: { readonly isAll: boolean; readonly forgotten: boolean },
): Omit<Vanishing, 'missing'> & { readonly missing: readonly OwnMeeting[] } {
  const isThere = ({ eventUrl, isMissing }: OwnMeeting): boolean => {
    const key = eventKeyOf(eventUrl ?? '');
    return isAll ? named.has(key) : !isMissing && !gone.has(key);
  };
  const written = meetings.filter(({ eventUrl }) => eventUrl !== null);
  // Listed anew although it could have said what changed, nobody knows whether it is the calendar that it was.
  const isUnsure = forgotten || (plan.since === undefined && hasToken);
  return {
    written: written.length,
    missing: written.filter((one) => !ours.has(one.appointmentId) && !isThere(one)),
    source: isUnsure ? 'forgotten' : isAll ? 'listing' : 'changes',
    isEmpty: isAll && named.size === 0,
  };
}
