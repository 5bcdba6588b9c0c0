import { Type, type EntityProperty, type Platform } from '@mikro-orm/core';

type StoredInstant = Date | number | string;

const isSqlite = (platform: Platform) => platform.constructor.name === 'SqlitePlatform';

// MySQL's drivers answer "2026-03-29 01:00:00.123"; without a zone it would be read in the process's own.
const inUtc = (text: string) => `${text.replace(' ', 'T').replace(/Z$/, '')}Z`;

/** Reads what a driver answers for an instant column outside of the ORM (raw rows of the hot path). */
export const epochMillisecondsOf = (stored: StoredInstant): number => {
  if (typeof stored === 'number') return stored;
  return new Date(typeof stored === 'string' ? inUtc(stored) : stored).getTime();
};

/** A moment as a parameter of a raw query: the counterpart of `epochMillisecondsOf`. */
export const instantParameter = (milliseconds: number, platform: Platform): number | Date =>
  isSqlite(platform) ? milliseconds : new Date(milliseconds);

/** A moment in UTC with milliseconds: `datetime(3)` in MySQL, epoch milliseconds in SQLite. */
export class InstantType extends Type<Temporal.Instant | null, StoredInstant | null> {
  override convertToDatabaseValue(value: Temporal.Instant | null, platform: Platform) {
    return value == null ? null : instantParameter(value.epochMilliseconds, platform);
  }

  override convertToJSValue(value: StoredInstant | null): Temporal.Instant | null {
    if (value == null) return null;
    return Temporal.Instant.fromEpochMilliseconds(epochMillisecondsOf(value));
  }

  override getColumnType(_prop: EntityProperty, platform: Platform): string {
    return platform.getDateTimeTypeDeclarationSQL({ length: 3 });
  }

  override compareAsType(): string {
    return 'any';
  }

  override compareValues(a: StoredInstant | null, b: StoredInstant | null): boolean {
    if (a == null || b == null) return a == b;
    return epochMillisecondsOf(a) === epochMillisecondsOf(b);
  }

  override toJSON(value: Temporal.Instant | null): StoredInstant | null {
    return value?.toString() ?? null;
  }
}
