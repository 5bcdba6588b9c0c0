import {
  afterNextRender,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { form, FormField, FormRoot, required, type ValidationError } from '@angular/forms/signals';
import type { Connection } from '@appointment/contracts';
import { Busy, Control, Field, Notice, PasswordField } from '@appointment/ui';
import { focusFirstFault } from '../../core/forms/faults';
import { I18n } from '../../core/i18n/i18n';
import { Refusal } from '../connecting/refusal';
import { ConnectionStore } from '../connection-store';
import { hostOf } from '../connection-trouble';

/** Signs in to a server anew, in place; the calendars stay as they are. */
@Component({
  selector: 'app-new-password',
  imports: [Busy, Control, Field, FormField, FormRoot, Notice, PasswordField],
  providers: [Refusal],
  templateUrl: './new-password.html',
  styleUrl: './new-password.css',
})
export class NewPassword {
  readonly connection = input.required<Connection>();
  readonly signedIn = output<void>();
  readonly givenUp = output<void>();

  readonly #i18n = inject(I18n);
  readonly #settings = this.#i18n.messages('settings');
  readonly #store = inject(ConnectionStore);
  protected readonly refusal = inject(Refusal);
  protected readonly common = this.#i18n.messages('common');
  protected readonly words = computed(() => this.#settings().connecting);
  protected readonly t = computed(() => this.#settings().connections.password);
  protected readonly heading = computed(() =>
    this.t().heading(hostOf(this.connection().url ?? this.connection().name)),
  );

  protected readonly form = form(
    linkedSignal(() => ({ username: this.connection().username ?? '', password: '' })),
    (path) => {
      required(path.username, { message: () => this.words().faults.username });
      required(path.password, { message: () => this.words().faults.password });
    },
    { submission: { action: () => this.#signIn(), onInvalid: focusFirstFault } },
  );
  protected readonly busy = computed(() => this.form().submitting());

  constructor() {
    afterNextRender(() => this.form.password().focusBoundControl());
  }

  async #signIn(): Promise<ValidationError.WithFieldTree[]> {
    const connection = this.connection();
    return this.refusal.of(this.form, connection.url ?? '', async () => {
      await this.#store.update(connection, this.form().value());
      this.signedIn.emit();
    });
  }
}
