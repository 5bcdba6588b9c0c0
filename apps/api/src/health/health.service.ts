import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import type { Ready } from '@appointment/contracts';
import { DomainError } from '../http';
import { version } from './version';

/** Milliseconds. A database that hangs is no better than one that is gone. */
const patience = 2_000;

@Injectable()
export class HealthService {
  constructor(private readonly em: EntityManager) {}

  async ready(): Promise<Ready> {
    if (!(await this.databaseAnswers()))
      throw new DomainError('unavailable', {
        detail: 'The database does not answer',
        retryAfter: 5,
      });
    return {
      status: 'ok',
      database: 'ok',
      timeZoneData: process.versions.tz ?? 'unknown',
      version,
    };
  }

  private async databaseAnswers(): Promise<boolean> {
    const tired = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), patience).unref();
    });
    return Promise.race([this.em.getConnection().isConnected(), tired]);
  }
}
