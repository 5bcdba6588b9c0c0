import type { Fetch, FetchInit } from '../caldav/fetch';

/** A subscription on a server that keeps to RFC 9110: what has not changed since the last answer is 304. */
export class FeedServer {
  readonly asked: { url: string; init: FetchInit }[] = [];
  readonly #texts = new Map<string, string>();
  #edition = 0;
  status = 200;
  /** Neither ETag nor Last-Modified: the text comes again and again. */
  forgets = false;
  readonly url = 'https://feeds.test/secret/club.ics';

  write(uid: string, text: string): void {
    this.#texts.set(uid, text);
    this.#edition++;
  }

  erase(uid: string): void {
    this.#texts.delete(uid);
    this.#edition++;
  }

  read(uid: string): string | undefined {
    return this.#texts.get(uid);
  }

  /** All events in one calendar, as feeds have it. */
  get text(): string {
    const inner = [...this.#texts.values()].map((text) =>
      text.replace(/^[^]*?(?=BEGIN:VEVENT)/, '').replace(/END:VCALENDAR\s*$/, ''),
    );
    return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:The\r\n  Club\r\n${inner.join('')}END:VCALENDAR\r\n`;
  }

  readonly fetch: Fetch = async (url, init) => {
    this.asked.push({ url, init });
    if (this.status !== 200) return new Response('', { status: this.status });
    const etag = `"${this.#edition}"`;
    if (this.forgets) return new Response(this.text);
    if (init.headers['if-none-match'] === etag)
      return new Response(null, { status: 304, headers: { etag } });
    return new Response(this.text, { headers: { etag } });
  };
}
