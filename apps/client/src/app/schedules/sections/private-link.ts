import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { Schedule } from '@appointment/contracts';
import { Busy, CopyButton, Dialog, Notice } from '@appointment/ui';
import { isProblem } from '../../core/api/api-problem';
import { ProblemWords } from '../../core/api/problem-words';
import { I18n } from '../../core/i18n/i18n';
import { Announcer } from '../../core/page/announcer';
import { ScheduleStore } from '../schedule-store';

/** The signed link of a private page: to copy, and to renew after a question, because the old one ends. */
@Component({
  selector: 'app-private-link',
  imports: [Busy, CopyButton, Dialog, Notice],
  template: `
    <p class="strong small">{{ t().link }}</p>
    <code dir="ltr">{{ schedule().pageUrl }}</code>
    <div class="actions">
      <button
        class="button small"
        [uiCopy]="schedule().pageUrl"
        [doneLabel]="common().copied"
        (copied)="announcer.say(common().copiedSaid)"
      >
        {{ common().copy }}
      </button>
      <button class="button small" type="button" aria-haspopup="dialog" (click)="asking.set(true)">
        {{ t().renew }}
      </button>
    </div>
    @if (asking()) {
      <ui-dialog
        [heading]="t().asking.heading"
        [closeLabel]="common().close"
        (closed)="asking.set(false)"
      >
        <div class="dialog-body">
          @if (refusal(); as refusal) {
            <ui-notice kind="danger" takesFocus>{{ refusal }}</ui-notice>
          }
          <p>{{ t().asking.text }}</p>
        </div>
        <div class="dialog-foot">
          <button class="button" type="button" (click)="dialog()?.close()">
            {{ t().asking.keep }}
          </button>
          <button class="button danger-solid" type="button" [uiBusy]="busy()" (click)="renew()">
            {{ t().asking.renew }}
          </button>
        </div>
      </ui-dialog>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--space-2);
    }
    code {
      min-inline-size: 0;
      color: var(--text-muted);
      font: var(--size-s) / 1.4 var(--font-mono);
      overflow-wrap: anywhere;
    }
  `,
})
export class PrivateLink {
  readonly schedule = input.required<Schedule>();
  readonly renewed = output<Schedule>();

  protected readonly announcer = inject(Announcer);
  readonly #i18n = inject(I18n);
  readonly #problemWords = inject(ProblemWords);
  readonly #schedules = this.#i18n.messages('schedules');
  readonly #store = inject(ScheduleStore);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#schedules().editor.private);
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly dialog = viewChild(Dialog);

  protected async renew(): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      const renewed = await this.#store.renewLink(this.schedule().id);
      this.dialog()?.close();
      this.announcer.say(this.t().renewed);
      this.renewed.emit(renewed);
    } catch (error) {
      if (!isProblem(error)) throw error;
      this.refusal.set(this.#problemWords.of(error));
    } finally {
      this.busy.set(false);
    }
  }
}
