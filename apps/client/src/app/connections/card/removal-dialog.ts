import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Busy, Dialog, Notice } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { Attempt } from '../attempt';
import { ConnectionStore, type ConnectionWithCalendars } from '../connection-store';
import { meetingsToCome } from '../meetings-to-come';
import { Targets } from '../targets';

/** Asks before a connection goes; says what still needs it. */
@Component({
  selector: 'app-removal-dialog',
  imports: [Busy, Dialog, Notice, RouterLink],
  templateUrl: './removal-dialog.html',
  styles: `
    ul {
      display: grid;
      gap: var(--space-2);
    }
  `,
})
export class RemovalDialog {
  readonly connection = input.required<ConnectionWithCalendars>();
  readonly closed = output<void>();

  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #settings = this.#i18n.messages('settings');
  readonly #store = inject(ConnectionStore);
  readonly #targets = inject(Targets);
  protected readonly attempt = inject(Attempt);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#settings().connections.removal);

  protected readonly busy = signal(false);
  protected readonly dialog = viewChild.required(Dialog);
  readonly #calendarIds = computed(() => this.connection().calendars.map(({ id }) => id));

  readonly #coming = meetingsToCome(() => this.#calendarIds());
  protected readonly schedules = computed(() => this.#targets.into(this.#calendarIds()));
  protected readonly toCome = computed(() => {
    if (!this.#coming.hasValue()) return undefined;
    const { count, many } = this.#coming.value();
    return count > 0 ? this.t().toCome(count, many) : undefined;
  });
  /** As far as we know; the server has the last word. */
  protected readonly isNeeded = computed(
    () => this.schedules().length > 0 || this.toCome() !== undefined,
  );

  protected async remove(): Promise<void> {
    const { name } = this.connection();
    this.busy.set(true);
    const done = await this.attempt.at(() => this.#store.remove(this.connection()));
    this.busy.set(false);
    if (!done) return;
    this.#announcer.say(this.t().done(name));
    this.dialog().close();
  }
}
