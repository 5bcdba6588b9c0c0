import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config';
import { refreshLifetime } from './refresh-tokens';

const name = 'appointment_refresh';
const path = '/api/v1/auth';

/** Keeps the refresh token where no script can read it and no other site can send it. */
@Injectable()
export class RefreshCookie {
  private readonly secure: boolean;

  constructor(config: Config) {
    this.secure = config.publicUrl.startsWith('https:');
  }

  of(request: FastifyRequest): string | undefined {
    return request.cookies[name];
  }

  set(reply: FastifyReply, token: string): void {
    const maxAge = refreshLifetime.total('seconds');
    void reply.setCookie(name, token, { ...this.attributes(), maxAge });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(name, this.attributes());
  }

  private attributes() {
    return { path, httpOnly: true, sameSite: 'strict', secure: this.secure } as const;
  }
}
