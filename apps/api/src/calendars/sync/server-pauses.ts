import { Injectable } from '@nestjs/common';
import { ProviderUnavailable, type UnavailableCode } from '@appointment/calendar-providers';
import { Clock } from '../../jobs';

/** The server, or the way to it, is at fault: nothing that one owner alone could bring about with their account. */
const OF_THE_SERVER: readonly UnavailableCode[] = [
  'unreachable',
  'timed-out',
  'rate-limited',
  'server-error',
];

/** So many different connections in a row: one owner's broken account is nobody else's trouble. */
const ENOUGH = 3;
const LONGEST_PAUSE_MINUTES = 15;

interface Trouble {
  readonly connections: Set<number>;
  failures: number;
  until: Temporal.Instant | undefined;
}

/**
 * Servers that are in trouble, as this process has seen them: their calendars are not asked one by one to find that out.
 * A single answer ends it.
 */
@Injectable()
export class ServerPauses {
  readonly #troubles = new Map<string, Trouble>();

  constructor(private readonly clock: Clock) {}

  /** Until when its calendars are left alone; undefined if they can be asked. */
  of(server: string): Temporal.Instant | undefined {
    const until = this.#troubles.get(server)?.until;
    const lasts = until && Temporal.Instant.compare(this.clock.now(), until) < 0;
    return lasts ? until : undefined;
  }

  answered(server: string): void {
    this.#troubles.delete(server);
  }

  failed(server: string, connectionId: number, error: unknown): void {
    if (!(error instanceof ProviderUnavailable) || !OF_THE_SERVER.includes(error.code)) return;
    const fresh: Trouble = { connections: new Set(), failures: 0, until: undefined };
    const trouble = this.#troubles.get(server) ?? fresh;
    trouble.connections.add(connectionId);
    trouble.failures += 1;
    if (trouble.connections.size >= ENOUGH) trouble.until = this.pause(trouble);
    this.#troubles.set(server, trouble);
  }

  /** A minute at first, then twice as long with each calendar that tries and fails. */
  private pause({ failures }: Trouble): Temporal.Instant {
    const minutes = Math.min(2 ** (failures - ENOUGH), LONGEST_PAUSE_MINUTES);
    return this.clock.now().add({ minutes });
  }
}
