import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SubscriberLevel } from '@appointment/contracts';
import type { FastifyRequest } from 'fastify';

/** The signed-in subscriber. */
export interface SignedIn {
  readonly id: number;
  readonly level: SubscriberLevel;
}

/** Whoever the session guard let in: `list(@Caller() caller: SignedIn)`. */
export const Caller = createParamDecorator((_nothing: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest & { user?: SignedIn }>();
  if (!request.user) throw new Error('@Caller() on a route that is @Public()');
  return request.user;
});
