import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnv } from '../src/config';
import { GuardedFetch, OutboundLimits, OutboundRefused } from '../src/security';
import { testConfig } from './test-config';

const servers: Server[] = [];
const doors: GuardedFetch[] = [];

/** A real server on a port of its own; answers its address. */
export const serve = async (listener: RequestListener, host = '127.0.0.1'): Promise<URL> => {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, host, listening));
  return new URL(`http://${host}:${(server.address() as AddressInfo).port}/`);
};

/** The door to the outside, with what OUTBOUND_ALLOW says. */
export const guarded = (
  allow = '127.0.0.1',
  limits: Partial<OutboundLimits> = {},
): GuardedFetch => {
  const { outboundAllow } = readEnv({ OUTBOUND_ALLOW: allow });
  const door = new GuardedFetch(testConfig({ outboundAllow }), {
    ...new OutboundLimits(),
    ...limits,
  });
  doors.push(door);
  return door;
};

/** Why it was not let through. */
export const refusalOf = async (answer: Promise<unknown>): Promise<string> => {
  const refusal = await answer.catch((error: unknown) => error);
  if (!(refusal instanceof OutboundRefused)) throw new Error('It was let through');
  return refusal.code;
};

/** To be called after each test. */
export const closeAll = async (): Promise<void> => {
  await Promise.all(doors.splice(0).map((door) => door.onApplicationShutdown()));
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
};
