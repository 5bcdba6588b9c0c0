import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const rateLimitKey = Symbol('rate-limit');

export type RateLimitClass =
  'sign-in' | 'sign-up' | 'booking' | 'connecting' | 'calendar-read' | 'explaining' | 'public-read';

/** How often one may ask; the classes stand in `rate-limits.ts`. */
export const RateLimit = (limit: RateLimitClass) =>
  applyDecorators(SetMetadata(rateLimitKey, limit), ApiExtension('x-rate-limit', limit));
