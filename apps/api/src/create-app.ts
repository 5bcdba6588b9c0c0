import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { MikroORM } from '@mikro-orm/core';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module';
import type { Config } from './config';
import { configureApp } from './configure-app';
import { migrate } from './database';
import { problemOf, sendProblem } from './http';

/** Bytes. Bodies are small here; a photo of a cat is no booking. */
const bodyLimit = 100_000;

/** The web server below Nest. */
export const adapterFor = ({ trustProxy }: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit,
    genReqId: () => randomUUID(),
    // An address that can't be read reaches no route, and so no filter.
    frameworkErrors: (error: unknown, { id }: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, problemOf(error, id)),
    trustProxy: trustProxy.length > 0 ? trustProxy : false,
    // A request that is in flight at the end is answered; a connection that waits for the next one is not waited for.
    forceCloseConnections: 'idle',
  });

/** The server as it runs: migrated, but not listening yet. */
export const createApp = async (config: Config): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(config),
    adapterFor(config),
    { logger: ['warn', 'error', 'fatal'], bodyParser: false, abortOnError: false },
  );
  await migrate(app.get(MikroORM));
  await configureApp(app);
  app.enableShutdownHooks();
  return app;
};
