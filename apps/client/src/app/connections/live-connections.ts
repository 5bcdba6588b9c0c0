import { DestroyRef, effect, inject, Service, untracked } from '@angular/core';
import type { Calendar } from '@appointment/contracts';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { ConnectionStore } from './connection-store';
import { importNews, type ImportNews, isBeingRead } from './import-news';

const WHILE_IMPORTING_MS = 1500;
const ELSE_MS = 60_000;

/** Keeps the open page true: often while a first import goes on, else once a minute, never in the background. */
@Service({ autoProvided: false })
export class LiveConnections {
  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #page = inject(DestroyRef);
  readonly #settings = inject(I18n).messages('settings');
  readonly #store = inject(ConnectionStore);
  #before: readonly Calendar[] = [];
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const calendars = this.#store.calendars();
      untracked(() => this.#tell(calendars));
      this.#lookAgain();
    });
    this.#page.onDestroy(() => clearTimeout(this.#next));
  }

  #lookAgain(): void {
    clearTimeout(this.#next);
    const pause = this.#store.calendars().some(isBeingRead) ? WHILE_IMPORTING_MS : ELSE_MS;
    this.#next = setTimeout(() => void this.#look(), pause);
  }

  async #look(): Promise<void> {
    if (!document.hidden) await this.#store.refresh();
    if (!this.#page.destroyed) untracked(() => this.#lookAgain());
  }

  #tell(now: readonly Calendar[]): void {
    for (const news of importNews(this.#before, now)) this.#announcer.say(this.#words(news));
    this.#before = now;
  }

  #words(news: ImportNews): string {
    const words = this.#settings().connections;
    if (news.kind === 'done') return words.imported(news.calendar.title);
    const { title, imported, expected } = news.calendar;
    return words.importingSaid(title, this.#number(imported), this.#number(expected));
  }

  #number(count: number): string {
    return this.#formats.number(count);
  }
}
