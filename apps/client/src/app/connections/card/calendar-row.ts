import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { Component, computed, inject, input, signal } from '@angular/core';
import type { Calendar, UpdateCalendar } from '@appointment/contracts';
import { Badge, Busy, Icon, Switch, uniqueId } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { Ago } from '../ago';
import { Attempt } from '../attempt';
import { ConnectionStore } from '../connection-store';
import { troubleOf } from '../connection-trouble';
import { isBeingRead, isImporting } from '../import-news';
import { menuPositions } from '../menus';
import { Targets } from '../targets';
import { ColourMenu } from './colour-menu';
import type { OwnerColour } from './owner-colours';
import { RenameForm } from './rename-form';
import { UnreadEvents } from './unread-events';

/** One calendar of a connection: whether it counts, how it is called and coloured, and how fresh it is. */
@Component({
  selector: 'app-calendar-row',
  imports: [
    Badge,
    Busy,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    ColourMenu,
    Icon,
    RenameForm,
    Switch,
    UnreadEvents,
  ],
  templateUrl: './calendar-row.html',
  styleUrls: ['../menu.css', './calendar-row.css'],
})
export class CalendarRow {
  readonly calendar = input.required<Calendar>();
  /** The whole connection is in trouble, which says more than each of its calendars. */
  readonly quiet = input(false);

  readonly #ago = inject(Ago);
  readonly #announcer = inject(Announcer);
  readonly #attempt = inject(Attempt);
  readonly #formats = inject(Formats);
  readonly #settings = inject(I18n).messages('settings');
  readonly #store = inject(ConnectionStore);
  readonly #targets = inject(Targets);
  protected readonly t = computed(() => this.#settings().connections);

  protected readonly menuPositions = menuPositions;
  protected readonly id = uniqueId('calendar');
  protected readonly renaming = signal(false);
  protected readonly saving = signal(false);
  protected readonly syncing = signal(false);

  /** The schedules that write into it; then it must count. */
  readonly #schedules = computed(() => this.#targets.into([this.calendar().id]));
  protected readonly isTarget = computed(() => this.#schedules().length > 0);

  protected readonly importing = computed(() => {
    const calendar = this.calendar();
    if (!isBeingRead(calendar)) return undefined;
    // How many there are is known with the first page of them.
    if (!isImporting(calendar)) return { imported: null, expected: 1, words: this.t().reading };
    const { imported, expected } = calendar;
    const [read, all] = [imported, expected].map((count) => this.#formats.number(count));
    return { imported, expected, words: this.t().importing(read ?? '', all ?? '') };
  });

  protected readonly about = computed(() => {
    const { connected, readOnly } = this.calendar();
    const locked = readOnly ? this.t().readOnly : '';
    if (!connected) return [this.t().ignored, locked].filter(Boolean).join(', ');
    const schedules = this.#formats.list(this.#schedules().map(({ name }) => name));
    const counts = this.isTarget() ? this.t().target(schedules) : this.t().busy;
    return [counts, locked, this.#read()].filter(Boolean).join(', ');
  });

  /** Its server does not have it any more: then it would only stand there. */
  protected readonly isGone = computed(
    () => this.calendar().syncError === 'connection.calendar-gone',
  );

  protected readonly fault = computed(() => {
    const { syncError, url } = this.calendar();
    if (!syncError || this.quiet()) return undefined;
    const words = this.#settings().troubles;
    const trouble = troubleOf(syncError, url, words);
    return trouble
      ? `${trouble.what} ${trouble.hint}`
      : `${words.unknown.what()} ${words.unknown.hint}`;
  });

  protected async count(box: HTMLInputElement): Promise<void> {
    const { title } = this.calendar();
    const connected = box.checked;
    await this.#change({ connected }, this.t().switchSaved(title, connected));
    // The switch shows what is true, also when the server said no.
    box.checked = this.calendar().connected;
  }

  protected async paint({ color, name }: OwnerColour): Promise<void> {
    const { title } = this.calendar();
    await this.#change({ color }, this.t().colourSaved(title, this.t().colours[name]));
  }

  protected async rename(title: string): Promise<void> {
    this.saving.set(true);
    const done = await this.#change({ title }, this.t().rename.done(title));
    this.saving.set(false);
    if (done) this.renaming.set(false);
  }

  protected async sync(): Promise<void> {
    const calendar = this.calendar();
    this.syncing.set(true);
    await this.#attempt.at(async () => {
      const { syncError } = await this.#store.sync(calendar);
      if (!syncError) this.#announcer.say(this.t().syncedSaid(calendar.title));
    });
    this.syncing.set(false);
  }

  protected async forget(): Promise<void> {
    const calendar = this.calendar();
    const done = await this.#attempt.at(() => this.#store.forget(calendar));
    if (done) this.#announcer.say(this.t().forgotten(calendar.title));
  }

  async #change(change: Partial<UpdateCalendar>, said: string): Promise<boolean> {
    const done = await this.#attempt.at(() => this.#store.change(this.calendar(), change));
    if (done) this.#announcer.say(said);
    return done;
  }

  #read(): string {
    const { syncedAt } = this.calendar();
    return syncedAt ? this.t().synced(this.#ago.of(syncedAt)) : this.t().neverSynced;
  }
}
