import { booleanAttribute, Component, computed, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';
import type { Control } from './control';

/**
 * A labelled control with its hint and its fault: `<ui-field label="Name"><input uiControl …></ui-field>`.
 * The fault is `error`, else what a form has against the control once the person has left it. It hides
 * while they type.
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
  readonly #control = signal<Pick<Control, 'fault'> | undefined>(undefined);

  protected readonly fault = computed(() =>
    this.typing() ? undefined : (this.error() ?? this.#control()?.fault()),
  );

  readonly invalid = computed(() => this.fault() !== undefined);

  readonly describedBy = computed(() => {
    if (this.invalid()) return this.faultId;
    return this.hint() ? this.hintId : null;
  });

  /** The control says itself which one it is; it may stand deep inside of another component. */
  holds(control: Pick<Control, 'fault'>): void {
    this.#control.set(control);
  }
}
