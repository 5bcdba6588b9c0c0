import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Busy, Control, Field } from '@appointment/ui';
import { I18n } from '../../core/i18n/i18n';

/** A new name, typed where the old one stood. Escape leaves it as it was. */
@Component({
  selector: 'app-rename-form',
  imports: [Busy, Control, Field],
  template: `
    <form (submit)="$event.preventDefault(); rename()" (keydown.escape)="givenUp.emit()">
      <ui-field [label]="label()" [error]="missing() ? t().missing : undefined">
        <input
          #box
          uiControl
          type="text"
          autocomplete="off"
          [attr.maxlength]="longest()"
          [value]="typed()"
          (input)="typed.set(box.value); missing.set(false)"
        />
      </ui-field>
      <div class="actions">
        <button class="button primary small" type="submit" [uiBusy]="busy()">
          {{ common().save }}
        </button>
        <button class="button quiet small" type="button" (click)="givenUp.emit()">
          {{ common().cancel }}
        </button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    form {
      display: grid;
      gap: var(--space-2);
    }
    .actions {
      display: flex;
      gap: var(--space-2);
    }
  `,
})
export class RenameForm {
  readonly name = input.required<string>();
  readonly longest = input.required<number>();
  readonly busy = input(false);
  readonly renamed = output<string>();
  readonly givenUp = output<void>();

  readonly #i18n = inject(I18n);
  readonly #settings = this.#i18n.messages('settings');
  protected readonly common = this.#i18n.messages('common');
  protected readonly t = computed(() => this.#settings().connections.rename);
  protected readonly label = computed(() => this.t().label(this.name()));

  protected readonly typed = linkedSignal(() => this.name());
  protected readonly missing = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    afterNextRender(() => this.box().nativeElement.select());
  }

  protected rename(): void {
    const name = this.typed().trim();
    this.missing.set(name === '');
    if (name === this.name()) this.givenUp.emit();
    else if (name !== '') this.renamed.emit(name);
  }
}
