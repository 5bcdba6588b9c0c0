import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import {
  ActivatedRoute,
  NavigationEnd,
  Router,
  RouterLink,
  RouterLinkActive,
  RouterOutlet,
} from '@angular/router';
import type { Appointment } from '@appointment/contracts';
import { Avatar, Busy, Icon, Skeleton } from '@appointment/ui';
import { filter, map, startWith } from 'rxjs';
import { Attention } from '../core/attention';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { PAGE } from './list/appointment-source';
import { AppointmentStore } from './list/appointment-store';
import { EmptyList } from './list/empty-list';
import { ExportMenu } from './list/export-menu';
import { ListFilters } from './list/list-filters';
import { isTab, tabs, type View } from './list/view';
import { StatusBadge } from './status-badge';

interface DayGroup {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly Appointment[];
}

const isSame = (one: View, other: View): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The owner's list, a view for each tab, with the chosen appointment beside it. */
@Component({
  selector: 'app-appointments',
  imports: [
    Avatar,
    Busy,
    EmptyList,
    ExportMenu,
    Icon,
    ListFilters,
    LoadFailed,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Skeleton,
    StatusBadge,
  ],
  host: { '[class.with-detail]': 'chosen() !== undefined' },
  templateUrl: './appointments.html',
  styleUrl: './appointments.css',
})
export class Appointments {
  /** Which view, from the address. */
  readonly tab = input<string>();
  readonly q = input<string>();
  readonly schedule = input<string>();
  readonly order = input<string>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #formats = inject(Formats);
  readonly #injector = inject(Injector);
  readonly #now = inject(Now);
  readonly #route = inject(ActivatedRoute);
  readonly #router = inject(Router);
  protected readonly attention = inject(Attention);
  protected readonly store = inject(AppointmentStore);
  protected readonly t = inject(I18n).messages('appointments');

  protected readonly tabs = tabs;
  protected readonly page = PAGE;
  protected readonly view = computed<View>(
    () => {
      const tab = this.tab();
      return {
        tab: isTab(tab) ? tab : 'upcoming',
        words: this.q() ?? '',
        scheduleId: Number(this.schedule()) || undefined,
        newestFirst: this.order() === 'newest',
      };
    },
    { equal: isSame },
  );

  /** The appointment that stands in the panel. */
  protected readonly chosen = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(undefined),
      map(() => this.#route.snapshot.firstChild?.paramMap.get('id') ?? undefined),
    ),
    { requireSync: true },
  );

  /** By the day of the meeting, or by the day on which somebody asked. */
  protected readonly days = computed<readonly DayGroup[]>(() => {
    const byAsking = this.store.view()?.newestFirst ?? false;
    const moment = (item: Appointment) => (byAsking ? item.timeCreated : item.start);
    const groups = Map.groupBy(this.store.items(), (item) => this.#formats.dayKey(moment(item)));
    return [...groups].map(([key, items]) => {
      const day = items[0] ? this.#dayInWords(moment(items[0])) : '';
      return { key, items, heading: byAsking ? this.t().askedOn(day) : day };
    });
  });

  constructor() {
    pageTitle(() => [this.t().tabs[this.view().tab], this.t().heading]);
    effect(() => {
      const view = this.view();
      // Opening reads what it shows; only another view may open again.
      untracked(() => void this.store.open(view));
    });
  }

  protected at({ start }: Appointment): string {
    return this.view().newestFirst ? this.#formats.shortDay(start) : this.#formats.time(start);
  }

  protected below({ start, end }: Appointment): string {
    if (this.view().newestFirst) return this.#formats.time(start);
    return this.#formats.unit((Date.parse(end) - Date.parse(start)) / 60_000, 'minute');
  }

  protected async more(): Promise<void> {
    const first = await this.store.more();
    if (!first) return;
    const show = () => this.#element.querySelector<HTMLElement>(`#a-${first.id}`)?.focus();
    afterNextRender({ read: show }, { injector: this.#injector });
  }

  #dayInWords(moment: string): string {
    const day = this.#formats.day(moment);
    const near = this.#formats.nearDay(moment, this.#now.at());
    return near ? `${near}, ${day}` : day;
  }
}
