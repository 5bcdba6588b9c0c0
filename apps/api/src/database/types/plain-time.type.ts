import { Type, type Platform } from '@mikro-orm/core';

/** A wall time to the minute: `time` in both databases. MySQL answers with seconds, SQLite as written. */
export class PlainTimeType extends Type<Temporal.PlainTime | null, string | null> {
  override convertToDatabaseValue(value: Temporal.PlainTime | null): string | null {
    return value?.toString({ smallestUnit: 'second' }) ?? null;
  }

  override convertToJSValue(value: string | null): Temporal.PlainTime | null {
    return value == null ? null : Temporal.PlainTime.from(value);
  }

  override getColumnType(_prop: unknown, platform: Platform): string {
    return platform.getTimeTypeDeclarationSQL();
  }

  override toJSON(value: Temporal.PlainTime | null): string | null {
    return value?.toString({ smallestUnit: 'minute' }) ?? null;
  }
}
