import { computed, inject, Service, signal } from '@angular/core';
import type { Appointment } from '@appointment/contracts';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { Now } from '../core/now';
import { AppointmentSource, type Portion } from './appointment-source';
import { rules, type Tab } from './tabs';

interface Shown extends Portion {
  readonly tab: Tab;
}

/** The list of one tab, portion by portion. */
@Service({ autoProvided: false })
export class AppointmentStore {
  readonly #now = inject(Now);
  readonly #source = inject(AppointmentSource);
  readonly #shown = signal<Shown | undefined>(undefined);
  readonly #error = signal<ApiProblem | undefined>(undefined);
  readonly #loading = signal(false);
  #wanted: Tab = 'upcoming';

  readonly error = this.#error.asReadonly();
  readonly loading = computed(() => this.#loading() && !this.#shown());
  readonly loadingMore = computed(() => this.#loading() && this.#shown() !== undefined);
  readonly items = computed(() => this.#shown()?.items ?? []);
  readonly hasMore = computed(() => this.#shown()?.next !== undefined);

  /** Shows a tab from its beginning. */
  async open(tab: Tab): Promise<void> {
    this.#wanted = tab;
    if (this.#shown()?.tab !== tab) this.#shown.set(undefined);
    const portion = await this.#fetch(tab);
    if (portion && tab === this.#wanted) this.#shown.set({ ...portion, tab });
  }

  /** Adds the next portion; answers which of its appointments comes first. */
  async more(): Promise<Appointment | undefined> {
    const shown = this.#shown();
    if (!shown?.next) return undefined;
    const portion = await this.#fetch(shown.tab, shown.next);
    if (!portion || shown !== this.#shown()) return undefined;
    this.#shown.set({ ...shown, ...portion, items: [...shown.items, ...portion.items] });
    return portion.items[0];
  }

  find(id: string): Appointment | undefined {
    return this.items().find((appointment) => appointment.id === id);
  }

  /** Keeps what a decision made of an appointment; it stays in sight, whatever tab it belongs to now. */
  keep(changed: Appointment): void {
    this.#shown.update((shown) =>
      shown
        ? { ...shown, items: shown.items.map((item) => (item.id === changed.id ? changed : item)) }
        : shown,
    );
  }

  async #fetch(tab: Tab, next?: string): Promise<Portion | undefined> {
    this.#loading.set(true);
    this.#error.set(undefined);
    try {
      return await this.#portion(tab, next);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.#error.set(error);
      return undefined;
    } finally {
      if (tab === this.#wanted) this.#loading.set(false);
    }
  }

  async #portion(tab: Tab, next: string | undefined): Promise<Portion> {
    const { holds, order, status } = rules[tab];
    const now = this.#now.at();
    const before = next === undefined ? undefined : Number(next);
    const portion =
      order === 'nearest-first'
        ? await this.#source.ahead(status, now, next)
        : await this.#source.back(status, before, now);
    return { ...portion, items: portion.items.filter((item) => holds(item, now)) };
  }
}
