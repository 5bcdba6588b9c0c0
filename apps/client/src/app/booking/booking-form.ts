import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  maxLength,
  pattern,
  required,
  type ValidationError,
} from '@angular/forms/signals';
import type { FieldProblem, PublicPage } from '@appointment/contracts';
import { Busy, Control, Field, Icon, Notice } from '@appointment/ui';
import type { ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { firstNameOf } from '../core/first-name';
import { faultsOf, focusFirstFault } from '../core/forms/faults';
import { I18n } from '../core/i18n/i18n';
import { BookingStore } from './booking-store';
import { ChosenTime } from './chosen-time';
import { GuestList } from './guest-list';
import { MAIL_ADDRESS } from './mail-address';

const LONGEST_NAME = 128;
const LONGEST_NOTES = 2000;

/** Who is coming. What is typed lives in the store, so going back and forth loses nothing. */
@Component({
  selector: 'app-booking-form',
  imports: [Busy, ChosenTime, Control, Field, FormField, FormRoot, GuestList, Icon, Notice],
  templateUrl: './booking-form.html',
  styleUrl: './booking-form.css',
})
export class BookingForm {
  readonly page = input.required<PublicPage>();
  readonly back = output<void>();

  protected readonly store = inject(BookingStore);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly guestList = viewChild.required(GuestList);

  protected readonly owner = computed(() => firstNameOf(this.page().owner.name));
  protected readonly byOwner = computed(() => this.page().schedule.bookingConfirmation);

  protected readonly form = form(
    this.store.draft,
    (path) => {
      const faults = () => this.t().form.faults;
      required(path.name, { message: () => faults().name });
      maxLength(path.name, LONGEST_NAME, { message: () => faults().nameLong });
      required(path.email, { message: () => faults().emailMissing });
      pattern(path.email, MAIL_ADDRESS, { message: () => faults().email });
      maxLength(path.notes, LONGEST_NOTES, { message: () => faults().notesLong });
    },
    { submission: { action: () => this.#ask(), onInvalid: focusFirstFault } },
  );

  protected readonly trouble = computed(() => {
    const problem = this.store.problem();
    if (!problem) return undefined;
    if (problem.code === 'calendar-unavailable') return this.t().form.unavailable(this.owner());
    return this.#problemWords.of(problem);
  });
  /** The server reads addresses more closely than we do. */
  protected readonly refusedGuest = computed(() => {
    const fault = this.store.problem()?.errors.find(({ field }) => /^guests\.\d+$/.test(field));
    const guest = fault && this.store.draft().guests[Number(fault.field.slice('guests.'.length))];
    return guest && this.t().form.faults.guest(guest);
  });

  constructor() {
    afterNextRender({ read: () => this.heading().nativeElement.focus() });
  }

  async #ask(): Promise<ValidationError.WithFieldTree[] | undefined> {
    if (!this.guestList().takeIn()) return undefined;
    await this.store.ask();
    const problem = this.store.problem();
    return problem && faultsOf(this.form, atTheFields(problem), (fault) => this.#say(fault));
  }

  #say({ field, message }: FieldProblem): string {
    const { faults } = this.t().form;
    if (field === 'email') return faults.email;
    return field === 'name' ? faults.name : message;
  }
}

/** On the wire, the attendee is a part of the request; in the form they are all there is. */
const atTheFields = (problem: ApiProblem): Pick<ApiProblem, 'errors'> => ({
  errors: problem.errors.map((fault) => ({
    ...fault,
    field: fault.field.replace(/^attendee\./, ''),
  })),
});
