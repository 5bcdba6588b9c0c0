import { booleanAttribute, Component, computed, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { uniqueId } from '../unique-id';

/**
 * A labelled control with its hint and its fault: `<ui-labelled label="Note"><textarea uiControl>…`.
 * For controls outside of a form, whose pages need not load the library of forms. The fault hides while
 * the person types.
 */
@Component({
  selector: 'ui-labelled',
  imports: [Icon],
  host: {
    class: 'field',
    '(input)': 'typing.set(true)',
    '(focusout)': 'typing.set(false)',
    '(keydown.enter)': 'typing.set(false)',
  },
  templateUrl: './labelled.html',
})
export class Labelled {
  readonly label = input.required<string>();
  readonly labelHidden = input(false, { transform: booleanAttribute });
  readonly optional = input<string>();
  readonly hint = input<string>();
  readonly error = input<string>();

  readonly id = uniqueId('field');
  protected readonly faultId = `${this.id}-fault`;
  protected readonly hintId = `${this.id}-hint`;

  protected readonly typing = signal(false);
  protected readonly fault = computed(() =>
    this.typing() ? undefined : (this.error() ?? this.faultOfForm()),
  );

  readonly invalid = computed(() => this.fault() !== undefined);

  readonly describedBy = computed(() => {
    if (this.invalid()) return this.faultId;
    return this.hint() ? this.hintId : null;
  });

  /** What a form has against the control; here is no form. */
  protected faultOfForm(): string | undefined {
    return undefined;
  }
}
