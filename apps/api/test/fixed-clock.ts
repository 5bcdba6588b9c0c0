import { Clock } from '../src/jobs';

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  private instant: Temporal.Instant;

  constructor(start: string | Temporal.Instant = '2026-03-02T08:00:00Z') {
    super();
    this.instant = Temporal.Instant.from(start);
  }

  override now(): Temporal.Instant {
    return this.instant;
  }

  advance(duration: Temporal.DurationLike): void {
    this.instant = this.instant.add(duration);
  }

  set(instant: string | Temporal.Instant): void {
    this.instant = Temporal.Instant.from(instant);
  }
}
