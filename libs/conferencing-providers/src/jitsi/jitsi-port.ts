import { randomBytes } from 'node:crypto';
import type { ConferencingPort } from '../conferencing-port';

const ROOM_BYTES = 16;

export interface JitsiOptions {
  /** Of a Jitsi Meet server, such as `https://meet.jit.si`. */
  readonly url: string;
}

/**
 * Rooms of a Jitsi Meet server. A room comes to be when somebody enters it, so nothing is asked for and nothing has to
 * be ended; its name alone keeps strangers out and is therefore drawn (128 bits).
 */
export const jitsiPort = ({ url }: JitsiOptions): ConferencingPort => ({
  create: async () => {
    const id = `appointment-${randomBytes(ROOM_BYTES).toString('hex')}`;
    return { id, url: `${url.replace(/\/+$/, '')}/${id}` };
  },
  remove: async () => undefined,
});
