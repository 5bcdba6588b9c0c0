import { Type, type Platform } from '@mikro-orm/core';

/** A local day without a zone: `date` in both databases, read and written as YYYY-MM-DD. */
export class PlainDateType extends Type<Temporal.PlainDate | null, string | null> {
  override convertToDatabaseValue(value: Temporal.PlainDate | null): string | null {
    return value?.toString() ?? null;
  }

  override convertToJSValue(value: string | Date | null): Temporal.PlainDate | null {
    if (value == null) return null;
    const text = value instanceof Date ? value.toISOString() : value;
    return Temporal.PlainDate.from(text.slice(0, 10));
  }

  override getColumnType(_prop: unknown, platform: Platform): string {
    return platform.getDateTypeDeclarationSQL();
  }

  override toJSON(value: Temporal.PlainDate | null): string | null {
    return value?.toString() ?? null;
  }
}
