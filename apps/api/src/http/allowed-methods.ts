import type { FastifyInstance } from 'fastify';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The methods that there are at a path; none when there is nothing. */
    methodsAt(path: string): readonly string[];
  }
}

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);

/** Learns all routes as they are made, so that a wrong method (405) can be told from a wrong address (404). */
export const learnMethods = (server: FastifyInstance): void => {
  const routes: Route[] = [];
  server.addHook('onRoute', ({ url, method }) => {
    // The client's catch-all says nothing about a path.
    if (!url.includes('*')) routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  server.decorate('methodsAt', (path) => [
    ...new Set(
      routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods),
    ),
  ]);
};
