import { inject, Service } from '@angular/core';
import { Session } from '../session/session';
import { Api, type ApiRequest } from './api';
import { isProblem } from './api-problem';

/**
 * The wire, for the person who signed in. An access token that the server no longer takes is renewed
 * once through the refresh cookie; when that fails too, the session ends and the problem rises.
 */
@Service()
export class OwnerApi {
  readonly #api = inject(Api);
  readonly #session = inject(Session);

  async send<T>(path: string, request: ApiRequest = {}): Promise<T> {
    const token = await this.#session.accessToken();
    try {
      return await this.#api.send<T>(path, this.#signed(request, token));
    } catch (error) {
      if (!isProblem(error, 'signed-out')) throw error;
      const renewed = await this.#session.renewedToken(token);
      return this.#api.send<T>(path, this.#signed(request, renewed));
    }
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

  #signed(request: ApiRequest, token: string): ApiRequest {
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
  }
}
