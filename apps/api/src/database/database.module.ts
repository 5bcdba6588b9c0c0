import { MikroOrmModule } from '@mikro-orm/nestjs';
import { SqliteDriver } from '@mikro-orm/sqlite';
import { Module } from '@nestjs/common';
import { Config } from '../config';
import { ormConfig } from './orm-config';

@Module({
  imports: [
    MikroOrmModule.forRootAsync({
      // Only a hint for the injection tokens; the real driver is the one that DATABASE_URL names.
      driver: SqliteDriver,
      inject: [Config],
      useFactory: ({ databaseUrl }: Config) => ormConfig(databaseUrl),
      registerRequestContext: false,
    } as never),
  ],
})
export class DatabaseModule {}
