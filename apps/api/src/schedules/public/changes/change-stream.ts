import { Readable } from 'node:stream';

/** One listener, as server-sent events (WHATWG HTML, 9.2). */
export class ChangeStream extends Readable {
  constructor(
    /** The network that it was opened from. */
    readonly place: string,
    readonly opened: Temporal.Instant,
  ) {
    super({ read: () => undefined });
    this.say('retry: 5000\n\n');
  }

  changed(): void {
    // An event without data would not reach the page.
    this.say('event: changed\ndata: changed\n\n');
  }

  /** Keeps proxies from taking a silent connection for a dead one, and finds out which are dead. */
  beat(): void {
    this.say(':\n\n');
  }

  end(): void {
    this.push(null);
  }

  private say(text: string): void {
    // Whoever does not read what they asked for is let go, before it fills our memory.
    if (!this.push(text)) this.destroy();
  }
}
