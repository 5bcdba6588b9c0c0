import { effect, inject, Injectable, computed } from '@angular/core';
import { OfferStore } from './offer-store';

/** While a page of times is open, it learns by itself of those that come and go. */
@Injectable()
export class LiveOffer {
  readonly #offer = inject(OfferStore);
  /** Only once there is something to keep fresh: first the times, then this. */
  readonly #watched = computed(() => (this.#offer.offered() ? this.#offer.source() : undefined));

  constructor() {
    effect((onCleanup) => {
      const source = this.#watched();
      if (!source) return;
      const over = new AbortController();
      void this.#watch(source.changes, over.signal);
      onCleanup(() => over.abort());
    });
  }

  async #watch(changes: string | undefined, over: AbortSignal): Promise<void> {
    const { watchChanges } = await import('./watch-changes');
    if (over.aborted) return;
    const stop = watchChanges({ changes, look: () => void this.#offer.refresh() });
    over.addEventListener('abort', stop);
  }
}
