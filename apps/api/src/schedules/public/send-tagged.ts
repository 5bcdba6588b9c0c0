import type { FastifyReply } from 'fastify';
import { namesTag } from '../../http';
import type { KeptAnswer } from './kept-answers';

/** Answers with an ETag, and 304 to those who already hold that answer. */
export const sendTagged = (
  reply: FastifyReply,
  { body, tag }: KeptAnswer,
  condition: string | undefined,
): void => {
  reply.header('etag', tag).header('cache-control', 'no-cache');
  if (namesTag(condition, tag)) void reply.code(304).send();
  else void reply.header('content-type', 'application/json; charset=utf-8').send(body);
};
