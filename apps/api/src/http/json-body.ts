import type { FastifyInstance } from 'fastify';

/**
 * Who still sends when we answer 413 must be able to read that: closing at once would break the connection under
 * the answer. Node takes the rest and drops it.
 */
const hearOutWhatIsTooLarge = (server: FastifyInstance): void => {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.statusCode === 413) reply.removeHeader('connection');
    done();
  });
};

/**
 * Bodies are JSON and nothing else (415). An empty one is no body: clients send the content type along with every
 * POST, also where there is nothing to say.
 */
export const readJsonBodies = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  hearOutWhatIsTooLarge(server);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
};
