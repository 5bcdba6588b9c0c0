import type { EpochMilliseconds, Interval } from './interval';

/** A stretch of time in which a zone keeps one offset from UTC; endless where no change is known. */
export interface OffsetSpan extends Interval {
  /** Milliseconds to add to an instant to get its local time. */
  readonly offset: number;
}

/**
 * A zone's offsets, asked of `Temporal` once and remembered: a zoned conversion costs microseconds,
 * and a month of slots needs a hundred of them.
 */
export class ZoneOffsets {
  readonly #timeZone: string;
  #spans: readonly OffsetSpan[] = [];
  /** Where `offsetAt` looked last: whoever asks for one instant asks for its neighbours next. */
  #latest: OffsetSpan;

  private constructor(timeZone: string) {
    this.#timeZone = timeZone;
    try {
      this.#latest = this.#spanAt(0);
      this.#spans = [this.#latest];
    } catch (cause) {
      throw new RangeError(`There is no time zone called ${timeZone}`, { cause });
    }
  }

  static readonly #known = new Map<string, ZoneOffsets>();

  /** The zone with this IANA name. Throws RangeError where there is none. */
  static of(timeZone: string): ZoneOffsets {
    const known = ZoneOffsets.#known.get(timeZone) ?? new ZoneOffsets(timeZone);
    ZoneOffsets.#known.set(timeZone, known);
    return known;
  }

  /** The spans that cover `within` without a hole, ascending. */
  spans(within: Interval): readonly OffsetSpan[] {
    this.#reach(within);
    return this.#spans.filter(({ start, end }) => start <= within.end && end > within.start);
  }

  /** Milliseconds to add to this instant to get its local time. */
  offsetAt(instant: EpochMilliseconds): number {
    if (instant < this.#latest.start || instant >= this.#latest.end)
      this.#latest = this.#spanCovering(instant);
    return this.#latest.offset;
  }

  #spanCovering(instant: EpochMilliseconds): OffsetSpan {
    const covering = this.spans({ start: instant, end: instant }).at(-1);
    return covering ?? this.#spanAt(instant);
  }

  #reach(within: Interval): void {
    for (let first = this.#spans[0]; first && first.start > within.start; first = this.#spans[0])
      this.#spans = [this.#spanAt(first.start - 1), ...this.#spans];
    for (let last = this.#spans.at(-1); last && last.end <= within.end; last = this.#spans.at(-1))
      this.#spans = [...this.#spans, this.#spanAt(last.end)];
  }

  #spanAt(instant: EpochMilliseconds): OffsetSpan {
    const local = zoned(instant, this.#timeZone);
    // A change at the instant itself begins the span; "previous" looks strictly back.
    const begun = zoned(instant + 1, this.#timeZone).getTimeZoneTransition('previous');
    const next = local.getTimeZoneTransition('next');
    return {
      start: begun?.epochMilliseconds ?? -Infinity,
      end: next?.epochMilliseconds ?? Infinity,
      offset: local.offsetNanoseconds / 1e6,
    };
  }
}

const zoned = (instant: EpochMilliseconds, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
