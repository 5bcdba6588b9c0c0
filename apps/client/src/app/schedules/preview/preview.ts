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
import { addDays, Icon, Notice, RadioChips, Switch } from '@appointment/ui';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Now } from '../../core/now';
import { daysInWords } from '../dates/days-in-words';
import { AskWhy } from './ask-why';
import { emptyDays } from './empty-days';
import { pictureOf } from './picture';
import { PreviewAnswers, type Draft } from './preview-answers';
import { reasonInWords } from './reason-words';
import { InWords } from './in-words';
import { thanSaved } from './than-saved';
import { WeekPicture } from './week-picture';
import { wallClock } from './wall-clock';

const DAYS = 7;

/** What people would be offered if this were saved: a week of it, and why there is not more. */
@Component({
  selector: 'app-preview',
  imports: [AskWhy, Icon, InWords, Notice, RadioChips, Switch, WeekPicture],
  templateUrl: './preview.html',
  styleUrl: './preview.css',
})
export class Preview {
  /** Nothing while its values are unfinished. */
  readonly draft = input.required<Draft | undefined>();
  readonly timeZone = input.required<string>();
  /** All that people choose from. */
  readonly lengths = input.required<readonly number[]>();
  readonly usualLength = input.required<number>();
  readonly active = input(true);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  readonly #now = inject(Now);
  readonly #i18n = inject(I18n);
  readonly #schedules = this.#i18n.messages('schedules');
  protected readonly common = this.#i18n.messages('common');
  protected readonly formats = inject(Formats);
  protected readonly t = computed(() => this.#schedules().preview);

  readonly #today = computed(() => wallClock(this.timeZone())(this.#now.at()).day);
  readonly #chosen = signal<string | undefined>(undefined);
  protected readonly from = computed(() => {
    const [chosen, today] = [this.#chosen() ?? '', this.#today()];
    return chosen > today ? chosen : today;
  });
  protected readonly isFirst = computed(() => this.from() === this.#today());
  protected readonly why = signal(false);
  protected readonly length = linkedSignal<readonly number[], number>({
    source: this.lengths,
    computation: (lengths, before) =>
      before && lengths.includes(before.value) ? before.value : this.usualLength(),
  });
  protected readonly chips = computed(() =>
    this.lengths().map((value) => ({ value, label: this.formats.minutes(value) })),
  );

  readonly #answers = new PreviewAnswers(this.draft, () => ({
    from: this.from(),
    to: addDays(this.from(), DAYS),
    duration: this.length(),
  }));
  protected readonly loading = this.#answers.loading;
  protected readonly failed = computed(() => this.#answers.error() !== undefined);
  protected readonly answer = this.#answers.answer;

  readonly picture = computed(() => {
    const answer = this.answer();
    if (!answer) return undefined;
    const days = Array.from({ length: DAYS }, (_, day) => addDays(answer.look.from, day));
    return pictureOf(answer, { timeZone: answer.draft.rules.timezone, days });
  });
  protected readonly days = computed(() => {
    const { from } = this.answer()?.look ?? { from: this.from() };
    return daysInWords(from, addDays(from, DAYS - 1), this.formats);
  });
  protected readonly versus = computed(() =>
    thanSaved(this.picture()?.days ?? [], { t: this.t(), named: (days) => this.#named(days) }),
  );
  protected readonly empty = computed(() =>
    emptyDays(this.picture()?.days ?? []).map(({ days, reason }) =>
      this.t().empty(this.#named(days), days.length, reasonInWords(reason, this.t())),
    ),
  );
  /** Single times can be asked about once there is something saved. */
  protected readonly asked = computed(() => {
    const draft = this.answer()?.draft;
    if (draft?.scheduleId === undefined) return undefined;
    const { timezone } = draft.saved ?? draft.rules;
    const now = this.draft();
    const edited = now === undefined || now.saved !== undefined;
    return { scheduleId: draft.scheduleId, timeZone: timezone, edited };
  });
  protected readonly next = computed(() => {
    const next = this.answer()?.now.nextAvailable;
    return this.picture()?.times === 0 ? next : undefined;
  });
  protected readonly checked = computed(() => {
    const asOf = this.answer()?.now.asOf;
    return asOf ? this.t().asOf(this.formats.distance(asOf, this.#now.at())) : undefined;
  });

  /** For whoever comes from the pill in the save bar. */
  show(): void {
    const heading = this.heading().nativeElement;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }

  protected move(days: number): void {
    this.#chosen.set(addDays(this.from(), days));
  }

  protected goTo(moment: string): void {
    this.#chosen.set(wallClock(this.timeZone())(moment).day);
  }

  protected again(): void {
    this.#answers.again();
  }

  #named(days: readonly string[]): string {
    return this.formats.list(
      days.map((day) => this.formats.weekday(new Date(day).getUTCDay() || DAYS)),
    );
  }
}
