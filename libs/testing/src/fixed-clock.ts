/** A clock that stands until the test moves it. */
export class FixedClock {
  #now: Temporal.Instant;

  constructor(instant: string) {
    this.#now = Temporal.Instant.from(instant);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  setTo(instant: string): void {
    this.#now = Temporal.Instant.from(instant);
  }

  /** `clock.advance({ minutes: 5 })` */
  advance(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration);
  }
}
