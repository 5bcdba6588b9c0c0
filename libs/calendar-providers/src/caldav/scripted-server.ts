import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthMemory } from './auth/auth-memory';
import type { CaldavAccount } from './fetch';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What a server answers; undefined is 404. */
export type Script = (asked: Asked) => Reply | undefined;

/** A server that answers what a test dictates, and remembers what it was asked. */
export class ScriptedServer {
  readonly asked: Asked[] = [];
  #script: Script = () => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const { method = '', url: path = '', headers } = request;
        const asked = { method, path, headers, body };
        this.asked.push(asked);
        const reply = this.#script(asked) ?? { status: 404 };
        response.writeHead(reply.status ?? 200, reply.headers).end(reply.body);
      });
    });
  }

  static async start(): Promise<ScriptedServer> {
    const scripted = new ScriptedServer();
    await new Promise<void>((done) => scripted.#server.listen(0, '127.0.0.1', done));
    return scripted;
  }

  /** Forgets what it was asked, too. */
  answer(script: Script): void {
    this.#script = script;
    this.asked.length = 0;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  account(path = '/', changes: Partial<CaldavAccount> = {}): CaldavAccount {
    const url = this.url + path;
    const fetcher: CaldavAccount['fetch'] = (address, init) => fetch(address, init);
    const alice = { username: 'alice', password: 'secret', memory: seenBasic(this.url) };
    return { url, ...alice, fetch: fetcher, ...changes };
  }

  /** As if the server were at that origin, and no port were drawn for it: what is computed from addresses is always the same. */
  accountAt(origin: string): CaldavAccount {
    const fetcher: CaldavAccount['fetch'] = (address, init) =>
      fetch(String(address).replace(origin, this.url), init);
    return this.account('/', { url: `${origin}/`, memory: seenBasic(origin), fetch: fetcher });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

/** As if alice had signed in before: what is asked is only what a test is about. */
function seenBasic(origin: string): AuthMemory {
  const memory = new AuthMemory();
  memory.set(origin, 'alice', { scheme: 'basic' });
  return memory;
}

/** A multistatus of these responses. */
export const multistatus = (...responses: string[]): Reply => ({
  status: 207,
  headers: { 'content-type': 'application/xml; charset=utf-8' },
  body: `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:cal="urn:ietf:params:xml:ns:caldav" xmlns:x="http://apple.com/ns/ical/">${responses.join('')}</d:multistatus>`,
});

/** A response about properties that are there. */
export const row = (href: string, ...properties: string[]): string =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${properties.join('')}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;

/** A response that is only a status. */
export const statusRow = (href: string, status: number): string =>
  `<d:response><d:href>${href}</d:href><d:status>HTTP/1.1 ${status} Status</d:status></d:response>`;

export const CALENDAR = '<d:resourcetype><d:collection/><cal:calendar/></d:resourcetype>';
export const COLLECTION = '<d:resourcetype><d:collection/></d:resourcetype>';
export const principal = (href: string): string =>
  `<d:current-user-principal><d:href>${href}</d:href></d:current-user-principal>`;
export const homeSet = (...hrefs: string[]): string =>
  `<cal:calendar-home-set>${hrefs.map((href) => `<d:href>${href}</d:href>`).join('')}</cal:calendar-home-set>`;
