import { Component, computed, inject, signal, viewChild } from '@angular/core';
import type { ConnectedCaldav } from '@appointment/contracts';
import { Busy, Dialog, Icon, Notice, Skeleton } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { CaldavForm } from './caldav-form';
import { ConnectionCard } from './connection-card';
import { ConnectionStore } from './connection-store';
import { WrittenWhere } from './written-where';

@Component({
  selector: 'app-connections',
  imports: [
    Busy,
    CaldavForm,
    ConnectionCard,
    Dialog,
    Icon,
    LoadFailed,
    Notice,
    Skeleton,
    WrittenWhere,
  ],
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
  protected readonly caldav = computed(() => this.#settings().caldav);

  protected readonly connecting = signal(false);
  protected readonly dialog = viewChild(Dialog);
  protected readonly counting = computed(
    () => this.store.calendars().filter(({ connected }) => connected).length,
  );

  constructor() {
    pageTitle(() => [this.t().heading]);
  }

  protected connected({ calendars }: ConnectedCaldav): void {
    this.dialog()?.close();
    this.#announcer.say(this.caldav().connected(calendars.length));
  }
}
