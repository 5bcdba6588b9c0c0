import { Type, type EntityProperty, type Platform } from '@mikro-orm/core';

type StoredInstant = Date | number | string;

const isSqlite = (platform: Platform) => platform.constructor.name === 'SqlitePlatform';

/** Reads what a driver answers for an instant column outside of the ORM (raw rows of the hot path). */
export const epochMillisecondsOf = (stored: StoredInstant): number =>
  typeof stored === 'number' ? stored : new Date(stored).getTime();

/** A moment in UTC with milliseconds: `datetime(3)` in MySQL, epoch milliseconds in SQLite. */
export class InstantType extends Type<Temporal.Instant | null, StoredInstant | null> {
  override convertToDatabaseValue(value: Temporal.Instant | null, platform: Platform) {
    if (value == null) return null;
    const milliseconds = value.epochMilliseconds;
    return isSqlite(platform) ? milliseconds : new Date(milliseconds);
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
