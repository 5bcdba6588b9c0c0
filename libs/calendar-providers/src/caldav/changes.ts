import type {
  CalendarChanges,
  ChangePage,
  OnPage,
  SyncToken,
  ToldEvents,
  UnreadEvent,
  Viewpoint,
} from '../calendar-port';
import { understood } from '../understood';
import type { Asked } from './asked';
import { collected, listOf, type ReadTexts, readTexts } from './event-texts';
import { unavailable } from './failures';
import { textsByListing, textsByQuery } from './live-texts';
import { planSync, type SyncPlan } from './sync-plan';

/** What changed since the token; everything where there is none or it leads nowhere. */
export async function changesOf(
  asked: Asked,
  since: SyncToken | undefined,
  onPage?: OnPage,
): Promise<CalendarChanges> {
  const plan = await planSync(asked, since);
  const { complete, next, forgotten = false } = plan ?? { complete: true, next: undefined };
  const pages = plan ? pagesOf(asked, plan) : pagesWithin(asked);
  const told = onPage ? await handOver(pages, onPage) : joined(await listOf(pages));
  return { ...told, complete, next, ...(forgotten && { forgotten }) };
}

/** Nothing of a page is kept once it is handed over. */
async function handOver(pages: AsyncIterable<ChangePage>, onPage: OnPage): Promise<ToldEvents> {
  for await (const page of pages) await onPage(page);
  return { changed: [], gone: [], problems: [] };
}

const joined = (pages: readonly ChangePage[]): ToldEvents => ({
  changed: pages.flatMap(({ changed }) => changed),
  gone: pages.flatMap(({ gone }) => gone),
  problems: pages.flatMap(({ problems }) => problems),
  unchanged: pages.flatMap(({ unchanged = [] }) => unchanged),
});

/** Reads what changed, and looks whether what is said to be gone is: servers report phantom deletions. */
async function* pagesOf(asked: Asked, plan: SyncPlan): AsyncGenerator<ChangePage> {
  const { complete, changed, unchanged, gone } = plan;
  const expected = changed.length + unchanged.length + gone.length;
  let [read, untold] = [0, 0];
  const page = (told: ToldEvents): ChangePage => {
    const done = Math.min(expected, unchanged.length + read);
    const token = read < changed.length ? plan.resume?.(read) : undefined;
    return { ...told, complete, done, expected, ...(token !== undefined && { resume: token }) };
  };
  if (unchanged.length > 0) yield page(keeping(unchanged.map(({ id }) => id)));
  for await (const texts of readTexts(asked, [...changed, ...gone])) {
    read += texts.texts.length + texts.gone.length + texts.untold.length;
    untold += texts.untold.length;
    yield page(toldBy(texts, asked.view));
  }
  // Only when none can be read the server is to blame: an empty calendar would be a free one.
  if (untold > 1 && untold === changed.length + gone.length)
    throw unavailable('server-error', `${asked.calendar} tells none of its events`);
}

/** The last resort: what lies within the view, by a padded range. */
async function* pagesWithin(asked: Asked): AsyncGenerator<ChangePage> {
  const found = (await textsByQuery(asked)) ?? (await textsByListing(asked));
  const told = toldBy(await collected(found), asked.view);
  const done = told.changed.length;
  yield { ...told, complete: true, done, expected: done };
}

const keeping = (unchanged: readonly string[]): ToldEvents => ({
  changed: [],
  gone: [],
  problems: [],
  unchanged,
});

function toldBy({ texts, gone, untold }: ReadTexts, view: Viewpoint): ToldEvents {
  const read = texts.map((text) => understood(text, view));
  const problems: UnreadEvent[] = read.flatMap((one) => one.problems);
  return {
    changed: read.flatMap(({ changed }) => changed ?? []),
    gone,
    problems: [...problems, ...untold],
  };
}
