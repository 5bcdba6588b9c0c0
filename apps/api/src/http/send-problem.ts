import type { Problem } from '@appointment/contracts';
import type { FastifyReply } from 'fastify';

/** Problem details (RFC 9457), which nobody may keep. */
export const sendProblem = (reply: FastifyReply, problem: Problem): void => {
  if (problem.code === 'signed-out') reply.header('www-authenticate', 'Bearer');
  if (problem.retryAfter !== undefined) reply.header('retry-after', problem.retryAfter);
  void reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
};
