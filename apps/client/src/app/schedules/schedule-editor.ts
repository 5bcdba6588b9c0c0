import {
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, type ValidationError } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { Calendar, Schedule } from '@appointment/contracts';
import { Busy, Icon, Notice, Switch } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import type { Leavable } from '../core/page/ask-before-leaving';
import { pageTitle } from '../core/page/page-title';
import { Session } from '../core/session/session';
import { daysInWords } from './dates/days-in-words';
import { SpecialDates } from './dates/special-dates';
import { LeaveDialog } from './leave-dialog';
import { newSchedule } from './model/new-schedule';
import { refusedFields } from './model/refused-fields';
import { changesBetween } from './model/schedule-changes';
import { bodyOf, modelOf, usualLengthOf } from './model/schedule-model';
import { scheduleRules } from './model/schedule-rules';
import { draftOf } from './preview/draft-of';
import { Preview } from './preview/preview';
import { QuestionList } from './questions/question-list';
import { RemoveSchedule } from './remove-schedule';
import { SaveBar } from './save-bar';
import { ScheduleStore } from './schedule-store';
import { BasicsSection } from './sections/basics-section';
import { BookingSection } from './sections/booking-section';
import { HoursSection } from './sections/hours-section';
import { MeetingSection } from './sections/meeting-section';
import { RoomSection } from './sections/room-section';

/** Everything that a schedule says: a new one, or one that exists. */
@Component({
  selector: 'app-schedule-editor',
  imports: [
    BasicsSection,
    BookingSection,
    Busy,
    FormField,
    FormRoot,
    HoursSection,
    Icon,
    LeaveDialog,
    MeetingSection,
    Notice,
    Preview,
    QuestionList,
    RemoveSchedule,
    RoomSection,
    RouterLink,
    SaveBar,
    SpecialDates,
    Switch,
  ],
  host: {
    '(document:keydown.control.s)': 'saveByKey($event)',
    '(document:keydown.meta.s)': 'saveByKey($event)',
    '(window:beforeunload)': 'warn($event)',
  },
  templateUrl: './schedule-editor.html',
  styleUrl: './schedule-editor.css',
})
export class ScheduleEditor implements Leavable {
  readonly schedule = input<Schedule>();
  readonly calendars = input.required<readonly Calendar[]>();
  private readonly formElement = viewChild.required<ElementRef<HTMLFormElement>>('formElement');

  protected readonly preview = viewChild.required(Preview);

  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #router = inject(Router);
  readonly #session = inject(Session);
  readonly #store = inject(ScheduleStore);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly common = this.#i18n.messages('common');
  protected readonly formats = inject(Formats);
  protected readonly texts = this.#schedules;
  protected readonly t = computed(() => this.#schedules().editor);

  protected readonly writable = computed(() =>
    this.calendars().filter(({ readOnly }) => !readOnly),
  );

  /** What the server has, or what a new schedule begins with. */
  readonly #saved = linkedSignal<Schedule | undefined>(() => this.schedule());
  readonly #baseline = computed(() => {
    const saved = this.#saved();
    if (saved) return modelOf(saved);
    const timezone = this.#session.subscriber()?.timezone ?? 'UTC';
    const today = this.formats.dayKey(Date.now());
    return newSchedule({ timezone, today, calendarId: this.writable()[0]?.id });
  });
  readonly #model = linkedSignal(() => structuredClone(this.#baseline()));

  protected readonly form = form(
    this.#model,
    (path) =>
      scheduleRules(path, {
        faults: () => this.#schedules().faults,
        weekday: (day) => this.formats.weekday(day),
        days: (first, last) => daysInWords(first, last, this.formats) || this.t().special.undated,
      }),
    { submission: { action: () => this.#save(), onInvalid: () => this.tried.set(true) } },
  );

  protected readonly changes = computed(() => changesBetween(this.#baseline(), this.#model()));
  protected readonly problem = signal<string | undefined>(undefined);
  /** After a try to save, the faults stand above the form too. */
  protected readonly tried = signal(false);
  protected readonly faults = computed(() => (this.tried() ? this.form().errorSummary() : []));
  protected readonly leaving = signal<((leave: boolean) => void) | undefined>(undefined);

  protected readonly heading = computed(() => this.#saved()?.name ?? this.t().newHeading);
  protected readonly pageUrl = computed(() => this.#saved()?.pageUrl);
  protected readonly existing = this.#saved.asReadonly();
  protected readonly lengths = computed(() => this.#model().lengths);
  protected readonly usualLength = computed(() => usualLengthOf(this.#model()));

  protected readonly draft = draftOf(this.form, this.#saved);
  protected readonly times = computed(() => {
    const picture = this.preview().picture();
    return picture && this.#schedules().preview.times(picture.times);
  });

  constructor() {
    pageTitle(() => [this.heading(), this.#schedules().heading]);
  }

  mayLeave(): boolean | Promise<boolean> {
    if (this.changes() === 0) return true;
    return new Promise<boolean>((answer) => this.leaving.set(answer)).finally(() =>
      this.leaving.set(undefined),
    );
  }

  protected discard(): void {
    this.form().reset(structuredClone(this.#baseline()));
    this.tried.set(false);
    this.problem.set(undefined);
  }

  protected saveByKey(event: Event): void {
    event.preventDefault();
    this.formElement().nativeElement.requestSubmit();
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.changes() > 0) event.preventDefault();
  }

  protected focus(fault: ValidationError.WithFieldTree): void {
    const state = fault.fieldTree();
    // Somebody may have folded away what is wrong.
    for (const { element } of state.formFieldBindings())
      element.closest('details')?.setAttribute('open', '');
    state.focusBoundControl();
  }

  /** Its other fields stay as they are being written. */
  protected renewed(schedule: Schedule): void {
    const written = this.#model();
    this.#saved.set(schedule);
    this.#model.set(written);
  }

  protected async removed(): Promise<void> {
    this.discard();
    await this.#router.navigateByUrl('/schedules');
  }

  async #save(): Promise<ValidationError.WithFieldTree[]> {
    this.tried.set(true);
    this.problem.set(undefined);
    const before = this.#saved();
    try {
      const saved = await this.#store.save(bodyOf(this.#model(), before), before?.id);
      this.#saved.set(saved);
      this.form().reset(modelOf(saved));
      this.tried.set(false);
      this.#announcer.say(this.t().saved);
      if (!before) await this.#router.navigate(['/schedules', saved.id], { replaceUrl: true });
      return [];
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.#refused(error);
    }
  }

  #refused(problem: ApiProblem): ValidationError.WithFieldTree[] {
    const faults = refusedFields(this.form, problem, this.#schedules().faults);
    if (faults.length === 0) this.problem.set(this.#problemWords.of(problem));
    return faults;
  }
}
