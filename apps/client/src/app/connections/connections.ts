import { Component, computed, inject, signal, viewChild } from '@angular/core';
import type { ConnectedCaldav } from '@appointment/contracts';
import { Busy, Dialog, Icon, Notice, Skeleton } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { ConnectionCard } from './card/connection-card';
import { ConnectForm } from './connecting/connect-form';
import { ConnectionStore } from './connection-store';
import { remedyOf } from './connection-trouble';
import { LiveConnections } from './live-connections';
import { MeetingLinks } from './meeting-links';
import { WrittenWhere } from './written-where';

@Component({
  selector: 'app-connections',
  imports: [
    Busy,
    ConnectForm,
    ConnectionCard,
    Dialog,
    Icon,
    LoadFailed,
    MeetingLinks,
    Notice,
    Skeleton,
    WrittenWhere,
  ],
  providers: [LiveConnections],
  templateUrl: './connections.html',
  styleUrl: './connections.css',
})
export class Connections {
  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #settings = this.#i18n.messages('settings');
  protected readonly common = this.#i18n.messages('common');
  protected readonly store = inject(ConnectionStore);
  protected readonly t = computed(() => this.#settings().connections);
  protected readonly words = computed(() => this.#settings().connecting);

  protected readonly connecting = signal(false);
  protected readonly dialog = viewChild(Dialog);

  protected readonly used = computed(() => {
    const counting = this.store.calendars().filter(({ connected }) => connected).length;
    const limit = this.store.limit();
    return limit === null ? this.t().used(counting) : this.t().usedOf(counting, limit);
  });

  /** A connection that is in trouble, or a calendar whose connection is well. */
  protected readonly broken = computed(() => [
    ...this.store.broken().map(({ name, statusCode }) => {
      const waits = remedyOf(statusCode ?? '') === 'wait';
      return waits ? this.t().away(name) : this.t().needs(name);
    }),
    ...this.store.brokenCalendars().map(({ title }) => this.t().away(title)),
  ]);

  constructor() {
    inject(LiveConnections);
    pageTitle(() => [this.t().heading]);
  }

  protected connected({ calendars }: ConnectedCaldav): void {
    this.dialog()?.close();
    this.#announcer.say(this.words().connected(calendars.length));
  }
}
