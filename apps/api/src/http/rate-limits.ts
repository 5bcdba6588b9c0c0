import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Config } from '../config';
import type { RateLimitClass } from './rate-limit.decorator';
import { type RateLimitRule, rateLimitRules } from './rate-limit-rules';

/** What is left of one rule after a request. */
export interface Spent {
  readonly rule: RateLimitRule;
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly refused: boolean;
}

/** Counts requests in memory: each replica by itself. */
@Injectable()
export class RateLimits {
  readonly on: boolean;
  private readonly limiters = new Map<RateLimitRule, RateLimiterMemory>();

  constructor({ rateLimits }: Config) {
    this.on = rateLimits;
  }

  /** Spends one point of each rule of the class; of several that one rule is about, whoever has least left counts. */
  async spend(limit: RateLimitClass, request: FastifyRequest): Promise<readonly Spent[]> {
    const spent: Spent[] = [];
    for (const rule of rateLimitRules[limit]) {
      const each = rule.keys(request).map((key) => this.spendOne(limit, rule, key));
      const [scarcest] = (await Promise.all(each)).sort(scarcestFirst);
      if (scarcest) spent.push(scarcest);
    }
    return spent;
  }

  /** Whoever proved to be the right one begins anew. */
  async forgive(limit: RateLimitClass, name: string, key: string): Promise<void> {
    const rule = rateLimitRules[limit].find((candidate) => candidate.name === name);
    if (rule) await this.limiter(limit, rule).delete(key);
  }

  private async spendOne(limit: RateLimitClass, rule: RateLimitRule, key: string): Promise<Spent> {
    try {
      return spentOf(rule, await this.limiter(limit, rule).consume(key), false);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return spentOf(rule, refusal, true);
      throw refusal;
    }
  }

  private limiter(limit: RateLimitClass, rule: RateLimitRule): RateLimiterMemory {
    const known = this.limiters.get(rule);
    if (known) return known;
    const { points, seconds: duration, name } = rule;
    const limiter = new RateLimiterMemory({ keyPrefix: `${limit}:${name}`, points, duration });
    this.limiters.set(rule, limiter);
    return limiter;
  }
}

const scarcestFirst = (one: Spent, other: Spent): number =>
  Number(other.refused) - Number(one.refused) ||
  one.remaining - other.remaining ||
  other.resetSeconds - one.resetSeconds;

const spentOf = (rule: RateLimitRule, result: RateLimiterRes, refused: boolean): Spent => ({
  rule,
  remaining: result.remainingPoints,
  resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  refused,
});
