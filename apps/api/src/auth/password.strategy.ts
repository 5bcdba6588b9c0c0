import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Login } from '@appointment/contracts';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-custom';
import { Config } from '../config';
import { Subscriber } from '../database';
import { invalidInput, RateLimits } from '../http';
import { AdminAddresses } from './admin-addresses';
import { SchemeOff, WrongCredentials } from './auth.errors';
import { Passwords } from './passwords';

/** Address and password in the body of the request. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly passwords: Passwords,
    private readonly adminAddresses: AdminAddresses,
    private readonly limits: RateLimits,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Subscriber> {
    if (!this.config.authSchemes.includes('password')) throw new SchemeOff('password');
    // Guards come before pipes, so the body is read here.
    const body = Login.safeParse(request.body ?? {});
    if (!body.success) throw invalidInput(body.error.issues);
    const { email, password } = body.data;
    const subscriber = await this.em.findOne(Subscriber, { email });
    const matches = await this.passwords.matches(subscriber?.password, password);
    if (!subscriber || !matches) throw new WrongCredentials();
    await this.limits.forgive('sign-in', 'account', email);
    await this.adminAddresses.askAgain(subscriber);
    return subscriber;
  }
}
