import { inject, Service } from '@angular/core';
import { ApiProblem } from './api-problem';
import { FETCH } from './fetch';

export type QueryValue = string | number | boolean | undefined;

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Where all routes of the server's program interface begin. */
export const BASE = '/api/v1';

const urlOf = (path: string, query: ApiRequest['query'] = {}): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]));
  return BASE + path + (search.size > 0 ? `?${search}` : '');
};

/** A key that makes the repeated sending of one request one request. */
export const newIdempotencyKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * The wire, for requests that need no account. Every failure is an `ApiProblem`; no answer at all is
 * one with the code `offline`. An aborted request rejects with the signal's own reason.
 */
@Service()
export class Api {
  readonly #fetch = inject(FETCH);

  async send<T>(path: string, request: ApiRequest = {}): Promise<T> {
    const text = await (await this.#good(path, request)).text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** What is no JSON: an answer to be kept as a file. */
  async file(path: string, request: ApiRequest = {}): Promise<Blob> {
    return (await this.#good(path, request)).blob();
  }

  get<T>(path: string, options: Pick<ApiRequest, 'query' | 'headers' | 'signal'> = {}): Promise<T> {
    return this.send<T>(path, options);
  }

  post<T>(path: string, body?: unknown, options: Pick<ApiRequest, 'headers'> = {}): Promise<T> {
    return this.send<T>(path, { ...options, method: 'POST', body });
  }

  async #good(path: string, request: ApiRequest): Promise<Response> {
    const response = await this.#answer(path, request);
    if (!response.ok) throw await ApiProblem.from(response);
    return response;
  }

  async #answer(path: string, request: ApiRequest): Promise<Response> {
    const { method = 'GET', body, query, headers, signal } = request;
    try {
      return await this.#fetch(urlOf(path, query), {
        method,
        credentials: 'same-origin',
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal ? { signal } : {}),
      });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      throw ApiProblem.offline(cause);
    }
  }
}
