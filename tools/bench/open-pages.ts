/** Pages that somebody has open somewhere, all listening. */
export interface OpenPages {
  /** Once each of them has heard of a change. */
  readonly told: () => Promise<unknown>;
  readonly close: () => void;
}

/** The whole answer is held on to: undici ends the stream of one that nobody can reach any more. */
const changeIn = async ({ body, url }: Response): Promise<void> => {
  const decoder = new TextDecoder();
  for await (const piece of body ?? [])
    if (decoder.decode(piece, { stream: true }).includes('event: changed')) return;
  throw new Error(`${url} ended before anything was told`);
};

const open = async (url: string, signal: AbortSignal): Promise<Response> => {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer;
};

export const openPages = async (url: string, count: number): Promise<OpenPages> => {
  const closing = new AbortController();
  const pages = await Promise.all(Array.from({ length: count }, () => open(url, closing.signal)));
  return {
    told: () => Promise.all(pages.map(changeIn)),
    close: () => closing.abort(),
  };
};
