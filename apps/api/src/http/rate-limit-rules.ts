import type { FastifyRequest } from 'fastify';
import { placeOf } from './client-address';
import type { RateLimitClass } from './rate-limit.decorator';

export interface RateLimitRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Whose points are spent; undefined when the request names nobody. */
  readonly key: (request: FastifyRequest) => string | undefined;
}

const address = (request: FastifyRequest) => placeOf(request.ip);

/** Guards come before pipes, so the body may be anything. */
const textAt = (body: unknown, ...path: string[]): string | undefined => {
  let value = body;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return typeof value === 'string' ? value.trim().toLowerCase().slice(0, 254) : undefined;
};

/** How often a stranger may ask. */
export const rateLimitRules: Record<RateLimitClass, readonly RateLimitRule[]> = {
  'sign-in': [
    { name: 'account', points: 10, seconds: 15 * 60, key: ({ body }) => textAt(body, 'email') },
    { name: 'address', points: 50, seconds: 15 * 60, key: address },
  ],
  'sign-up': [{ name: 'address', points: 20, seconds: 60 * 60, key: address }],
  booking: [
    { name: 'address', points: 120, seconds: 60, key: address },
    // A stranger can make us write to anybody: nobody's letterbox may drown.
    {
      name: 'recipient',
      points: 30,
      seconds: 60 * 60,
      key: ({ body }) => textAt(body, 'attendee', 'email'),
    },
  ],
  // Whoever has an account could guess passwords at other people's servers through us.
  connecting: [{ name: 'address', points: 60, seconds: 15 * 60, key: address }],
  // Each of them is a question to somebody else's server.
  'calendar-read': [{ name: 'address', points: 240, seconds: 60, key: address }],
  'public-read': [{ name: 'address', points: 600, seconds: 60, key: address }],
};
