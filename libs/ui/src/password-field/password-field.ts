import { Component, ElementRef, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { Control } from '../field/control';
import { Icon } from '../icon/icon';

/** A password that can be looked at. Stands inside a `ui-field`. */
@Component({
  selector: 'ui-password-field',
  imports: [Control, Icon],
  template: `
    <input
      #control
      uiControl
      [errors]="errors()"
      [touched]="touched()"
      [type]="shown() ? 'text' : 'password'"
      [autocomplete]="autocomplete()"
      [value]="value()"
      (input)="value.set(control.value)"
      (blur)="touch.emit()"
    />
    <button
      class="button quiet icon-only small"
      type="button"
      [attr.aria-label]="showLabel()"
      [attr.aria-pressed]="shown()"
      (click)="shown.set(!shown())"
    >
      <svg uiIcon="eye"></svg>
    </button>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }
    input {
      padding-inline-end: 3rem;
    }
    button {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 4px;
      margin-block: auto;
    }
    button[aria-pressed='true'] {
      color: var(--accent);
    }
  `,
})
export class PasswordField implements FormValueControl<string> {
  readonly value = model('');
  readonly touch = output<void>();
  readonly errors = input<readonly ValidationError[]>([]);
  readonly touched = input(false);
  readonly autocomplete = input.required<'current-password' | 'new-password' | 'off'>();
  readonly showLabel = input.required<string>();

  protected readonly shown = signal(false);
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(options?: FocusOptions): void {
    this.input().nativeElement.focus(options);
  }
}
