import { inspect } from 'node:util';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Problem } from '@appointment/contracts';
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
    this.log(problem, error, request);
    const reply = http.getResponse<FastifyReply>();
    if (allowed.length > 0) reply.header('allow', allowed.join(', '));
    sendProblem(reply, problem);
  }

  /** Refusals are nobody's fault; what the house can't do at the moment is a warning; the rest is a bug. */
  private log({ status, code }: Problem, error: unknown, request: FastifyRequest): void {
    if (status < 500) return;
    const where = `${request.method} ${request.routeOptions.url ?? ''} (${request.id})`;
    if (code === 'internal') this.logger.error(`${where}: ${inspect(error)}`);
    else this.logger.warn(`${where}: ${code}: ${String(error)}`);
  }
}
