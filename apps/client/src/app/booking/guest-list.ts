import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { Control } from '@appointment/ui/field/control';
import { Field } from '@appointment/ui/field/field';
import { Icon } from '@appointment/ui/icon/icon';
import { uniqueId } from '@appointment/ui/unique-id';
import { I18n } from '../core/i18n/i18n';
import { MAIL_ADDRESS } from './mail-address';

const MOST_GUESTS = 50;

/** The mail addresses of those who come along. */
@Component({
  selector: 'app-guest-list',
  imports: [Control, Field, Icon],
  templateUrl: './guest-list.html',
  styleUrl: './guest-list.css',
})
export class GuestList {
  readonly guests = model<readonly string[]>([]);
  /** What the server has against one of them. */
  readonly refused = input<string>();

  readonly #i18n = inject(I18n);
  readonly #injector = inject(Injector);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly legendId = uniqueId('guests');
  protected readonly adding = signal(false);
  protected readonly typed = signal('');
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly open = computed(() => this.adding() || this.fault() !== undefined);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly address = viewChild<ElementRef<HTMLInputElement>>('address');

  protected start(): void {
    this.adding.set(true);
    this.#focusAddress();
  }

  /** Takes in what was typed last, as if it had been added. Whether there is nothing left to mend. */
  takeIn(): boolean {
    if (this.typed().trim()) this.add();
    if (this.fault()) this.#focusAddress();
    return this.fault() === undefined;
  }

  protected enter(event: Event): void {
    // Enter adds the guest; it does not send the form.
    event.preventDefault();
    this.add();
  }

  protected add(): void {
    const address = this.typed().trim().toLowerCase();
    this.fault.set(this.#faultOf(address));
    if (this.fault()) return;
    this.guests.update((guests) => [...guests, address]);
    this.#clear();
    this.address()?.nativeElement.focus();
  }

  protected remove(guest: string): void {
    this.guests.update((guests) => guests.filter((other) => other !== guest));
    (this.address() ?? this.opener())?.nativeElement.focus();
  }

  #clear(): void {
    this.typed.set('');
    const input = this.address()?.nativeElement;
    if (input) input.value = '';
  }

  #focusAddress(): void {
    const focus = () => this.address()?.nativeElement.focus();
    afterNextRender({ read: focus }, { injector: this.#injector });
  }

  #faultOf(address: string): string | undefined {
    const { faults } = this.t().form;
    if (!MAIL_ADDRESS.test(address)) return faults.email;
    if (this.guests().includes(address)) return faults.guestTwice;
    return this.guests().length >= MOST_GUESTS ? faults.guestsMany : undefined;
  }
}
