import { Component, computed, ElementRef, inject, model, signal, viewChild } from '@angular/core';
import { Control, Field, Icon, uniqueId } from '@appointment/ui';
import { I18n } from '../core/i18n/i18n';

const MOST_GUESTS = 50;
// The server judges in full; here only the slips that can be seen at once.
const looksLikeAnAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** The mail addresses of those who come along. */
@Component({
  selector: 'app-guest-list',
  imports: [Control, Field, Icon],
  templateUrl: './guest-list.html',
  styleUrl: './guest-list.css',
})
export class GuestList {
  readonly guests = model<readonly string[]>([]);

  readonly #i18n = inject(I18n);
  protected readonly t = this.#i18n.messages('booking');
  protected readonly common = this.#i18n.messages('common');
  protected readonly legendId = uniqueId('guests');
  protected readonly adding = signal(false);
  protected readonly typed = signal('');
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly open = computed(() => this.adding() || this.fault() !== undefined);
  private readonly opener = viewChild<ElementRef<HTMLElement>>('opener');
  private readonly address = viewChild<ElementRef<HTMLElement>>('address');

  protected start(): void {
    this.adding.set(true);
    queueMicrotask(() => this.address()?.nativeElement.focus());
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
    this.typed.set('');
    this.address()?.nativeElement.focus();
  }

  protected remove(guest: string): void {
    this.guests.update((guests) => guests.filter((other) => other !== guest));
    (this.address() ?? this.opener())?.nativeElement.focus();
  }

  #faultOf(address: string): string | undefined {
    const { faults } = this.t().form;
    if (!looksLikeAnAddress(address)) return faults.email;
    if (this.guests().includes(address)) return faults.guestTwice;
    return this.guests().length >= MOST_GUESTS ? faults.guestsMany : undefined;
  }
}
