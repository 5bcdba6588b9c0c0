import { MikroOrmModule } from '@mikro-orm/nestjs';
import { SqliteDriver } from '@mikro-orm/sqlite';
import { Global, Module } from '@nestjs/common';
import { Config } from '../config';
import { ormConfig } from './orm-config';
import { PreparedReads } from './prepared-reads';

@Global()
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
  providers: [PreparedReads],
  exports: [PreparedReads],
})
export class DatabaseModule {}
