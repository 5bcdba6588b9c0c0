import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';

/** Answers with server-sent events, in a way that nothing in between holds them back. */
export const sendEvents = (reply: FastifyReply, events: Readable): void => {
  void reply
    .header('content-type', 'text/event-stream')
    .header('cache-control', 'no-cache')
    // nginx would collect events until a buffer is full.
    .header('x-accel-buffering', 'no')
    // When it ends, so does the connection: a server that closes need not wait for it.
    .header('connection', 'close')
    .send(events);
};
