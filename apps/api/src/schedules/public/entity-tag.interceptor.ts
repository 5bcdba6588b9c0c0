import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { namesTag, tagOf } from '../../http';

/** Answers with an ETag, and 304 to those who already hold that answer. Writes the JSON itself: once is enough. */
@Injectable()
export class EntityTag implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<string | undefined> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.send(JSON.stringify(answer), request, reply)));
  }

  private send(json: string, request: FastifyRequest, reply: FastifyReply): string | undefined {
    const tag = tagOf(json);
    reply.header('etag', tag).header('cache-control', 'no-cache');
    if (namesTag(request.headers['if-none-match'], tag)) {
      reply.status(304);
      return undefined;
    }
    reply.header('content-type', 'application/json; charset=utf-8');
    return json;
  }
}
