import { EntityManager } from '@mikro-orm/core';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { isSqlite } from './is-sqlite';
import { mysqlReader, type MysqlPool } from './readers/mysql-reader';
import type { Reader } from './readers/reader';
import { type SqliteClient, sqliteReader } from './readers/sqlite-reader';

/**
 * Questions that are asked so often that going through the ORM would be most of their cost: each statement is
 * prepared once, and answered with rows as the driver has them. Outside of every transaction: what is read has been
 * committed.
 */
@Injectable()
export class PreparedReads implements OnModuleDestroy {
  private reader: Promise<Reader> | undefined;

  constructor(private readonly em: EntityManager) {}

  async rows<Row>(sql: string, parameters: readonly (string | number)[]): Promise<Row[]> {
    const reader = await (this.reader ??= this.open());
    return reader.rows(sql, parameters) as Row[] | Promise<Row[]>;
  }

  async onModuleDestroy(): Promise<void> {
    const reader = await this.reader?.catch(() => undefined);
    reader?.close();
  }

  private async open(): Promise<Reader> {
    try {
      // The library says `unknown`: what it is depends on the driver, and so do we.
      const client: unknown = await this.em.getConnection().getNativeClient();
      if (isSqlite(this.em)) return sqliteReader(client as SqliteClient);
      return mysqlReader(client as MysqlPool);
    } catch (error) {
      this.reader = undefined;
      throw error;
    }
  }
}
