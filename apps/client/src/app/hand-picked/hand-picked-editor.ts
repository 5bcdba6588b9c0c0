import {
  afterNextRender,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, type ValidationError } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { Calendar, HandPicked } from '@appointment/contracts';
import {
  Busy,
  Control,
  CopyButton,
  Dialog,
  Field,
  Notice,
  RadioChips,
  Switch,
} from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { focusFirstFault } from '../core/forms/faults';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import type { Leavable } from '../core/page/ask-before-leaving';
import { pageTitle } from '../core/page/page-title';
import { Session } from '../core/session/session';
import { MinutesChips } from '../schedules/fields/minutes-chips';
import { MinutesSelect } from '../schedules/fields/minutes-select';
import { PlaceFields } from '../schedules/fields/place-fields';
import { usualDeadlines, usualReminders } from '../schedules/fields/presets';
import { LeaveDialog } from '../schedules/leave-dialog';
import { HandPickedStore } from './hand-picked-store';
import { bodyOf, modelOf, newPicked, rowOf, type PickedModel } from './model/picked-model';
import { pickedRules } from './model/picked-rules';
import { refusalOf, refusedFields } from './model/refused';
import { TimeRows } from './times/time-rows';
import { WeekPicker } from './times/week-picker';

/** What it is about, the times to choose from, and what a pick means. */
@Component({
  selector: 'app-hand-picked-editor',
  imports: [
    Busy,
    Control,
    CopyButton,
    Dialog,
    Field,
    FormField,
    FormRoot,
    LeaveDialog,
    MinutesChips,
    MinutesSelect,
    Notice,
    PlaceFields,
    RadioChips,
    RouterLink,
    Switch,
    TimeRows,
    WeekPicker,
  ],
  host: { '(window:beforeunload)': 'warn($event)' },
  templateUrl: './hand-picked-editor.html',
  styleUrl: './hand-picked-editor.css',
})
export class HandPickedEditor implements Leavable {
  readonly picked = input<HandPicked>();
  readonly calendars = input.required<readonly Calendar[]>();

  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  readonly #problemWords = inject(ProblemWords);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #store = inject(HandPickedStore);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly announcer = inject(Announcer);
  protected readonly common = this.#i18n.messages('common');
  protected readonly formats = inject(Formats);
  protected readonly t = this.#i18n.messages('handPicked');
  protected readonly words = computed(() => this.#schedules().editor);

  protected readonly zone = computed(() => this.#session.subscriber()?.timezone ?? 'UTC');
  protected readonly today = computed(() => this.formats.dayKey(Date.now()));
  protected readonly saved = linkedSignal<HandPicked | undefined>(() => this.picked());
  readonly #takenRows = computed(() => {
    const taken = (this.saved()?.slots ?? []).filter(({ state }) => state === 'taken');
    const rows = taken.map(({ start }) => rowOf(start, this.zone()));
    return new Set(rows.map(({ day, time }) => `${day} ${time}`));
  });
  readonly #baseline = computed(() => {
    const saved = this.saved();
    return saved ? modelOf(saved, this.zone()) : newPicked(this.calendars()[0]?.id);
  });
  readonly #model = linkedSignal<PickedModel>(() => structuredClone(this.#baseline()));
  protected readonly form = form(
    this.#model,
    (path) =>
      pickedRules(path, {
        own: () => this.t().faults,
        place: () => this.#schedules().faults,
        timeZone: this.zone,
        isTaken: (row) => this.#takenRows().has(`${row.day} ${row.time}`),
      }),
    { submission: { action: () => this.#save(), onInvalid: focusFirstFault } },
  );

  protected readonly problem = signal<string | undefined>(undefined);
  protected readonly leaving = signal<((leave: boolean) => void) | undefined>(undefined);
  protected readonly removing = signal(false);
  protected readonly dialog = viewChild(Dialog);
  protected readonly heading = computed(() => this.saved()?.title ?? this.t().newHeading);
  /** Removed: nothing of it can be lost. */
  #gone = false;
  readonly #changed = computed(
    () => JSON.stringify(this.#model()) !== JSON.stringify(this.#baseline()),
  );
  protected readonly ways = computed(() => [
    { value: false, label: this.t().first },
    { value: true, label: this.t().several },
  ]);
  protected readonly reminders = computed(() => usualReminders(this.formats));
  protected readonly deadlines = computed(() => {
    const { noDeadline: none, before } = this.words();
    return usualDeadlines(this.formats, { none, before });
  });
  /** What was never saved can't be closed. */
  protected readonly states = computed(() =>
    (['draft', 'ready', ...(this.saved() ? (['closed'] as const) : [])] as const).map((value) => ({
      value,
      label: this.t().status[value],
    })),
  );

  constructor() {
    pageTitle(() => [this.heading(), this.t().heading]);
  }

  mayLeave(): boolean | Promise<boolean> {
    if (!this.#changed() || this.#gone) return true;
    return new Promise<boolean>((answer) => this.leaving.set(answer)).finally(() =>
      this.leaving.set(undefined),
    );
  }
  protected warn(event: BeforeUnloadEvent): void {
    if (this.#changed()) event.preventDefault();
  }

  protected async remove(): Promise<void> {
    const saved = this.saved();
    if (!saved) return;
    this.dialog()?.close();
    try {
      await this.#store.remove(saved.id);
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.problem.set(this.#problemWords.of(error));
    }
    this.#gone = true;
    this.announcer.say(this.t().removing.done(saved.title));
    await this.#router.navigateByUrl('/hand-picked');
  }

  async #save(): Promise<ValidationError.WithFieldTree[]> {
    this.problem.set(undefined);
    const before = this.saved();
    try {
      const starts = before?.slots.map(({ start }) => start);
      const body = bodyOf(this.#model(), this.zone(), starts);
      const saved = await this.#store.save(body, before?.id);
      this.saved.set(saved);
      this.form().reset(modelOf(saved, this.zone()));
      this.announcer.say(this.t().saved);
      if (!before) await this.#router.navigate(['/hand-picked', saved.id], { replaceUrl: true });
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.#refused(error);
    }
  }

  #refused(problem: ApiProblem): ValidationError.WithFieldTree[] {
    const faults = refusedFields(this.form, problem, this.t().faults);
    if (faults.length > 0) {
      afterNextRender({ read: () => focusFirstFault(this.form) }, { injector: this.#injector });
      return faults;
    }
    this.problem.set(refusalOf(problem, this.t().faults) ?? this.#problemWords.of(problem));
    return [];
  }
}
