import { computed, DestroyRef, inject, Service, signal } from '@angular/core';
import type { Appointment } from '@appointment/contracts';

/** How long the server holds back the letters of a confirmation that can be taken back, in milliseconds. */
const HELD_BACK = 8000;
const TICK = 250;

/** By this browser's clock. The two clocks may differ: then the whole time counts from the answer on. */
const deadlineOf = (undoUntil: string, now: number): number => {
  const left = Date.parse(undoUntil) - now;
  return now + (left > 0 && left <= HELD_BACK ? left : HELD_BACK);
};

/** Confirmations that can still be taken back, and for how long. */
@Service()
export class Undoable {
  readonly #deadlines = signal<ReadonlyMap<string, number>>(new Map());
  readonly #now = signal(0);
  #ticking: ReturnType<typeof setInterval> | undefined;

  readonly #left = computed(() => {
    const left = [...this.#deadlines()].map(([id, at]) => [id, at - this.#now()] as const);
    return new Map(left.filter(([, milliseconds]) => milliseconds > 0));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.#ticking));
  }

  /** Seconds that are left; undefined when nothing can be taken back. */
  secondsLeft(id: string): number | undefined {
    const left = this.#left().get(id);
    return left === undefined ? undefined : Math.ceil(Math.min(left, HELD_BACK) / 1000);
  }

  begin({ id, undoUntil }: Appointment): void {
    if (!undoUntil) return;
    this.#set(id, deadlineOf(undoUntil, Date.now()));
    this.#ticking ??= setInterval(() => this.#tick(), TICK);
  }

  /** What a list or an address tells of it, also to somebody who has just come. What is known here stays. */
  know(appointments: readonly Appointment[]): void {
    for (const each of appointments) if (!this.#deadlines().has(each.id)) this.begin(each);
  }

  /** It is being taken back: what shows it stays until the server has answered. */
  hold(id: string): void {
    this.#set(id, Infinity);
  }

  /** It was not taken back: what says so stays a while. */
  letGo(id: string): void {
    this.#set(id, Date.now() + HELD_BACK);
  }

  end(id: string): void {
    this.#deadlines.update((all) => new Map([...all].filter(([other]) => other !== id)));
  }

  #set(id: string, deadline: number): void {
    this.#now.set(Date.now());
    this.#deadlines.update((all) => new Map(all).set(id, deadline));
  }

  #tick(): void {
    this.#now.set(Date.now());
    if (this.#left().size > 0) return;
    this.#deadlines.set(new Map());
    clearInterval(this.#ticking);
    this.#ticking = undefined;
  }
}
