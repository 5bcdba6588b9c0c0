import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
} from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Candidate } from '@appointment/contracts';
import { Badge, Icon, TimeField, uniqueId, type BadgeKind } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import {
  firstRow,
  MOST_TIMES,
  rowAfter,
  startOf,
  type PickedModel,
  type TimeRow,
} from '../model/picked-model';

const kinds: Readonly<Record<Candidate['state'], BadgeKind>> = {
  free: 'success',
  taken: 'booked',
  busy: 'warning',
  past: 'neutral',
};

/** The times to choose from, a row each: the day, the start, and how it stands. */
@Component({
  selector: 'app-time-rows',
  imports: [Badge, FormField, Icon, RouterLink, TimeField],
  templateUrl: './time-rows.html',
  styleUrl: './time-rows.css',
})
export class TimeRows {
  readonly form = input.required<FieldTree<PickedModel>>();
  readonly candidates = input.required<readonly Candidate[]>();
  /** IANA name of the zone by whose clocks the rows are read. */
  readonly timeZone = input.required<string>();
  readonly today = input.required<string>();

  readonly #announcer = inject(Announcer);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  protected readonly formats = inject(Formats);
  protected readonly texts = inject(I18n).messages('handPicked');
  protected readonly t = computed(() => this.texts().times);
  protected readonly id = uniqueId('time');
  protected readonly most = MOST_TIMES;
  protected readonly kinds = kinds;
  protected readonly rows = computed(() => this.form().times().value());

  protected at(index: number): FieldTree<TimeRow> {
    return this.form().times[index] as FieldTree<TimeRow>;
  }

  /** How a time that is saved stands. */
  protected stateOf(row: TimeRow): Candidate | undefined {
    const start = startOf(row, this.timeZone());
    const moment = start ? Date.parse(start) : 0;
    return this.candidates().find((candidate) => Date.parse(candidate.start) === moment);
  }

  protected until(row: TimeRow): string | undefined {
    const start = startOf(row, this.timeZone());
    if (!start) return undefined;
    const end = Date.parse(start) + this.form().duration().value() * 60_000;
    return Number.isFinite(end)
      ? this.t().until(this.formats.time(end, this.timeZone()))
      : undefined;
  }

  protected fault(index: number): string | undefined {
    const row = this.at(index);
    const faulty = [row.day(), row.time()].find(
      (field) => field.touched() && field.errors().length > 0,
    );
    return faulty?.errors()[0]?.message;
  }

  protected wholeFault(): string | undefined {
    const times = this.form().times();
    return times.touched() ? times.errors()[0]?.message : undefined;
  }

  protected add(): void {
    const duration = this.form().duration().value();
    const times = this.form().times();
    times.value.update((rows) => [...rows, this.#next(rows, duration)]);
    this.#focus(`[data-row="${times.value().length - 1}"] input`);
  }

  protected remove(index: number): void {
    this.form()
      .times()
      .value.update((rows) => rows.toSpliced(index, 1));
    this.#announcer.say(this.t().removed);
    this.#focus('[data-add]');
  }

  #next(rows: readonly TimeRow[], duration: number): TimeRow {
    const last = rows.at(-1);
    return last ? rowAfter(last, duration) : firstRow(this.today());
  }

  #focus(selector: string): void {
    const focus = () => this.#host.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }
}
