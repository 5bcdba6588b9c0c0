import { Injectable } from '@nestjs/common';

/** Milliseconds. After somebody was answered the next one is often at the door. */
const quiet = 20;
/** Under a rush that never ends, each lane of the worker still does a piece this often. */
const patience = 250;
const lookEvery = 10;

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, lookEvery));

/** Lets people who wait for an answer go before work that nobody waits for. */
@Injectable()
export class Courtesy {
  private waiting = 0;
  private answeredAt = -Infinity;

  /** Does what somebody waits for. */
  async toWaiting<T>(work: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    try {
      return await work();
    } finally {
      this.waiting -= 1;
      this.answeredAt = performance.now();
    }
  }

  /** Answers when nobody waits, or when it would be too late to wait any longer. */
  async afterThem(): Promise<void> {
    const latest = performance.now() + patience;
    while (this.isRushed() && performance.now() < latest) await aMoment();
  }

  private isRushed(): boolean {
    return this.waiting > 0 || performance.now() - this.answeredAt < quiet;
  }
}
