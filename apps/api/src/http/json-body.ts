import type { FastifyInstance } from 'fastify';

/**
 * Bodies are JSON and nothing else (415). An empty one is no body: clients send the content type along with every
 * POST, also where there is nothing to say.
 */
export const readJsonBodies = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
};
