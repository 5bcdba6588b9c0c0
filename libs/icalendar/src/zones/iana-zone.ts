import { type Interval, ZoneOffsets } from '@appointment/availability';
import { isRangeError } from '../range-error';
import { DAY, type Wall } from '../recurrence/civil';
import { nearAndFar, padded, REACH_OF_CHANGES, type Zone, zoneOfSpans } from './zone';

/** How far around the window offsets are remembered: most events that reach into it begin no earlier. */
const AROUND = 40 * DAY;

/**
 * The zone of that IANA name by the runtime's own data; undefined where there is none. Around `near` its offsets are
 * remembered: an expansion asks there thousands of times.
 */
export function ianaZone(name: string, near: Interval): Zone | undefined {
  const id = canonicalId(name);
  if (id === undefined) return undefined;
  const around = padded(near, AROUND);
  return nearAndFar(around, {
    near: zoneOfSpans(ZoneOffsets.of(id).spans(padded(around, REACH_OF_CHANGES))),
    far: () => temporalZone(id),
  });
}

const canonicalId = (name: string): string | undefined => {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch (error) {
    if (isRangeError(error)) return undefined;
    throw error;
  }
};

const temporalZone = (id: string): Zone => ({
  instantOf: (wall) => plain(wall).toZonedDateTime(id).epochMilliseconds,
  wallOf: (instant) =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(id)
      .toPlainDateTime()
      .toZonedDateTime('UTC').epochMilliseconds,
});

const plain = (wall: Wall): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
