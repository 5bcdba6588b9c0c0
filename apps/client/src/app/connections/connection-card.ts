import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { Calendar } from '@appointment/contracts';
import { Badge, Busy, Dialog, Icon, Notice, Switch, uniqueId } from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';
import { ConnectionStore, type ConnectionWithCalendars } from './connection-store';
import { hostOf, troubleOf } from './connection-trouble';
import { Targets } from './targets';

/** One connection: its health, its calendars, and the button that mends it. */
@Component({
  selector: 'app-connection-card',
  imports: [Badge, Busy, Dialog, Icon, Notice, Switch],
  templateUrl: './connection-card.html',
  styleUrl: './connection-card.css',
})
export class ConnectionCard {
  readonly connection = input.required<ConnectionWithCalendars>();

  readonly #announcer = inject(Announcer);
  readonly #formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #now = inject(Now);
  readonly #problemWords = inject(ProblemWords);
  readonly #settings = this.#i18n.messages('settings');
  readonly #store = inject(ConnectionStore);
  readonly #targets = inject(Targets);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#settings().connections);

  protected readonly headingId = uniqueId('connection');
  protected readonly checking = signal(false);
  protected readonly removing = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly dialog = viewChild(Dialog);

  protected readonly where = computed(() => {
    const { url, username } = this.connection();
    const host = hostOf(url ?? '');
    return username ? this.t().as(host, username) : host;
  });

  protected readonly trouble = computed(() => {
    const { status, statusCode, url } = this.connection();
    if (status === 'ok') return undefined;
    const words = this.#settings().caldav.problems;
    return troubleOf(statusCode ?? '', url ?? '', words) ?? { what: words.unknown, hint: '' };
  });

  protected readonly checked = computed(() => {
    const at = this.connection().statusCheckedAt;
    return at ? this.t().checked(this.#ago(at)) : this.t().neverChecked;
  });

  protected about(calendar: Calendar): string {
    const schedule = this.target(calendar);
    if (schedule) return this.t().target(schedule);
    if (!calendar.connected) return this.t().ignored;
    const synced = calendar.syncedAt ? this.t().synced(this.#ago(calendar.syncedAt)) : undefined;
    const readOnly = calendar.readOnly ? this.t().readOnly : undefined;
    return [this.t().busy, readOnly, synced].filter(Boolean).join(', ');
  }

  /** The schedule that writes into a calendar; it must count then. */
  protected target({ id }: Calendar): string | undefined {
    return this.#targets.schedules().find(({ calendarId }) => calendarId === id)?.name;
  }

  protected faultOf({ syncError, url }: Calendar): string | undefined {
    if (!syncError || this.trouble()) return undefined;
    const words = this.#settings().caldav.problems;
    return troubleOf(syncError, url, words)?.what ?? words.unknown;
  }

  protected async check(): Promise<void> {
    const { name } = this.connection();
    this.checking.set(true);
    this.#announcer.say(this.t().checking(name));
    const checked = await this.#attempt(() => this.#store.check(this.connection()));
    this.checking.set(false);
    if (checked?.status === 'ok') this.#announcer.say(this.t().checkedSaid(name));
  }

  protected async count(calendar: Calendar, box: HTMLInputElement): Promise<void> {
    const wanted = box.checked;
    await this.#attempt(async () => {
      await this.#store.count(calendar, wanted);
      this.#announcer.say(this.t().switchSaved(calendar.title, wanted));
    });
    // The switch shows what is true, also when the server said no.
    box.checked =
      this.connection().calendars.find(({ id }) => id === calendar.id)?.connected ?? false;
  }

  protected async remove(): Promise<void> {
    this.busy.set(true);
    await this.#attempt(async () => {
      await this.#store.remove(this.connection());
      this.#announcer.say(this.t().removal.done(this.connection().name));
      this.dialog()?.close();
    });
    this.busy.set(false);
  }

  async #attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.refusal.set(undefined);
    try {
      return await work();
    } catch (error) {
      if (!isProblem(error)) throw error;
      const inUse = error.code === 'connection.in-use' || error.code === 'calendar.in-use';
      const trouble = troubleOf(error.code, '', this.#settings().caldav.problems);
      const known = inUse ? this.t().removal.inUse : trouble?.what;
      this.refusal.set(known ?? this.#problemWords.of(error));
      return undefined;
    }
  }

  #ago(at: string): string {
    return this.#formats.distance(at, Math.max(this.#now.at(), Date.parse(at)));
  }
}
