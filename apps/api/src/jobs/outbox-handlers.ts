import { Injectable } from '@nestjs/common';

export type Payload = Readonly<Record<string, unknown>>;

/** Runs at least once for each message; must be able to run again without harm. */
export type OutboxHandler<P extends Payload = Payload> = (
  payload: P,
  message: { readonly id: number; readonly attempts: number },
) => Promise<void>;

/** Who does what with a topic; the rooms say it in `onModuleInit`. */
@Injectable()
export class OutboxHandlers {
  private readonly handlers = new Map<string, OutboxHandler>();

  on<P extends Payload>(topic: string, handler: OutboxHandler<P>): void {
    if (this.handlers.has(topic)) throw new Error(`Two handlers for the topic "${topic}"`);
    // What a topic carries is agreed on between its sender and its handler.
    this.handlers.set(topic, handler as unknown as OutboxHandler);
  }

  of(topic: string): OutboxHandler | undefined {
    return this.handlers.get(topic);
  }
}
