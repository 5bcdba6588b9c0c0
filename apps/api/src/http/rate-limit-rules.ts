import type { FastifyRequest } from 'fastify';
import { placeOf } from './client-address';
import type { RateLimitClass } from './rate-limit.decorator';

export interface RateLimitRule {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Whose points are spent, each one's by itself; nobody's when the request names nobody. */
  readonly keys: (request: FastifyRequest) => readonly string[];
}

const address = (request: FastifyRequest) => [placeOf(request.ip)];

/** Guards come before pipes, so the body may be anything. */
const valueAt = (body: unknown, ...path: string[]): unknown => {
  let value = body;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return value;
};

const mailAddresses = (...values: unknown[]): string[] => {
  const texts = values.filter((value) => typeof value === 'string');
  return [...new Set(texts.map((text) => text.trim().toLowerCase().slice(0, 254)))];
};

/** More are refused, whoever they are. */
const MOST_GUESTS = 50;

/** Everybody to whom a booking makes us write. */
const recipients = ({ body }: FastifyRequest): string[] => {
  const guests = valueAt(body, 'guests');
  return mailAddresses(
    valueAt(body, 'attendee', 'email'),
    ...(Array.isArray(guests) ? guests.slice(0, MOST_GUESTS) : []),
  );
};

/** How often a stranger may ask. */
export const rateLimitRules: Record<RateLimitClass, readonly RateLimitRule[]> = {
  'sign-in': [
    {
      name: 'account',
      points: 10,
      seconds: 15 * 60,
      keys: ({ body }) => mailAddresses(valueAt(body, 'email')),
    },
    { name: 'address', points: 50, seconds: 15 * 60, keys: address },
  ],
  'sign-up': [{ name: 'address', points: 20, seconds: 60 * 60, keys: address }],
  booking: [
    { name: 'address', points: 120, seconds: 60, keys: address },
    // A stranger can make us write to anybody: nobody's letterbox may drown.
    { name: 'recipient', points: 30, seconds: 60 * 60, keys: recipients },
  ],
  // Whoever has an account could guess passwords at other people's servers through us.
  connecting: [{ name: 'address', points: 60, seconds: 15 * 60, keys: address }],
  // Each of them is a question to somebody else's server.
  'calendar-read': [{ name: 'address', points: 240, seconds: 60, keys: address }],
  // Weeks are computed for each, and an editor asks with every change.
  explaining: [{ name: 'address', points: 240, seconds: 60, keys: address }],
  'public-read': [{ name: 'address', points: 600, seconds: 60, keys: address }],
};
