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
import { Avatar, Busy, Skeleton } from '@appointment/ui';
import { filter, map, startWith } from 'rxjs';
import { Attention } from '../core/attention';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { LoadFailed } from '../core/page/load-failed';
import { pageTitle } from '../core/page/page-title';
import { AppointmentStore } from './appointment-store';
import { StatusBadge } from './status-badge';
import { isTab, rules, tabs } from './tabs';

interface DayGroup {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly Appointment[];
}

/** The owner's list, a view for each tab, with the chosen appointment beside it. */
@Component({
  selector: 'app-appointments',
  imports: [
    Avatar,
    Busy,
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
  protected readonly current = computed(() => {
    const tab = this.tab();
    return isTab(tab) ? tab : 'upcoming';
  });
  protected readonly goesBack = computed(() => rules[this.current()].order === 'latest-first');

  /** The appointment that stands in the panel. */
  protected readonly chosen = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(undefined),
      map(() => this.#route.snapshot.firstChild?.paramMap.get('id') ?? undefined),
    ),
    { requireSync: true },
  );

  protected readonly days = computed<readonly DayGroup[]>(() => {
    const groups = Map.groupBy(this.store.items(), ({ start }) => this.#formats.dayKey(start));
    return [...groups].map(([key, items]) => ({ key, items, heading: this.#headingOf(items) }));
  });

  constructor() {
    pageTitle(() => [this.t().tabs[this.current()], this.t().heading]);
    effect(() => {
      const tab = this.current();
      // Opening reads what it shows; only another tab may open again.
      untracked(() => void this.store.open(tab));
    });
  }

  protected time(start: string): string {
    return this.#formats.time(start);
  }

  protected length({ start, end }: Appointment): string {
    return this.#formats.unit((Date.parse(end) - Date.parse(start)) / 60_000, 'minute');
  }

  protected async more(): Promise<void> {
    const first = await this.store.more();
    if (!first) return;
    const show = () => this.#element.querySelector<HTMLElement>(`#a-${first.id}`)?.focus();
    afterNextRender({ read: show }, { injector: this.#injector });
  }

  #headingOf([first]: readonly Appointment[]): string {
    if (!first) return '';
    const day = this.#formats.day(first.start);
    const near = this.#formats.nearDay(first.start, this.#now.at());
    return near ? `${near}, ${day}` : day;
  }
}
