import { type DynamicModule, Module } from '@nestjs/common';
import { AuthModule } from './auth';
import { type Config, ConfigModule } from './config';

import { DatabaseModule } from './database';
import { HttpModule } from './http';
import { JobsModule } from './jobs';
import { SecurityModule } from './security';

/** The rooms in their order; each imports only what stands before it. */
const rooms = [DatabaseModule, SecurityModule, JobsModule, HttpModule, AuthModule];

@Module({})
export class AppModule {
  static of(config: Config): DynamicModule {
    return { module: AppModule, imports: [ConfigModule.of(config), ...rooms] };
  }
}
