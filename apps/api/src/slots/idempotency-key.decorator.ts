import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { InvalidInput } from '../http';

const LONGEST = 255;

/** The caller's Idempotency-Key; null without one. The document says so with `ApiHeader` on the route. */
export const IdempotencyKey = createParamDecorator(
  (_nothing: unknown, context: ExecutionContext): string | null => {
    const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (key === undefined || key === '') return null;
    if (typeof key === 'string' && key.length <= LONGEST) return key;
    throw new InvalidInput([
      { field: 'Idempotency-Key', code: 'too_big', message: `At most ${LONGEST} characters` },
    ]);
  },
);
