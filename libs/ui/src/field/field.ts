import { booleanAttribute, Component, computed, contentChild, input, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';

/**
 * A labelled control with its hint and its fault: `<ui-field label="Name"><input uiControl …></ui-field>`.
 * The fault comes from the bound form field, or from `error` where there is none. It shows when the
 * person has left the control and hides while they type.
 */
@Component({
  selector: 'ui-field',
  imports: [Icon],
  host: {
    class: 'field',
    '(input)': 'typing.set(true)',
    '(focusout)': 'typing.set(false)',
    '(keydown.enter)': 'typing.set(false)',
  },
  template: `
    <label [for]="id" [class.sr]="labelHidden()">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ optional() }}</span>
      }
    </label>
    <ng-content />
    @if (fault(); as fault) {
      <p class="error" [id]="faultId"><svg uiIcon="info"></svg>{{ fault }}</p>
    } @else if (hint()) {
      <p class="hint" [id]="hintId">{{ hint() }}</p>
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly labelHidden = input(false, { transform: booleanAttribute });
  readonly optional = input<string>();
  readonly hint = input<string>();
  readonly error = input<string>();

  readonly id = uniqueId('field');
  protected readonly faultId = `${this.id}-fault`;
  protected readonly hintId = `${this.id}-hint`;

  protected readonly typing = signal(false);
  private readonly bound = contentChild<FormField<unknown>>(FormField);

  protected readonly fault = computed(() => {
    if (this.typing()) return undefined;
    const state = this.bound()?.state();
    const bound = state?.touched() ? state.errors()[0]?.message : undefined;
    return this.error() ?? bound;
  });

  readonly invalid = computed(() => this.fault() !== undefined);

  readonly describedBy = computed(() => {
    if (this.invalid()) return this.faultId;
    return this.hint() ? this.hintId : null;
  });
}
