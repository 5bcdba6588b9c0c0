import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { SignInOptions } from '@appointment/contracts';
import { Config } from '../config';
import { Admins } from './admins';

@Injectable()
export class SignInOptionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly admins: Admins,
  ) {}

  async get(): Promise<SignInOptions> {
    return {
      schemes: [...this.config.authSchemes],
      signUp: this.config.signUp,
      firstAccount: await this.admins.nobodyIsHere(this.em),
    };
  }
}
