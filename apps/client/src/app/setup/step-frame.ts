import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { Busy, Icon } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';

/** A step's heading above its form, and the way on below; on phones the way on stays at the thumb. */
@Component({
  selector: 'app-step-frame',
  imports: [Busy, Icon],
  template: `
    <h1>{{ heading() }}</h1>
    <p class="lead muted">{{ lead() }}</p>
    <ng-content />
    <div class="nav">
      @if (!first()) {
        <button class="button quiet" type="button" (click)="back.emit()">
          <svg uiIcon="back"></svg><span class="back">{{ common().back }}</span>
        </button>
      }
      <span class="grow"></span>
      @if (!first()) {
        <button class="button quiet" type="button" (click)="skipped.emit()">
          {{ t().later }}
        </button>
      }
      <button class="button primary" type="submit" [attr.form]="form()" [uiBusy]="busy()">
        {{ submit() }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .lead {
      margin-block-start: calc(-1 * var(--space-2));
      font-size: var(--size-l);
    }
    .nav {
      display: flex;
      gap: var(--space-2);
    }
    .grow {
      flex: 1;
    }
    @media (max-width: 47.99rem) {
      .nav {
        position: fixed;
        inset-inline: 0;
        inset-block-end: 0;
        z-index: var(--z-bar);
        padding: var(--space-3) var(--space-4) calc(var(--space-3) + env(safe-area-inset-bottom));
        border-block-start: 1px solid var(--border);
        background: var(--surface-raised);
      }
    }
    @media (max-width: 29.99rem) {
      .back {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      .primary {
        flex: 1 1 auto;
        white-space: normal;
      }
      .grow {
        flex: 0;
      }
    }
    @media (min-width: 48rem) {
      .nav {
        padding-block-start: var(--space-4);
        border-block-start: 1px solid var(--border);
      }
    }
  `,
})
export class StepFrame {
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly submit = input.required<string>();
  /** Id of the form that the button sends. */
  readonly form = input.required<string>();
  readonly first = input(false, { transform: booleanAttribute });
  readonly busy = input(false);
  readonly back = output<void>();
  readonly skipped = output<void>();

  readonly #i18n = inject(I18n);
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = this.#i18n.messages('setup');
}
