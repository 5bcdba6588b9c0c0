import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Addresses that are never a page of the client. */
const ours = /^\/(api|docs|docs-json|docs-yaml|health|metrics)(\/|$|\?)/;

/** The build puts a hash of the content into the names of these, so they can be kept for ever. */
const hashed = /-[\w-]{8}\.(?:js|css|map)$/;

/** A file of a former build is gone; a page would be no script. */
const isNoPage = (url: string) => ours.test(url) || hashed.test(url.replace(/\?.*$/, ''));

const page = (request: FastifyRequest, reply: FastifyReply) =>
  isNoPage(request.url)
    ? reply.callNotFound()
    : reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false });

/** Serves the built client, its pages at any address of their own; compressed where the build did so. */
export const serveClient = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return;
  await server.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    index: false,
    setHeaders: (reply, path) => {
      const kept = hashed.test(path.replace(/\.(br|gz)$/, ''));
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.get('/', page);
  server.get('/*', page);
};
