import { FETCH } from '../app/core/api/fetch';
import { neverAnswered, refusedBecause } from './wire';

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

export interface Request {
  /** `POST /auth/login` */
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What does not fit the schemas. A test may let it be refused just so. */
const REFUSED = 400;

const isGood = ({ status = 200 }: Answer): boolean => status < 300 && status !== 204;

const inUse = new Set<FakeServer>();

afterEach(() => {
  const servers = [...inUse];
  inUse.clear();
  for (const server of servers) server.judge();
});

type Handler = (request: Request) => Answer | Promise<Answer>;

/** A problem answer with a code, as the server writes it. */
export const problem = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: {
    type: `urn:appointment:problem:${code}`,
    title: code,
    status,
    code,
    requestId: 'r1',
    ...more,
  },
});

/**
 * Answers in place of the server, and keeps what it was asked. It is as strict as the server: a test fails that has the
 * page ask for what would be refused, or that dictates an answer which nobody would get.
 */
export class FakeServer {
  readonly requests: Request[] = [];
  readonly #faults: string[] = [];
  readonly #handlers = new Map<string, Handler>();
  readonly #open = new Set<Promise<Response>>();

  on(route: string, answer: Answer | Handler): this {
    this.#handlers.set(route, typeof answer === 'function' ? answer : () => answer);
    return this;
  }

  asked(route: string): readonly Request[] {
    return this.requests.filter((request) => request.route === route);
  }

  /** Resolves when everything that was asked is answered. */
  async quiet(): Promise<void> {
    while (this.#open.size > 0) await Promise.allSettled(this.#open);
    this.judge();
  }

  /** Throws the first thing that was asked or answered as it never would be; also while an answer is held back. */
  judge(): void {
    const [fault] = this.#faults.splice(0);
    if (fault) throw new Error(fault);
  }

  provide() {
    inUse.add(this);
    const answer = (input: unknown, init: RequestInit = {}) => {
      const answering = this.#answer(String(input), init);
      this.#open.add(answering);
      const closed = () => void this.#open.delete(answering);
      answering.then(closed, closed);
      return answering;
    };
    return { provide: FETCH, useValue: answer };
  }

  async #answer(input: string, init: RequestInit): Promise<Response> {
    const url = new URL(input, 'http://localhost');
    const route = `${init.method ?? 'GET'} ${url.pathname.replace('/api/v1', '')}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const query = Object.fromEntries(url.searchParams);
    const request: Request = { route, query, body, headers: new Headers(init.headers) };
    this.requests.push(request);
    const handler = this.#handlers.get(route);
    // As a browser does when nothing answers.
    if (!handler) throw new TypeError(`Failed to fetch ${route}`);
    const refusal = refusedBecause(route, request);
    const answer = await handler(request);
    if (refusal && answer.status !== REFUSED)
      this.#faults.push(`${route} would be refused: ${refusal}`);
    const mistake = isGood(answer) && neverAnswered(route, answer.body);
    if (mistake) this.#faults.push(`${route} never answers so: ${mistake}`);
    return this.#respond(answer);
  }

  #respond({ status = 200, body }: Answer): Response {
    const type = status >= 400 ? 'application/problem+json' : 'application/json';
    const text = body === undefined ? null : JSON.stringify(body);
    return new Response(text, { status, headers: { 'content-type': type } });
  }
}
