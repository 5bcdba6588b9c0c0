import type { Calendar } from '@appointment/contracts';

/** A calendar of which a first import goes on. */
export interface Importing extends Calendar {
  readonly imported: number;
  readonly expected: number;
}

export const isImporting = (calendar: Calendar): calendar is Importing =>
  calendar.expected !== null && calendar.imported !== null;

/** It counts, and nothing of it is known yet: its first reading goes on, and perhaps nobody knows how long it will be. */
export const isBeingRead = (calendar: Calendar): boolean =>
  isImporting(calendar) ||
  (calendar.connected && calendar.syncedAt === null && calendar.syncError === null);

const quarterOf = ({ imported, expected }: Importing): number =>
  Math.floor((4 * imported) / Math.max(1, expected));

export type ImportNews =
  | { readonly kind: 'going'; readonly calendar: Importing }
  | { readonly kind: 'done'; readonly calendar: Calendar };

/** What is worth saying by ear between two looks at the calendars: that a first import began, each further quarter, its end. */
export const importNews = (
  before: readonly Calendar[],
  now: readonly Calendar[],
): readonly ImportNews[] =>
  now.flatMap((calendar): ImportNews[] => {
    const earlier = before.find(({ id }) => id === calendar.id);
    const went = earlier && isImporting(earlier) ? quarterOf(earlier) : undefined;
    const wasBeingRead = earlier !== undefined && isBeingRead(earlier);
    if (isImporting(calendar))
      return went === quarterOf(calendar) ? [] : [{ kind: 'going', calendar }];
    const isRead = calendar.connected && calendar.syncedAt !== null && calendar.syncError === null;
    return wasBeingRead && isRead ? [{ kind: 'done', calendar }] : [];
  });
