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
import { Busy, uniqueId } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';

/** A no, with a word to the other one if there is one to say. */
@Component({
  selector: 'app-word-form',
  imports: [Busy],
  template: `
    <form (submit)="$event.preventDefault(); send.emit(reason.value)">
      @if (kind() === 'cancel') {
        <p class="strong">{{ t().cancelling.question }}</p>
      }
      <div class="field">
        <label [for]="id">{{ words().label(name()) }}</label>
        <textarea
          #reason
          class="input"
          rows="2"
          maxlength="500"
          [id]="id"
          [attr.aria-describedby]="id + '-hint'"
          (keydown.escape)="giveUp.emit()"
        ></textarea>
        <p class="hint" [id]="id + '-hint'">{{ words().hint(name()) }}</p>
      </div>
      <div class="actions">
        <button
          class="button danger-solid"
          type="submit"
          [class.small]="compact()"
          [uiBusy]="busy()"
        >
          {{ words().submit }}
        </button>
        <button class="button" type="button" [class.small]="compact()" (click)="giveUp.emit()">
          {{ words().keep }}
        </button>
      </div>
    </form>
  `,
  styleUrl: './decide.css',
})
export class WordForm {
  readonly kind = input.required<'decline' | 'cancel'>();
  readonly name = input.required<string>();
  readonly compact = input(false);
  readonly busy = input(false);
  readonly send = output<string>();
  readonly giveUp = output<void>();

  protected readonly t = inject(I18n).messages('appointments');
  protected readonly id = uniqueId('word');
  private readonly reason = viewChild.required<ElementRef<HTMLElement>>('reason');
  protected readonly words = computed(() =>
    this.kind() === 'cancel' ? this.t().cancelling : this.t().declining,
  );

  constructor() {
    afterNextRender({ read: () => this.reason().nativeElement.focus() });
  }
}
