import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LightMyRequestResponse } from 'fastify';
import { Test } from '@nestjs/testing';
import { AppModule } from '../src/app.module';
import type { Config } from '../src/config';
import { configureApp } from '../src/configure-app';
import { adapterFor } from '../src/create-app';
import { Clock } from '../src/jobs';
import { FixedClock } from './fixed-clock';
import { testConfig } from './test-config';
import type { TestDatabase } from './test-databases';

type Token = (abstract new (...args: never[]) => unknown) | string | symbol;

export interface TestAppOptions {
  readonly database: TestDatabase;
  readonly clock?: FixedClock;
  readonly config?: Partial<Config>;
  /** Providers that tests stand in for: `[[MailPort, memoryMail()]]`. */
  readonly overrides?: readonly (readonly [token: Token, value: unknown])[];
}

export interface Asked {
  readonly body?: unknown;
  /** An access token. */
  readonly token?: string;
  readonly headers?: Record<string, string>;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: FixedClock;
  /** What Nest holds: `get(OutboxWorker).drain()`. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Asks below /api/v1: `call('POST', '/schedules', { token, body })`. */
  call(method: Method, path: string, asked?: Asked): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

const caller =
  (app: NestFastifyApplication): TestApp['call'] =>
  (method, path, { body, token, headers } = {}) =>
    app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { payload: body as object }),
    });

/** The whole api over Fastify's inject: the real ORM, a clock that stands still, nothing in the background. */
export const testApp = async (options: TestAppOptions): Promise<TestApp> => {
  const clock = options.clock ?? new FixedClock();
  const config = testConfig({ databaseUrl: options.database.url, ...options.config });
  const builder = Test.createTestingModule({ imports: [AppModule.of(config)] });
  builder.overrideProvider(Clock).useValue(clock);
  for (const [token, value] of options.overrides ?? [])
    builder.overrideProvider(token).useValue(value);
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(adapterFor(config), {
    bodyParser: false,
    logger: ['error', 'fatal'],
  });
  await configureApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    clock,
    get: (token) => app.get(token as Type),
    call: caller(app),
    close: () => app.close(),
  };
};
