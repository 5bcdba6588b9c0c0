import { inject, Service } from '@angular/core';
import { Session } from '../session/session';
import { Api, type ApiRequest } from './api';
import { isProblem } from './api-problem';

export type ApiQuery = NonNullable<ApiRequest['query']>;

/**
 * The wire, for the person who signed in. An access token that the server no longer takes is renewed
 * once through the refresh cookie; when that fails too, the session ends and the problem rises.
 */
@Service()
export class OwnerApi {
  readonly #api = inject(Api);
  readonly #session = inject(Session);

  send<T>(path: string, request: ApiRequest = {}): Promise<T> {
    return this.#signed(request, (signed) => this.#api.send<T>(path, signed));
  }

  /** What is no JSON: an answer to be kept as a file. */
  file(path: string, request: Pick<ApiRequest, 'query'> = {}): Promise<Blob> {
    return this.#signed(request, (signed) => this.#api.file(path, signed));
  }

  get<T>(path: string, options: Pick<ApiRequest, 'query' | 'signal'> = {}): Promise<T> {
    return this.send<T>(path, options);
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.send<T>(path, { method: 'POST', body });
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.send<T>(path, { method: 'PATCH', body });
  }

  delete(path: string): Promise<void> {
    return this.send<void>(path, { method: 'DELETE' });
  }

  async #signed<T>(request: ApiRequest, ask: (signed: ApiRequest) => Promise<T>): Promise<T> {
    const token = await this.#session.accessToken();
    try {
      return await ask(signedWith(token, request));
    } catch (error) {
      if (!isProblem(error, 'signed-out')) throw error;
      return ask(signedWith(await this.#session.renewedToken(token), request));
    }
  }
}

const signedWith = (token: string, request: ApiRequest): ApiRequest => ({
  ...request,
  headers: { ...request.headers, authorization: `Bearer ${token}` },
});
