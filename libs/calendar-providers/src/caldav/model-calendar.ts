import {
  type Asked,
  multistatus,
  type Reply,
  row,
  type Script,
  statusRow,
} from './scripted-server';

interface Held {
  readonly text: string;
  readonly change: number;
}

export interface Habits {
  /** Whether it knows sync-collection (RFC 6578). */
  readonly sync?: boolean;
  readonly ctag?: boolean;
  /** How many rows an answer to sync-collection has before it is cut. */
  readonly page?: number;
  /** How many events it tells together; 0 is none at all. */
  readonly together?: number;
  /** How many of those that were asked for together it tells, without a word about the rest. */
  readonly tells?: number;
  /** Event names at which it crashes when they are asked for together. */
  readonly poison?: readonly string[];
  /** How it writes its own address; /cal/ if nothing is said. */
  readonly self?: string;
  /** The ETag of every event, whatever it holds. */
  readonly etag?: string;
  /** Whether it can be listed by PROPFIND, and whether it searches. */
  readonly lists?: boolean;
  readonly searches?: boolean;
}

/** A calendar at /cal/ that keeps to the protocols as they are written, or fails to in the way that a test names. */
export class ModelCalendar {
  habits: Habits;
  readonly #events = new Map<
    string,
    Held | { readonly change: number; readonly text: undefined }
  >();
  #change = 0;

  constructor(habits: Habits = {}) {
    this.habits = { sync: true, ctag: true, lists: true, searches: true, ...habits };
  }

  write(name: string, text: string): void {
    this.#events.set(name, { text, change: ++this.#change });
  }

  erase(name: string): void {
    this.#events.set(name, { text: undefined, change: ++this.#change });
  }

  readonly script: Script = (asked) => {
    if (asked.method === 'GET') return this.#get(asked);
    if (asked.method === 'PROPFIND') return this.#propfind(asked);
    if (asked.body.includes('sync-collection')) return this.#sync(asked);
    if (asked.body.includes('calendar-multiget')) return this.#multiget(asked);
    return this.#query();
  };

  get #self(): string {
    return this.habits.self ?? '/cal/';
  }

  get #held(): [string, Held][] {
    return [...this.#events].flatMap(([name, held]) =>
      held.text === undefined ? [] : [[name, held] as [string, Held]],
    );
  }

  #get({ path }: Asked): Reply {
    const held = this.#events.get(path.replace('/cal/', ''));
    return held?.text === undefined
      ? { status: 404 }
      : { headers: { etag: `"${held.change}"` }, body: held.text };
  }

  #propfind({ headers }: Asked): Reply {
    const mark = this.habits.ctag
      ? `<cs:getctag xmlns:cs="http://calendarserver.org/ns/">${this.#change}</cs:getctag>`
      : '';
    const self = row(this.#self, '<d:resourcetype><d:collection/></d:resourcetype>', mark);
    if (headers['depth'] === '0') return multistatus(self);
    if (!this.habits.lists) return { status: 403 };
    return multistatus(self, ...this.#held.map(([name, held]) => this.#member(name, held)));
  }

  #sync({ headers, body }: Asked): Reply {
    if (!this.habits.sync) return { status: 415 };
    if (headers['depth'] !== '0') return { status: 400 };
    const [, token = ''] = /sync-token>([^<]*)<\/d:sync-token/.exec(body) ?? [];
    const since = token === '' ? 0 : Number(/^t(\d+)$/.exec(token)?.[1] ?? NaN);
    if (Number.isNaN(since)) return { status: 403, body: '<d:error xmlns:d="DAV:"/>' };
    const changed = [...this.#events]
      .filter(([, { change, text }]) => change > since && (text !== undefined || since > 0))
      .sort(([, a], [, b]) => a.change - b.change);
    const page = changed.slice(0, this.habits.page ?? changed.length);
    const isCut = page.length < changed.length;
    const reached = isCut ? (page.at(-1)?.[1].change ?? since) : this.#change;
    return multistatus(
      ...page.map(([name, held]) =>
        held.text === undefined ? statusRow(`/cal/${name}`, 404) : this.#member(name, held),
      ),
      ...(isCut ? [statusRow(this.#self, 507)] : []),
      `<d:sync-token>t${reached}</d:sync-token>`,
    );
  }

  #multiget({ body }: Asked): Reply {
    const { together = Infinity, tells, poison = [] } = this.habits;
    const names = [...body.matchAll(/\/cal\/([^<]+)</g)].map(([, name = '']) => name);
    if (together === 0) return { status: 501 };
    if (names.length > together) return { status: 507 };
    if (names.some((name) => poison.includes(name))) return { status: 500 };
    return multistatus(...names.slice(0, tells).map((name) => this.#told(name)));
  }

  #query(): Reply {
    if (!this.habits.searches) return { status: 501 };
    return multistatus(...this.#held.map(([name]) => this.#told(name)));
  }

  #member(name: string, held: { readonly change: number }): string {
    return row(`/cal/${name}`, this.#etag(held));
  }

  #etag({ change }: { readonly change: number }): string {
    return `<d:getetag>"${this.habits.etag ?? change}"</d:getetag>`;
  }

  #told(name: string): string {
    const held = this.#events.get(name);
    if (held?.text === undefined) return statusRow(`/cal/${name}`, 404);
    const data = `<cal:calendar-data><![CDATA[${held.text}]]></cal:calendar-data>`;
    return row(`/cal/${name}`, this.#etag(held), data);
  }
}
