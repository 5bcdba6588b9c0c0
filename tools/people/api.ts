/** One question and its answer, for whoever wants to compare it with the documentation. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

export interface Question {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const parsed = (contentType: string, text: string): unknown =>
  /^application\/(.*\+)?json/.test(contentType) ? JSON.parse(text) : text;

/** What the server said. */
export class Answer {
  readonly exchange: Exchange;
  readonly headers: Headers;

  constructor(exchange: Exchange, headers: Headers) {
    this.exchange = exchange;
    this.headers = headers;
  }

  get status(): number {
    return this.exchange.status;
  }

  get body(): unknown {
    return this.exchange.body;
  }

  /** The body, when the status is the one that was hoped for. */
  as<Body>(status: number): Body {
    const { method, path, body } = this.exchange;
    if (this.status === status) return body as Body;
    throw new Error(`${method} ${path} answered ${this.status}: ${JSON.stringify(body)}`);
  }
}

interface Options {
  readonly token?: string;
  readonly onExchange?: (exchange: Exchange) => void;
}

/** A program that speaks to the server as anybody's program would. Paths begin with a slash. */
export class Api {
  readonly url: string;
  readonly #options: Options;

  constructor(url: string, options: Options = {}) {
    this.url = url;
    this.#options = options;
  }

  as(token: string): Api {
    return new Api(this.url, { ...this.#options, token });
  }

  get(path: string, question?: Question): Promise<Answer> {
    return this.send('GET', path, question);
  }

  post(path: string, body?: unknown, question?: Question): Promise<Answer> {
    return this.send('POST', path, { ...question, body });
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.send('PATCH', path, { body });
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  async send(method: string, path: string, { body, headers }: Question = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: { ...this.#identity(), ...this.#contentType(body), ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const contentType = response.headers.get('content-type') ?? '';
    const answered = parsed(contentType, await response.text());
    const exchange = { method, path, status: response.status, contentType, body: answered };
    this.#options.onExchange?.(exchange);
    return new Answer(exchange, response.headers);
  }

  #identity(): Record<string, string> {
    const { token } = this.#options;
    return token ? { authorization: `Bearer ${token}` } : {};
  }

  #contentType(body: unknown): Record<string, string> {
    return body === undefined ? {} : { 'content-type': 'application/json' };
  }
}
