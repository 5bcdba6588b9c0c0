import cookies from '@fastify/cookie';
import { type EntityManager, MikroORM, RequestContext } from '@mikro-orm/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Config } from './config';
import { learnMethods, readJsonBodies, serveClient, setSecurityHeaders } from './http';
import { documentApi } from './openapi';

/** Nobody shares loaded rows with anybody else's request. */
const giveEachRequestItsEntityManager = (server: FastifyInstance, em: EntityManager): void => {
  server.addHook('onRequest', (_request, _reply, done) => RequestContext.create(em, done));
};

/** What the server and the tests' server have in common. */
export const configureApp = async (app: NestFastifyApplication): Promise<void> => {
  const config = app.get(Config);
  const orm = app.get(MikroORM);
  // A database that does not answer stops the start.
  await orm.connect();
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  learnMethods(server);
  readJsonBodies(server);
  await setSecurityHeaders(server, { https: config.publicUrl.startsWith('https:') });
  await server.register(cookies);
  giveEachRequestItsEntityManager(server, orm.em);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  documentApi(app);
  if (config.clientDir !== undefined) await serveClient(server, config.clientDir);
};
