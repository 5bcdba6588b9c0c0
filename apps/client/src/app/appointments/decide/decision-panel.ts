import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import type { Appointment } from '@appointment/contracts';
import { Busy, Icon, Notice } from '@appointment/ui';
import { isProblem, type ApiProblem } from '../../core/api/api-problem';
import { Decisions, type Decision } from '../../core/decisions';
import { firstNameOf } from '../../core/first-name';
import { Formats } from '../../core/i18n/formats';
import { I18n } from '../../core/i18n/i18n';
import { Now } from '../../core/now';
import { Announcer } from '../../core/page/announcer';
import { Undoable } from '../../core/undoable';
import { AppointmentSource } from '../list/appointment-source';
import { MovePanel } from './move-panel';
import { RefusalWords } from './refusal-words';
import { UndoBar } from './undo-bar';
import { WordForm } from './word-form';

type Asking = 'decline' | 'cancel' | 'move';

/** Confirm, decline, move, cancel: what an appointment allows, and the way back for a moment. */
@Component({
  selector: 'app-decision-panel',
  host: { '[hidden]': '!shown()' },
  imports: [Busy, Icon, MovePanel, Notice, UndoBar, WordForm],
  templateUrl: './decision-panel.html',
  styleUrl: './decide.css',
})
export class DecisionPanel {
  readonly appointment = input.required<Appointment>();
  /** In lists: smaller buttons that share the width. */
  readonly compact = input(false, { transform: booleanAttribute });
  /** There is room to offer other times. */
  readonly movable = input(false, { transform: booleanAttribute });
  readonly decided = output<Appointment>();

  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);
  readonly #decisions = inject(Decisions);
  readonly #formats = inject(Formats);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #now = inject(Now);
  readonly #refusals = inject(RefusalWords);
  readonly #source = inject(AppointmentSource);
  readonly #undoable = inject(Undoable);
  protected readonly t = inject(I18n).messages('appointments');

  readonly #id = computed(() => this.appointment().id);

  /** What is being worded or chosen. Another appointment closes it. */
  protected readonly asking = linkedSignal<string, Asking | undefined>({
    source: this.#id,
    computation: () => undefined,
  });
  protected readonly busy = linkedSignal<string, Decision | 'undo' | undefined>({
    source: this.#id,
    computation: () => undefined,
  });
  protected readonly refusal = linkedSignal<string, string | undefined>({
    source: this.#id,
    computation: () => undefined,
  });

  protected readonly name = computed(() => this.appointment().attendee.name);
  protected readonly undoable = computed(() => {
    const { id, status } = this.appointment();
    return status === 'booked' ? this.#undoable.secondsLeft(id) : undefined;
  });
  protected readonly waits = computed(() => this.appointment().status === 'requested');
  protected readonly cancellable = computed(() => {
    const { end, status } = this.appointment();
    return status === 'booked' && Date.parse(end) > this.#now.at();
  });
  /** A page, or the times that it was picked from. */
  protected readonly canMove = computed(() => this.movable() && hasOtherTimes(this.appointment()));
  protected readonly shown = computed(
    () => this.waits() || this.cancellable() || this.refusal() !== undefined,
  );

  constructor() {
    // The way back closes by itself, and takes the focus along if that was there.
    effect(() => {
      if (this.undoable() !== undefined || !this.#host.contains(document.activeElement)) return;
      afterNextRender({ read: () => this.#keepFocus() }, { injector: this.#injector });
    });
  }

  /** The button that asked comes back, and the focus with it. */
  protected giveUp(): void {
    const asked = this.asking();
    this.asking.set(undefined);
    this.#focusNext(`[data-asks=${asked}]`);
  }

  protected decide(decision: Decision, reason?: string): Promise<void> {
    return this.#try(decision, async () => {
      const changed = await this.#decisions.make(decision, this.appointment(), reason);
      this.#announcer.say(this.#said(decision, changed));
      return changed;
    });
  }

  protected undo(): Promise<void> {
    return this.#try('undo', async () => {
      const changed = await this.#decisions.undo(this.appointment().id);
      this.#announcer.say(this.t().undo.said);
      this.#focusNext('[data-asks=confirm]');
      return changed;
    });
  }

  protected moved(changed: Appointment): void {
    this.asking.set(undefined);
    this.#announcer.say(
      this.t().said.moved(changed.attendee.name, this.#formats.dayAndTime(changed.start)),
    );
    this.decided.emit(changed);
  }

  async #try(what: Decision | 'undo', act: () => Promise<Appointment>): Promise<void> {
    const meant = this.appointment();
    this.busy.set(what);
    this.refusal.set(undefined);
    try {
      this.#tell(await act());
      if (this.#isShown(meant)) this.asking.set(undefined);
    } catch (error) {
      if (!isProblem(error)) throw error;
      await this.#refused(error, meant);
    } finally {
      if (this.#isShown(meant)) this.busy.set(undefined);
    }
  }

  #tell(changed: Appointment): void {
    // The list may have looked again meanwhile, and this be gone from it.
    if (!this.#destroyed.destroyed) this.decided.emit(changed);
  }

  async #refused(problem: ApiProblem, meant: Appointment): Promise<void> {
    const why = await this.#whyNot(problem, meant);
    if (this.#isShown(meant)) this.refusal.set(why);
  }

  /** In words; of one that was moved meanwhile, with the time where it stands by now. */
  async #whyNot(problem: ApiProblem, { id, attendee }: Appointment): Promise<string> {
    if (problem.code !== 'appointment.moved') return this.#refusals.of(problem);
    try {
      const now = await this.#source.one(id);
      this.#tell(now);
      const when = this.#formats.dayAndTime(now.start);
      return this.t().problems.moved(firstNameOf(attendee.name), when);
    } catch (error) {
      if (!isProblem(error)) throw error;
      return this.#refusals.of(error);
    }
  }

  /** Another one may be looked at by the time an answer comes. */
  #isShown({ id }: Appointment): boolean {
    return id === this.#id();
  }

  #said(decision: Decision, { attendee, start }: Appointment): string {
    const said = this.t().said;
    const texts: Record<Decision, string> = {
      confirm: said.confirmed(attendee.name, this.#formats.dayAndTime(start)),
      decline: said.declined(attendee.name),
      cancel: said.cancelled(attendee.name),
    };
    return texts[decision];
  }

  #keepFocus(): void {
    if (document.activeElement !== document.body) return;
    this.#host.querySelector<HTMLElement>('button')?.focus();
  }

  #focusNext(selector: string): void {
    const focus = () => this.#host.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }
}

/** Of its schedule, or of the hand-picked times that it was picked from. */
const hasOtherTimes = ({ scheduleId, handPickedId }: Appointment): boolean =>
  scheduleId !== null || handPickedId !== null;
