/** What one sync has said about events of ours that stood in a calendar. */
export interface Vanishing {
  /** How many we have written there, and how many of them are not there any more. */
  readonly written: number;
  readonly missing: number;
  /**
   * Where what it says comes from. A count of changes that goes on tells deletions; a count that was forgotten, or a listing, tells
   * only what is there now: perhaps another calendar at the same address.
   */
  readonly source: 'changes' | 'listing' | 'forgotten';
  /** Nothing at all stands in it; only a listing can tell. */
  readonly isEmpty: boolean;
}

/** People delete a meeting or two at a time. */
const MANY = 3;

/**
 * True if a calendar seems to have been emptied, restored or replaced, rather than single events deleted by their owner. Then
 * nothing of what is missing was a decision about a meeting.
 */
export function looksEmptied({ written, missing, source, isEmpty }: Vanishing): boolean {
  if (missing === 0) return false;
  const most = missing * 2 > written;
  if (source === 'changes') return most && missing >= MANY;
  if (source === 'listing') return most && missing >= MANY - 1;
  return isEmpty || (most && missing >= MANY - 1);
}
