/** How often an open page looks by itself: when nobody tells it of changes, and when somebody does. */
const UNTOLD = 30_000;
/** Even then, so that "checked 20 seconds ago" stays true. */
const TOLD = 60_000;

export interface Watched {
  /** Address of a stream of server-sent events, one `changed` whenever times come or go. */
  readonly changes: string | undefined;
  readonly look: () => void;
}

/**
 * Calls `look` whenever the times of an open page may have changed: told by the server, else every
 * 30 seconds; not while nobody sees the page. Answers how to end it.
 */
export function watchChanges({ changes, look }: Watched): () => void {
  let stream: EventSource | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const lookEvery = (interval: number) => {
    clearInterval(ticking);
    ticking = setInterval(look, interval);
  };
  const listen = () => {
    lookEvery(UNTOLD);
    if (!changes || typeof EventSource === 'undefined') return;
    stream = new EventSource(changes);
    stream.addEventListener('changed', look);
    // A browser connects again by itself. What happened meanwhile was not told.
    stream.addEventListener('open', () => (look(), lookEvery(TOLD)));
    stream.addEventListener('error', () => lookEvery(UNTOLD));
  };
  const rest = () => {
    stream?.close();
    clearInterval(ticking);
  };
  const turn = () => {
    rest();
    if (document.hidden) return;
    look();
    listen();
  };
  if (!document.hidden) listen();
  document.addEventListener('visibilitychange', turn);
  return () => {
    document.removeEventListener('visibilitychange', turn);
    rest();
  };
}
