import { EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Register } from '@appointment/contracts';
import { Config } from '../config';
import { inTransaction, Invite, Subscriber } from '../database';
import { AdminAddresses } from './admin-addresses';
import { Admins } from './admins';
import { EmailTaken, SchemeOff, SignUpClosed } from './auth.errors';
import { Passwords } from './passwords';
import { freeUsername, usernameFrom } from './usernames';

/** What is known of somebody who signs up; the password is a hash by now. */
type Applicant = Omit<Register, 'password'> & { readonly password: string };

/** So many newcomers of one name may come at once before the last of them is turned away. */
const attempts = 20;

/** Opens accounts. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly em: EntityManager,
    private readonly config: Config,
    private readonly passwords: Passwords,
    private readonly admins: Admins,
    private readonly adminAddresses: AdminAddresses,
  ) {}

  async register(wish: Register): Promise<Subscriber> {
    if (!this.config.authSchemes.includes('password')) throw new SchemeOff('password');
    const applicant = { ...wish, password: await this.passwords.hash(wish.password) };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.openAccount(applicant);
      } catch (error) {
        // Somebody else took the address or the username at the same moment: look again.
        const raced = error instanceof UniqueConstraintViolationException;
        if (!raced || attempt >= attempts) throw error;
      }
    }
  }

  private async openAccount(applicant: Applicant): Promise<Subscriber> {
    const perhapsFirst = await this.admins.nobodyIsHere(this.em);
    return inTransaction(this.em, async (em) => {
      const first = perhapsFirst && (await this.admins.isFirst(em));
      if (await em.count(Subscriber, { email: applicant.email })) throw new EmailTaken();
      const subscriber = await this.newcomer(em, applicant, first);
      await em.persist(subscriber).flush();
      const invited = await this.redeem(em, subscriber, applicant.inviteCode);
      if (this.config.signUp === 'invite' && !first && !invited) throw new SignUpClosed();
      await this.adminAddresses.ask(em, subscriber);
      return subscriber;
    });
  }

  private async newcomer(
    em: EntityManager,
    { email, password, ...applicant }: Applicant,
    first: boolean,
  ): Promise<Subscriber> {
    return new Subscriber({
      email,
      password,
      username: await freeUsername(em, email),
      name: applicant.name ?? usernameFrom(email),
      timezone: applicant.timezone ?? 'UTC',
      language: applicant.language ?? 'en',
      level: first ? 'admin' : 'basic',
    });
  }

  /** Binds an invite to the new account; one statement, so that a code is good for one account only. */
  private async redeem(
    em: EntityManager,
    subscriber: Subscriber,
    code: string | undefined,
  ): Promise<boolean> {
    if (code === undefined) return false;
    const unused = { code, status: 'active', subscriber: null } as const;
    return (await em.nativeUpdate(Invite, unused, { subscriber })) === 1;
  }
}
