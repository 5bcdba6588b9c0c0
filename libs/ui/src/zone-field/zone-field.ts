import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { formatTime } from '@appointment/i18n';
import { Control } from '../field/control';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';
import { zonesIn, zonesLike, type Zone } from './zones';

/** What the field says; it knows no catalogue of its own. */
export interface ZoneWords {
  readonly now: (place: string, time: string) => string;
  readonly results: (n: number) => string;
  readonly none: string;
}

const MOST_SHOWN = 60;

/**
 * A time zone, found by typing a city: an editable combobox with a list (ARIA practices guide).
 * Stands inside a `ui-field`. Leaving it without a choice brings the chosen zone back.
 */
@Component({
  selector: 'ui-zone-field',
  imports: [Control, Icon],
  templateUrl: './zone-field.html',
  styleUrl: './zone-field.css',
})
export class ZoneField implements FormValueControl<string> {
  readonly value = model('');
  readonly touch = output<void>();
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly language = input.required<string>();
  readonly hour12 = input(false);
  readonly words = input.required<ZoneWords>();
  /** Milliseconds since the epoch, for "now 09:36". */
  readonly now = input(Date.now());

  protected readonly listId = uniqueId('zones');
  protected readonly typed = signal<string | undefined>(undefined);
  protected readonly active = signal(0);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #zones = computed(() => zonesIn(this.language()));

  protected readonly open = computed(() => this.typed() !== undefined);
  protected readonly found = computed(() =>
    zonesLike(this.#zones(), this.typed() ?? '').slice(0, MOST_SHOWN),
  );
  protected readonly shown = computed(() => {
    const chosen = this.#zones().find((zone) => zone.id === this.value());
    return this.typed() ?? (chosen ? this.labelOf(chosen) : this.value());
  });
  protected readonly activeId = computed(() =>
    this.open() && this.found().length > 0 ? `${this.listId}-${this.active()}` : null,
  );

  focus(options?: FocusOptions): void {
    this.#host.querySelector('input')?.focus(options);
  }

  protected labelOf({ id, city }: Zone): string {
    const timeMode = this.hour12() ? 12 : 24;
    const reader = { language: this.language(), timeZone: id, timeMode } as const;
    return this.words().now(city, formatTime(this.now(), reader));
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.active.set(0);
  }

  protected move(event: Event, by: 1 | -1): void {
    event.preventDefault();
    if (!this.open()) return this.type('');
    const last = this.found().length - 1;
    this.active.update((active) => Math.min(Math.max(active + by, 0), Math.max(last, 0)));
    this.#reveal();
  }

  protected enter(event: Event): void {
    const zone = this.found()[this.active()];
    if (!this.open()) return;
    event.preventDefault();
    if (zone) this.choose(zone);
  }

  /** On the press, not on the click: the press must not take the focus, or the list is gone before. */
  protected pick(event: Event, zone: Zone): void {
    event.preventDefault();
    this.choose(zone);
  }

  protected choose(zone: Zone): void {
    this.value.set(zone.id);
    this.typed.set(undefined);
  }

  protected escape(event: Event): void {
    if (!this.open()) return;
    // Of a dialog around, only this list closes.
    event.preventDefault();
    event.stopPropagation();
    this.typed.set(undefined);
  }

  protected leave(): void {
    this.typed.set(undefined);
    this.touch.emit();
  }

  #reveal(): void {
    const option = this.#host.querySelector(`#${this.listId}-${this.active()}`);
    option?.scrollIntoView?.({ block: 'nearest' });
  }
}
