import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { namesTag, tagOf } from '../../http';
import type { Published } from './published-feeds.service';

/** Sends a feed with an ETag of what it says, and 304 to those who know that already. Programs ask every hour. */
@Injectable()
export class SendPublished implements NestInterceptor<Published, string | undefined> {
  intercept(
    context: ExecutionContext,
    next: CallHandler<Published>,
  ): Observable<string | undefined> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((published) => this.send(published, request, reply)));
  }

  private send({ text, content }: Published, request: FastifyRequest, reply: FastifyReply) {
    // Weak (RFC 9110, 8.8.1): the same content may come with another stamp.
    const tag = `W/${tagOf(content)}`;
    reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (!namesTag(request.headers['if-none-match'], tag)) return text;
    reply.status(304);
    return undefined;
  }
}
