import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { form, FormField, FormRoot, type ValidationError } from '@angular/forms/signals';
import type { FieldProblem, OfferedSlot } from '@appointment/contracts';
import { Busy } from '@appointment/ui/busy/busy';
import { Control } from '@appointment/ui/field/control';
import { Field } from '@appointment/ui/field/field';
import { Icon } from '@appointment/ui/icon/icon';
import { Notice } from '@appointment/ui/notice/notice';
import type { ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { firstNameOf } from '../core/first-name';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Asking } from './asking';
import { bookingRules } from './booking-rules';
import { ChosenTime } from './chosen-time';
import { GuestList } from './guest-list';
import { QuestionField } from './question-field';

/** Who is coming. What is typed lives in the store, so going back and forth loses nothing. */
@Component({
  selector: 'app-booking-form',
  imports: [
    Busy,
    ChosenTime,
    Control,
    Field,
    FormField,
    FormRoot,
    GuestList,
    Icon,
    Notice,
    QuestionField,
  ],
  templateUrl: './booking-form.html',
  styleUrl: './booking-form.css',
})
export class BookingForm {
  readonly owner = input.required<string>();
  readonly slot = input.required<OfferedSlot>();
  /** Whether the owner confirms by hand. */
  readonly byOwner = input(false, { transform: booleanAttribute });
  /** Whether somebody took the time while this was being filled in. */
  readonly gone = input(false, { transform: booleanAttribute });
  readonly back = output<void>();

  protected readonly asking = inject(Asking);
  protected readonly formats = inject(Formats);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly guestList = viewChild.required(GuestList);

  protected readonly first = computed(() => firstNameOf(this.owner()));

  protected readonly form = form(
    this.asking.draft,
    bookingRules(this.asking.questions(), () => this.#faults()),
    { submission: { action: () => this.#ask(), onInvalid: focusFirstFault } },
  );

  protected readonly trouble = computed(() => {
    const problem = this.asking.problem();
    if (!problem) return undefined;
    if (problem.code === 'calendar-unavailable') return this.t().form.unavailable(this.first());
    return this.#problemWords.of(problem);
  });
  /** The server reads addresses more closely than we do. */
  protected readonly refusedGuest = computed(() => {
    const fault = this.asking.problem()?.errors.find(({ field }) => /^guests\.\d+$/.test(field));
    const guest = fault && this.asking.draft().guests[Number(fault.field.slice('guests.'.length))];
    return guest && this.t().form.faults.guest(guest);
  });

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }

  async #ask(): Promise<ValidationError.WithFieldTree[] | undefined> {
    if (!this.guestList().takeIn()) return undefined;
    await this.asking.ask();
    const problem = this.asking.problem();
    if (!problem) return undefined;
    const faults = faultsOf(this.form, atTheFields(problem), (fault) => this.#say(fault));
    // Also a question that is new since the form was sent: it says what it lacks.
    this.form().markAsTouched();
    return faults;
  }

  #faults() {
    const { faults } = this.t().form;
    return { ...faults, answer: faults.answer(this.first()) };
  }

  #say({ field, message }: FieldProblem): string {
    const faults = this.#faults();
    if (field === 'email' || field === 'name') return faults[field];
    const question = this.asking.questions().find(({ id }) => field === `answers.${id}`);
    if (!question) return message;
    return question.kind === 'phone' ? faults.phone : faults.answer;
  }
}

/** On the wire, the attendee is a part of the request; in the form they are all there is. */
const atTheFields = (problem: ApiProblem): Pick<ApiProblem, 'errors'> => ({
  errors: problem.errors.map((fault) => ({
    ...fault,
    field: fault.field.replace(/^attendee\./, ''),
  })),
});
