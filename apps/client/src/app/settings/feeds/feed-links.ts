import { Component, computed, inject, resource, signal } from '@angular/core';
import type { FeedKind, Feeds } from '@appointment/contracts';
import { Busy, CopyButton, Notice, Skeleton } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { OwnerApi } from '../../core/api/owner-api';
import { ProblemWords } from '../../core/api/problem-words';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { LoadFailed } from '../../core/page/load-failed';
import { SureDialog } from './sure-dialog';

type Asking = 'renewing' | 'turningOff';

/** Secret links to one's own bookings and busy time: made, copied, renewed and turned off here. */
@Component({
  selector: 'app-feed-links',
  imports: [Busy, CopyButton, LoadFailed, Notice, Skeleton, SureDialog],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'feeds' },
  templateUrl: './feed-links.html',
  styleUrl: './feed-links.css',
})
export class FeedLinks {
  readonly #api = inject(OwnerApi);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  protected readonly announcer = inject(Announcer);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = this.#i18n.messages('feeds');
  protected readonly read = resource({
    loader: ({ abortSignal }) => this.#api.get<Feeds>('/me/feeds', { signal: abortSignal }),
  });

  protected readonly busy = signal<FeedKind | undefined>(undefined);
  protected readonly trouble = signal<string | undefined>(undefined);
  /** What is asked about which link, before it ends. */
  protected readonly asking = signal<{ what: Asking; kind: FeedKind } | undefined>(undefined);
  protected readonly links = computed(() => {
    const feeds = this.read.hasValue() ? this.read.value() : undefined;
    return (
      feeds && [
        { kind: 'bookings' as const, url: feeds.bookings?.url, words: this.t().bookings },
        { kind: 'free-busy' as const, url: feeds.freeBusy?.url, words: this.t().freeBusy },
      ]
    );
  });

  protected make(kind: FeedKind): Promise<void> {
    return this.#change(kind, 'POST', this.t().made);
  }

  protected async sure({ what, kind }: { what: Asking; kind: FeedKind }): Promise<void> {
    this.asking.set(undefined);
    const method = what === 'renewing' ? 'POST' : 'DELETE';
    await this.#change(kind, method, this.t()[what].done);
  }

  async #change(kind: FeedKind, method: 'POST' | 'DELETE', done: string): Promise<void> {
    this.busy.set(kind);
    this.trouble.set(undefined);
    try {
      this.read.set(await this.#api.send<Feeds>(`/me/feeds/${kind}`, { method }));
      this.announcer.say(done);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.trouble.set(this.#problemWords.of(error));
    } finally {
      this.busy.set(undefined);
    }
  }
}
