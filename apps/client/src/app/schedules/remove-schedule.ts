import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { Schedule } from '@appointment/contracts';
import { Busy, Dialog, Notice } from '@appointment/ui';
import { isProblem } from '../core/api/api-problem';
import { ProblemWords } from '../core/api/problem-words';
import { I18n } from '../core/i18n/i18n';
import { Announcer } from '../core/page/announcer';
import { ScheduleStore } from './schedule-store';

/** The button that takes a schedule away, with a question before. */
@Component({
  selector: 'app-remove-schedule',
  imports: [Busy, Dialog, Notice],
  template: `
    <button [class]="look()" type="button" aria-haspopup="dialog" (click)="asking.set(true)">
      {{ t().remove }}<span class="sr">: {{ schedule().name }}</span>
    </button>
    @if (asking()) {
      <ui-dialog
        [heading]="t().removal.heading(schedule().name)"
        [closeLabel]="common().close"
        (closed)="asking.set(false)"
      >
        <div class="dialog-body">
          @if (refusal(); as refusal) {
            <ui-notice kind="danger" takesFocus>{{ refusal }}</ui-notice>
          }
          <p>{{ t().moreText }}</p>
        </div>
        <div class="dialog-foot">
          <button class="button" type="button" (click)="dialog()?.close()">
            {{ t().removal.keep }}
          </button>
          <button class="button danger-solid" type="button" [uiBusy]="busy()" (click)="remove()">
            {{ t().removal.remove }}
          </button>
        </div>
      </ui-dialog>
    }
  `,
})
export class RemoveSchedule {
  readonly schedule = input.required<Schedule>();
  readonly look = input('button danger');
  readonly removed = output<void>();

  readonly #announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #schedules = this.#i18n.messages('schedules');
  readonly #store = inject(ScheduleStore);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#schedules().editor);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly dialog = viewChild(Dialog);

  protected async remove(): Promise<void> {
    const { id, name } = this.schedule();
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await this.#store.remove(id);
      this.dialog()?.close();
      this.#announcer.say(this.t().removal.done(name));
      this.removed.emit();
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.refusal.set(this.#problemWords.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
