import { Type, type EntityProperty, type Platform } from '@mikro-orm/core';

/** Reads what a driver answers for a uuid outside of the ORM (raw rows). */
export const uuidOf = (stored: Uint8Array): string =>
  Buffer.from(stored)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** A uuid kept as 16 bytes: `binary(16)` in MySQL, `blob` in SQLite. */
export class UuidBinaryType extends Type<string, Buffer> {
  override convertToDatabaseValue(value: string | Buffer): Buffer {
    if (typeof value !== 'string') return value;
    return Buffer.from(value.replaceAll('-', ''), 'hex');
  }

  override convertToJSValue(value: Buffer | Uint8Array | string): string {
    return typeof value === 'string' ? value : uuidOf(value);
  }

  override getColumnType(_prop: EntityProperty, platform: Platform): string {
    return platform.constructor.name === 'SqlitePlatform' ? 'blob' : 'binary(16)';
  }

  override compareAsType(): string {
    return 'buffer';
  }

  override toJSON(value: string): string {
    return value;
  }
}
