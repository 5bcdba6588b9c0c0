import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import cookies from '@fastify/cookie';
import { MikroORM, RequestContext } from '@mikro-orm/core';

/** Nobody shares loaded rows with anybody else's request. */
const giveEachRequestItsEntityManager = (app: NestFastifyApplication): void => {
  const orm = app.get(MikroORM);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, _reply, done) => {
      RequestContext.create(orm.em, done);
    });
};

/** What the server and the tests' server have in common. */
export const configureApp = async (app: NestFastifyApplication): Promise<void> => {
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  // A database that does not answer stops the start.
  await app.get(MikroORM).connect();
  giveEachRequestItsEntityManager(app);
  await app.register(cookies);
};
