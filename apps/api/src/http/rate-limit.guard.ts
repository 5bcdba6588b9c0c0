import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from './domain-error';
import { type RateLimitClass, rateLimitKey } from './rate-limit.decorator';
import { RateLimits, type Spent } from './rate-limits';

/** Stands before the session guard: guessing passwords costs points, right or wrong. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.limitOf(context);
    if (limit === undefined || !this.limits.on) return true;
    const http = context.switchToHttp();
    const spent = await this.limits.spend(limit, http.getRequest<FastifyRequest>());
    tell(http.getResponse<FastifyReply>(), spent);
    const refused = spent.filter((one) => one.refused);
    if (refused.length === 0) return true;
    const retryAfter = Math.max(...refused.map((one) => one.resetSeconds));
    throw new DomainError('too-many-requests', { retryAfter });
  }

  private limitOf(context: ExecutionContext): RateLimitClass | undefined {
    const targets = [context.getHandler(), context.getClass()];
    return this.reflector.getAllAndOverride<RateLimitClass | undefined>(rateLimitKey, targets);
  }
}

/** `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers-10 has them. */
const tell = (reply: FastifyReply, spent: readonly Spent[]): void => {
  if (spent.length === 0) return;
  const policies = spent.map(({ rule }) => `"${rule.name}";q=${rule.points};w=${rule.seconds}`);
  const states = spent.map((one) => `"${one.rule.name}";r=${one.remaining};t=${one.resetSeconds}`);
  reply.header('ratelimit-policy', policies.join(', ')).header('ratelimit', states.join(', '));
};
