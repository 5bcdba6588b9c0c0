import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const self = "'self'";

const contentSecurityPolicy = (https: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: [self],
    scriptSrc: [self],
    scriptSrcAttr: ["'none'"],
    // Angular and the page at /docs write the styles of their components into the document.
    styleSrc: [self, "'unsafe-inline'"],
    // Subscribers may show a picture of themselves from anywhere.
    imgSrc: [self, 'data:', 'https:'],
    fontSrc: [self],
    connectSrc: [self],
    objectSrc: ["'none'"],
    baseUri: [self],
    formAction: [self],
    frameAncestors: ["'none'"],
    ...(https && { upgradeInsecureRequests: [] }),
  },
});

/** What tells a browser to trust nobody but us. Over plain http nothing may be promised about https. */
export const setSecurityHeaders = async (
  server: FastifyInstance,
  { https }: { https: boolean },
): Promise<void> => {
  await server.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(https),
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    frameguard: { action: 'deny' },
    // Addresses carry the tokens of attendees.
    referrerPolicy: { policy: 'no-referrer' },
  });
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
};
