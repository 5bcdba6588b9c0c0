import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Badge, Busy, Icon, Notice, uniqueId } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { Ago } from '../ago';
import { Attempt } from '../attempt';
import { ConnectionStore, type ConnectionWithCalendars } from '../connection-store';
import { hostOf, remedyOf, troubleOf } from '../connection-trouble';
import { menuPositions } from '../menus';
import { CalendarRow } from './calendar-row';
import { HistoryDialog } from './history-dialog';
import { NewPassword } from './new-password';
import { RemovalDialog } from './removal-dialog';
import { RenameForm } from './rename-form';

/** What stands open on a card beside its calendars. */
type Opened = 'password' | 'renaming' | 'history' | 'removal';

/** One connection: its health, its calendars, and the button that mends it. */
@Component({
  selector: 'app-connection-card',
  imports: [
    Badge,
    Busy,
    CalendarRow,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    HistoryDialog,
    Icon,
    NewPassword,
    Notice,
    RemovalDialog,
    RenameForm,
  ],
  providers: [Attempt],
  templateUrl: './connection-card.html',
  styleUrls: ['../menu.css', '../logo.css', './connection-card.css'],
})
export class ConnectionCard {
  readonly connection = input.required<ConnectionWithCalendars>();

  readonly #ago = inject(Ago);
  readonly #announcer = inject(Announcer);
  readonly #settings = inject(I18n).messages('settings');
  readonly #store = inject(ConnectionStore);
  protected readonly attempt = inject(Attempt);
  protected readonly t = computed(() => this.#settings().connections);

  protected readonly menuPositions = menuPositions;
  protected readonly headingId = uniqueId('connection');
  protected readonly opened = signal<Opened | undefined>(undefined);
  protected readonly busy = signal(false);

  /** A subscription has no password. */
  protected readonly hasPassword = computed(() => this.connection().type === 'caldav');

  protected readonly where = computed(() => {
    const { type, url, username } = this.connection();
    const host = hostOf(url ?? '');
    if (type === 'ics') return this.t().subscribed(host);
    return username ? this.t().as(host, username) : host;
  });

  protected readonly trouble = computed(() => {
    const { status, statusCode, url } = this.connection();
    if (status === 'ok') return undefined;
    const code = statusCode ?? 'unknown';
    const words = this.#settings().troubles;
    const { what, hint } = troubleOf(code, url ?? '', words) ?? {
      what: words.unknown.what(),
      hint: words.unknown.hint,
    };
    return { what, hint, remedy: remedyOf(code) };
  });

  /** The health in a word. */
  protected readonly badge = computed(() => {
    const { signInAgain, noAnswer, notRead } = this.t();
    const words = { 'sign-in': signInAgain, wait: noAnswer, look: notRead };
    return words[this.trouble()?.remedy ?? 'look'];
  });

  protected readonly checked = computed(() => {
    const at = this.connection().statusCheckedAt;
    return at ? this.t().checked(this.#ago.of(at)) : this.t().neverChecked;
  });

  protected async check(): Promise<void> {
    const { name } = this.connection();
    this.#announcer.say(this.t().checking(name));
    await this.#work(async () => {
      const { status } = await this.#store.check(this.connection());
      if (status === 'ok') this.#announcer.say(this.t().checkedSaid(name));
    });
  }

  protected async rename(name: string): Promise<void> {
    const done = await this.#work(() => this.#store.update(this.connection(), { name }));
    if (!done) return;
    this.#announcer.say(this.t().rename.done(name));
    this.opened.set(undefined);
  }

  protected signedIn(): void {
    this.opened.set(undefined);
    this.#announcer.say(this.t().password.done(this.connection().name));
  }

  async #work(work: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    const done = await this.attempt.at(work);
    this.busy.set(false);
    return done;
  }
}
