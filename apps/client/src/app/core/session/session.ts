import { computed, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Login, Register, Session as SignedIn, Subscriber } from '@appointment/contracts';
import { Api } from '../api/api';
import { isProblem } from '../api/api-problem';
import { Preferences } from '../preferences';
import { remember, remembered } from '../storage';
import { exclusively } from './exclusively';

type State =
  | { readonly kind: 'unknown' | 'signed-out' }
  | { readonly kind: 'signed-in'; readonly token: string; readonly subscriber: Subscriber };

/**
 * Who is here. The access token lives in memory only; the refresh cookie, which no script can read,
 * brings it back after a reload.
 */
@Service()
export class Session {
  readonly #api = inject(Api);
  readonly #preferences = inject(Preferences);
  readonly #router = inject(Router);
  readonly #state = signal<State>({ kind: 'unknown' });
  #refreshing: Promise<boolean> | undefined;

  readonly signedIn = computed(() => this.#state().kind === 'signed-in');

  readonly subscriber = computed(() => {
    const state = this.#state();
    return state.kind === 'signed-in' ? state.subscriber : undefined;
  });

  /**
   * Whether it is worth asking: nobody who has never signed in here is made to wait for a refusal.
   * What is remembered is no proof, and none is needed: without the cookie it is worth nothing.
   */
  mayBeSignedIn(): boolean {
    return this.signedIn() || remembered('signed-in') === 'yes';
  }

  /** Finds out whether the cookie of an earlier visit still holds. */
  async restore(): Promise<boolean> {
    return this.#state().kind === 'unknown' ? this.#refresh() : this.signedIn();
  }

  async signIn(credentials: Login): Promise<void> {
    this.#adopt(await this.#api.post<SignedIn>('/auth/login', credentials));
  }

  async signUp(account: Register): Promise<void> {
    this.#adopt(await this.#api.post<SignedIn>('/auth/register', account));
  }

  /** Signs out here even when the server cannot be reached: what is shown must go. */
  async signOut(): Promise<void> {
    const told = this.#api.post('/auth/logout').catch((error: unknown) => {
      if (!isProblem(error)) throw error;
    });
    this.#end();
    await told;
  }

  /** Keeps what the server answered to a change of the profile. */
  changed(subscriber: Subscriber): void {
    this.#state.update((state) => (state.kind === 'signed-in' ? { ...state, subscriber } : state));
    this.#preferences.follow(subscriber);
  }

  async accessToken(): Promise<string> {
    await this.restore();
    return this.#token() ?? this.#leave();
  }

  /** A token that is not the refused one; of several callers at once only one asks the server. */
  async renewedToken(refused: string): Promise<string> {
    if (this.#token() === refused) await this.#refresh();
    return this.#token() ?? this.#leave();
  }

  #token(): string | undefined {
    const state = this.#state();
    return state.kind === 'signed-in' ? state.token : undefined;
  }

  #refresh(): Promise<boolean> {
    this.#refreshing ??= this.#askForToken().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async #askForToken(): Promise<boolean> {
    try {
      // The cookie is good for one refresh, and all windows share it: they take turns.
      this.#adopt(await exclusively('refresh', () => this.#api.post<SignedIn>('/auth/refresh')));
      return true;
    } catch (error) {
      if (!isProblem(error) || error.status !== 401) throw error;
      this.#end();
      return false;
    }
  }

  #end(): void {
    this.#state.set({ kind: 'signed-out' });
    remember('signed-in', 'no');
  }

  #adopt({ accessToken, subscriber }: SignedIn): void {
    this.#state.set({ kind: 'signed-in', token: accessToken, subscriber });
    remember('signed-in', 'yes');
    this.#preferences.follow(subscriber);
  }

  #leave(): Promise<never> {
    void this.#router.navigate(['/sign-in'], { queryParams: { to: this.#router.url } });
    // Nobody waits for an answer on a page that is being left.
    return new Promise<never>(() => undefined);
  }
}
