import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MethodNotAllowed } from './domain-error';
import { problemOf } from './problem-of';
import { sendProblem } from './send-problem';

const pathOf = ({ url }: FastifyRequest): string => url.replace(/\?.*$/, '');

/** Everything that is thrown leaves the house as problem details (RFC 9457), never with a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const allowed = request.is404 ? request.server.methodsAt(pathOf(request)) : [];
    const problem = problemOf(allowed.length > 0 ? new MethodNotAllowed() : error, request.id);
    if (problem.status >= 500) this.log(error, request);
    const reply = http.getResponse<FastifyReply>();
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    sendProblem(reply, problem);
  }

  private log(error: unknown, request: FastifyRequest): void {
    const message = `${request.method} ${request.routeOptions.url ?? request.url} (${request.id})`;
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`${message}: ${cause}`);
  }
}
