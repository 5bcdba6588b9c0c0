import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { radicaleUrl } from './radicale';

/** What goes wrong with the next request of a kind. */
export type Trouble =
  | 'drops the connection after storing'
  | 'fails after storing'
  | 'says nothing, for ever'
  | 'rewrites what it stores'
  | { readonly refuses: number };

/** Radicale behind a bad line, or with another server's habits. */
export class RoughServer {
  /** By method; each is over once it has happened `times` times. */
  readonly #troubles = new Map<string, { trouble: Trouble; times: number }>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<RoughServer> {
    const rough = new RoughServer();
    await new Promise<void>((done) => rough.#server.listen(0, '127.0.0.1', done));
    return rough;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** The same calendar, seen through this server. */
  at(url: string): string {
    return new URL(new URL(url).pathname, this.url).href;
  }

  has(method: string, trouble: Trouble, times = 1): void {
    this.#troubles.set(method, { trouble, times });
  }

  isWell(): void {
    this.#troubles.clear();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const trouble = this.#next(request.method ?? '');
    if (trouble === 'says nothing, for ever') return;
    if (typeof trouble === 'object') return void response.writeHead(trouble.refuses).end();
    const isRewritten = trouble === 'rewrites what it stores';
    const answer = await forward(request, isRewritten ? rewritten(body) : body);
    if (trouble === 'drops the connection after storing') return void request.socket.destroy();
    if (trouble === 'fails after storing') return void response.writeHead(500).end();
    const hidden = isRewritten ? [...OF_THE_LINE, 'etag'] : OF_THE_LINE;
    const headers = [...answer.headers].filter(([name]) => !hidden.includes(name));
    response.writeHead(answer.status, Object.fromEntries(headers)).end(await answer.text());
  }

  #next(method: string): Trouble | undefined {
    const planned = this.#troubles.get(method);
    if (!planned) return undefined;
    planned.times -= 1;
    if (planned.times <= 0) this.#troubles.delete(method);
    return planned.trouble;
  }
}

const rewritten = (body: string): string =>
  body.replace('END:VEVENT', 'X-SEEN-BY-SERVER:yes\r\nCLASS:PUBLIC\r\nEND:VEVENT');

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** What each of the two lines says for itself. */
const OF_THE_LINE = [
  'host',
  'connection',
  'content-length',
  'content-encoding',
  'transfer-encoding',
];

function forward({ method = '', url = '/', headers }: IncomingMessage, body: string) {
  const sent = Object.entries(headers).filter(([name]) => !OF_THE_LINE.includes(name));
  return fetch(new URL(url, radicaleUrl), {
    method,
    headers: sent.map(([name, value]): [string, string] => [name, String(value)]),
    redirect: 'manual',
    ...(body !== '' && { body }),
  });
}
