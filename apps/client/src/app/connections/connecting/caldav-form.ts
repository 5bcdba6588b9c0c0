import { Component, computed, inject, output, signal } from '@angular/core';
import {
  form,
  FormField,
  FormRoot,
  required,
  validate,
  type ValidationError,
} from '@angular/forms/signals';
import type { ConnectedCaldav } from '@appointment/contracts';
import { Control, Field, Notice, PasswordField } from '@appointment/ui';
import { focusFirstFault } from '../../core/forms/faults';
import { I18n } from '../../core/i18n/i18n';
import { ConnectionStore } from '../connection-store';
import { Refusal } from './refusal';
import { WhereToFind } from './where-to-find';

const isMailAddress = (typed: string): boolean => /^[^\s@/:]+@[^\s@/:]+$/.test(typed.trim());

/** Address, user and password of a CalDAV account. Its button stands outside: `form="connect"`. */
@Component({
  selector: 'app-caldav-form',
  imports: [Control, Field, FormField, FormRoot, Notice, PasswordField, WhereToFind],
  providers: [Refusal],
  templateUrl: './caldav-form.html',
  styleUrl: './form.css',
})
export class CaldavForm {
  readonly connected = output<ConnectedCaldav>();
  /** Their calendar can only be connected by its address. */
  readonly byAddress = output<void>();

  protected readonly refusal = inject(Refusal);
  readonly #store = inject(ConnectionStore);
  readonly #settings = inject(I18n).messages('settings');
  protected readonly t = computed(() => this.#settings().connecting);

  readonly #account = signal({ url: '', username: '', password: '' });
  protected readonly form = form(
    this.#account,
    (path) => {
      required(path.url, { message: () => this.t().faults.url });
      validate(path.username, ({ value, valueOf }) =>
        value() === '' && valueOf(path.password) !== ''
          ? { kind: 'whose', message: this.t().faults.username }
          : undefined,
      );
      validate(path.password, ({ value, valueOf }) =>
        value() === '' && valueOf(path.username) !== ''
          ? { kind: 'missing', message: this.t().faults.password }
          : undefined,
      );
    },
    { submission: { action: () => this.#connect(), onInvalid: focusFirstFault } },
  );

  /** While the server is asked; that may take some seconds. */
  readonly busy = computed(() => this.form().submitting());
  /** After a failure the button says "Try again". */
  readonly failed = this.refusal.stands;

  protected take(address: string): void {
    this.#account.update((account) => ({ ...account, url: address }));
    this.form.url().focusBoundControl();
  }

  /** At most servers the mail address is the user's name as well. */
  protected guessUser(): void {
    const { url, username } = this.#account();
    if (username === '' && isMailAddress(url))
      this.#account.update((account) => ({ ...account, username: url.trim() }));
  }

  async #connect(): Promise<ValidationError.WithFieldTree[]> {
    const account = this.form().value();
    return this.refusal.of(this.form, account.url, async () =>
      this.connected.emit(await this.#store.connect(account)),
    );
  }
}
