import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
  type Signal,
} from '@angular/core';
import type { Appointment } from '@appointment/contracts';
import { Busy, Icon, Notice, uniqueId } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { Decisions, type Decision } from '../core/decisions';
import { Formats } from '../core/i18n/formats';
import { I18n } from '../core/i18n/i18n';
import { Now } from '../core/now';
import { Announcer } from '../core/page/announcer';

type Asking = Exclude<Decision, 'confirm'>;

/** Confirm, decline, cancel: what an appointment allows. A word to the other one can go with a no. */
@Component({
  selector: 'app-decision-panel',
  host: { '[hidden]': '!shown()' },
  imports: [Busy, Icon, Notice],
  templateUrl: './decision-panel.html',
  styleUrl: './decision-panel.css',
})
export class DecisionPanel {
  readonly appointment = input.required<Appointment>();
  /** In lists: smaller buttons that share the width. */
  readonly compact = input(false, { transform: booleanAttribute });
  readonly decided = output<Appointment>();

  readonly #announcer = inject(Announcer);
  readonly #decisions = inject(Decisions);
  readonly #formats = inject(Formats);
  readonly #injector = inject(Injector);
  readonly #now = inject(Now);
  readonly #problemWords = inject(ProblemWords);
  protected readonly t = inject(I18n).messages('appointments');
  protected readonly id = uniqueId('decision');
  private readonly reason = viewChild<ElementRef<HTMLElement>>('reason');
  private readonly no = viewChild<ElementRef<HTMLElement>>('no');

  /** Which no is being worded. Another appointment closes it. */
  protected readonly asking = linkedSignal<string, Asking | undefined>({
    source: () => this.appointment().id,
    computation: () => undefined,
  });
  protected readonly busy = signal<Decision | undefined>(undefined);
  protected readonly refusal = linkedSignal<string, string | undefined>({
    source: () => this.appointment().id,
    computation: () => undefined,
  });

  protected readonly name = computed(() => this.appointment().attendee.name);
  protected readonly waits = computed(() => this.appointment().status === 'requested');
  protected readonly cancellable = computed(() => {
    const { end, status } = this.appointment();
    return status === 'booked' && Date.parse(end) > this.#now.at();
  });
  protected readonly shown = computed(
    () => this.waits() || this.cancellable() || this.refusal() !== undefined,
  );
  protected readonly words = computed(() =>
    this.asking() === 'cancel' ? this.t().cancelling : this.t().declining,
  );

  protected ask(decision: Asking): void {
    this.asking.set(decision);
    this.#focusNext(this.reason);
  }

  /** The button that asked comes back, and the focus with it. */
  protected giveUp(): void {
    this.asking.set(undefined);
    this.#focusNext(this.no);
  }

  protected async decide(decision: Decision, reason?: string): Promise<void> {
    this.busy.set(decision);
    this.refusal.set(undefined);
    try {
      const changed = await this.#decisions.make(decision, this.appointment().id, reason);
      this.#say(decision, changed);
      this.asking.set(undefined);
      this.decided.emit(changed);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.refusal.set(this.#wordsFor(error));
    } finally {
      this.busy.set(undefined);
    }
  }

  #focusNext(element: Signal<ElementRef<HTMLElement> | undefined>): void {
    const focus = () => element()?.nativeElement.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }

  #say(decision: Decision, { attendee, start }: Appointment): void {
    const said = this.t().said;
    const texts: Record<Decision, string> = {
      confirm: said.confirmed(attendee.name, this.#formats.dayAndTime(start)),
      decline: said.declined(attendee.name),
      cancel: said.cancelled(attendee.name),
    };
    this.#announcer.say(texts[decision]);
  }

  #wordsFor(problem: ApiProblem): string {
    const words = this.t().problems;
    switch (problem.code) {
      case 'appointment.not-decidable':
        return words.notDecidable;
      case 'appointment.over':
        return words.over;
      case 'calendar-unavailable':
        return words.calendarUnavailable;
      case 'slot-taken':
        return words.taken;
      default:
        return this.#problemWords.of(problem);
    }
  }
}
