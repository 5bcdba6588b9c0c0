import { Component, computed, inject, output, signal } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  validate,
  type ValidationError,
} from '@angular/forms/signals';
import type { CreateScheduleInput, Schedule, ScheduleList } from '@appointment/contracts';
import {
  CheckChips,
  Control,
  Field,
  isTimeOfDay,
  minutesOf,
  Notice,
  RadioChips,
  TimeField,
} from '@appointment/ui';
import { ConnectionStore } from '../connections/connection-store';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { OwnerApi } from '../core/api/owner-api';
import { ProblemWords } from '../core/api/problem-words';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Profile } from '../core/profile';
import { Session } from '../core/session/session';
import { countTimes } from './count-times';
import { StepFrame } from './step-frame';

interface HoursModel {
  name: string;
  weekdays: readonly number[];
  startTime: string;
  endTime: string;
  slotDuration: number;
  calendarId: string;
}

/** A simple week, which becomes the owner's first schedule. */
@Component({
  selector: 'app-hours-step',
  imports: [
    CheckChips,
    Control,
    Field,
    FormField,
    FormRoot,
    Notice,
    RadioChips,
    StepFrame,
    TimeField,
  ],
  templateUrl: './hours-step.html',
  styleUrl: './form.css',
})
export class HoursStep {
  readonly back = output<void>();
  readonly skipped = output<void>();
  readonly finished = output<void>();

  readonly #api = inject(OwnerApi);
  readonly #connections = inject(ConnectionStore);
  readonly #i18n = inject(I18n);
  readonly #now = inject(Now);
  readonly #problemWords = inject(ProblemWords);
  readonly #profile = inject(Profile);
  readonly #session = inject(Session);
  protected readonly formats = inject(Formats);
  protected readonly t = this.#i18n.messages('setup');
  readonly #problem = signal<ApiProblem | undefined>(undefined);

  protected readonly form = form(
    signal<HoursModel>({
      name: this.t().hours.defaultName,
      weekdays: [1, 2, 3, 4, 5],
      startTime: '09:00',
      endTime: '17:00',
      slotDuration: 30,
      calendarId: '',
    }),
    (path) => {
      validate(path.name, ({ value }) => this.#unless(value().trim() !== '', 'name'));
      maxLength(path.name, 128, { message: () => this.t().faults.nameLong });
      validate(path.weekdays, ({ value }) => this.#unless(value().length > 0, 'days'));
      validate(path.startTime, ({ value }) => this.#unless(isTimeOfDay(value()), 'time'));
      validate(path.endTime, ({ value, valueOf }) =>
        this.#endFault(valueOf(path.startTime), value(), valueOf(path.slotDuration)),
      );
    },
    { submission: { action: () => this.#save(), onInvalid: focusFirstFault } },
  );

  protected readonly writable = computed(() =>
    this.#connections.calendars().filter(({ readOnly }) => !readOnly),
  );
  protected readonly days = computed(() =>
    this.formats.weekdays().map((value) => ({
      value,
      label: this.formats.weekday(value, 'short'),
      name: this.formats.weekday(value),
    })),
  );
  protected readonly lengths = computed(() =>
    [15, 30, 45, 60].map((value) => ({ value, label: this.formats.unit(value, 'minute') })),
  );
  protected readonly daysFault = computed(() => {
    const state = this.form.weekdays();
    return state.touched() ? state.errors()[0]?.message : undefined;
  });
  protected readonly trouble = computed(() => {
    const problem = this.#problem();
    return problem && this.#problemWords.of(problem);
  });

  /** How many times these hours make; nothing while they cannot be read. */
  protected readonly makes = computed(() => {
    if (this.form().invalid()) return undefined;
    const { weekdays, startTime, endTime, slotDuration } = this.form().value();
    const timezone = this.#session.subscriber()?.timezone ?? 'UTC';
    const hours = { timezone, weekdays, from: startTime, until: endTime };
    const times = countTimes({ ...hours, slotMinutes: slotDuration }, this.#now.at());
    const words = this.t().hours;
    return times > 0 ? words.makes(words.times(times)) : words.none;
  });

  #unless(fine: boolean, fault: 'name' | 'days' | 'time' | 'order' | 'short') {
    return fine ? undefined : { kind: fault, message: this.t().faults[fault] };
  }

  #endFault(start: string, end: string, slotMinutes: number) {
    if (!isTimeOfDay(end)) return this.#unless(false, 'time');
    if (!isTimeOfDay(start)) return undefined;
    const length = minutesOf(end) - minutesOf(start);
    return this.#unless(length > 0, 'order') ?? this.#unless(length >= slotMinutes, 'short');
  }

  async #save(): Promise<ValidationError.WithFieldTree[]> {
    this.#problem.set(undefined);
    try {
      await this.#open();
      await this.#profile.change({ setupDone: true });
      this.finished.emit();
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      const faults = faultsOf(this.form, error, () => this.t().faults.notAccepted);
      if (faults.length === 0) this.#problem.set(error);
      return faults;
    }
  }

  /** Whoever goes through the set-up twice has one page, not two. */
  async #open(): Promise<Schedule> {
    const { calendarId, ...hours } = this.form().value();
    const target = calendarId || this.writable()[0]?.id;
    const body: CreateScheduleInput = {
      ...hours,
      weekdays: [...hours.weekdays],
      calendarId: target ? Number(target) : null,
    };
    const { items } = await this.#api.get<ScheduleList>('/schedules');
    return items[0]
      ? this.#api.patch<Schedule>(`/schedules/${items[0].id}`, body)
      : this.#api.post<Schedule>('/schedules', body);
  }
}
