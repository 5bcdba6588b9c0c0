import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module';
import type { Config } from './config';
import { configureApp } from './configure-app';

/** The web server below Nest. Bodies are small here; a photo of a cat is no booking. */
export const adapterFor = (config: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: 100_000,
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy.length > 0 ? config.trustProxy : false,
  });

export const createApp = async (config: Config): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(config),
    adapterFor(config),
    { logger: ['warn', 'error', 'fatal'], bodyParser: false },
  );
  await configureApp(app);
  return app;
};
