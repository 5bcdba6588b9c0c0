import { Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { Agent, fetch as undiciFetch } from 'undici';
import { Config } from '../../config';
import { guardedConnector, type Resolve, systemResolve } from './connector';
import { OutboundRefused } from './outbound-refused';
import { readBody } from './read-body';
import { type Outgoing, redirected } from './redirects';
import { refusalOf } from './refusal-of';

export interface OutboundInit {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: string | Uint8Array | null;
  /** A redirect is answered as it came, unless it is to be followed. */
  readonly redirect?: RequestRedirect;
  readonly signal?: AbortSignal | null;
  /** Of the body, decompressed, where more or less than usual is expected. */
  readonly maxBytes?: number;
  /** For everything, where an answer may take longer than usual, or nobody waits that long. */
  readonly milliseconds?: number;
}

/** What tests make smaller. */
export class OutboundLimits {
  /** For everything: name server, connection, every redirect, the whole body. */
  readonly milliseconds: number = 10_000;
  /** Of the body, decompressed. */
  readonly bytes: number = 10_000_000;
  readonly redirects: number = 5;
  readonly resolve: Resolve = systemResolve;
  /** The authority to believe instead of those that the platform knows, as PEM. */
  readonly authority: string | undefined = undefined;
}

/** Answers of these have no body (WHATWG fetch, "null body status"). */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * The only door to other people's servers: https to public addresses, or what OUTBOUND_ALLOW names; no more time
 * and no more bytes than a calendar needs; credentials for nobody but the one they were meant for.
 */
@Injectable()
export class GuardedFetch implements OnApplicationShutdown {
  private readonly agent: Agent;

  constructor(
    config: Config,
    @Optional() private readonly limits: OutboundLimits = new OutboundLimits(),
  ) {
    this.agent = new Agent({
      connect: guardedConnector(config.outboundAllow, limits),
      connections: 8,
    });
  }

  /** Like the global fetch, but the whole body has been read. Throws `OutboundRefused`. */
  readonly fetch = async (url: string | URL, init: OutboundInit = {}): Promise<Response> => {
    const signal = AbortSignal.any([
      AbortSignal.timeout(init.milliseconds ?? this.limits.milliseconds),
      ...(init.signal ? [init.signal] : []),
    ]);
    let request = outgoing(url, init);
    for (let hop = 0; hop <= this.limits.redirects; hop += 1) {
      const answer = await this.send(request, signal, init.maxBytes);
      const next = init.redirect === 'follow' ? redirected(request, answer) : undefined;
      if (!next) return answer;
      request = next;
    }
    throw new OutboundRefused('unreachable', request.url.href, { cause: 'too many redirects' });
  };

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }

  private async send(
    request: Outgoing,
    signal: AbortSignal,
    maxBytes = this.limits.bytes,
  ): Promise<Response> {
    const { url, method, body } = request;
    const headers = [...request.headers];
    if (!/^https?:$/.test(url.protocol) || url.username || url.password)
      throw new OutboundRefused('address-not-allowed', url.origin + url.pathname);
    try {
      const what = { method, headers, body, signal };
      const how = { redirect: 'manual', dispatcher: this.agent } as const;
      const answer = await undiciFetch(url, { ...what, ...how });
      return responseOf(answer, await readBody(answer, maxBytes));
    } catch (error) {
      throw refusalOf(error, url);
    }
  }
}

const outgoing = (url: string | URL, init: OutboundInit): Outgoing => ({
  url: parsed(url),
  method: init.method ?? 'GET',
  headers: new Headers(init.headers),
  body: init.body ?? null,
});

const parsed = (url: string | URL): URL => {
  if (URL.canParse(String(url))) return new URL(url);
  throw new OutboundRefused('host-unknown', String(url));
};

type UndiciResponse = Awaited<ReturnType<typeof undiciFetch>>;

/** The platform's own Response, so that nobody else has to know undici. */
const responseOf = (answer: UndiciResponse, body: Uint8Array): Response => {
  const { status, statusText, url } = answer;
  const headers = new Headers([...answer.headers]);
  // The body has been decompressed by now.
  ['content-encoding', 'content-length'].forEach((name) => headers.delete(name));
  const content = bodiless.has(status) ? null : (body as Uint8Array<ArrayBuffer>);
  const response = new Response(content, { status, statusText, headers });
  return Object.defineProperty(response, 'url', { value: url });
};
