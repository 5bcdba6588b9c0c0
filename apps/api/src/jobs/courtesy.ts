import { Injectable } from '@nestjs/common';

/** Milliseconds. After somebody was answered the next one is often at the door. */
const quiet = 20;
/** Under a rush that never ends, one piece of work is still begun this often. */
const pace = 500;
const lookEvery = 10;

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve, lookEvery));

/** Lets people who wait for an answer go before work that nobody waits for. */
@Injectable()
export class Courtesy {
  private waiting = 0;
  private answeredAt = -Infinity;
  private lastTurn = 0;

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

  /** Answers when nobody waits, or when it is one's turn nevertheless: never for two at once. */
  async afterThem(): Promise<void> {
    if (!this.isRushed()) return;
    const turn = this.nextTurn();
    while (this.isRushed()) {
      if (performance.now() >= turn) return;
      await aMoment();
    }
    this.lastTurn = 0;
  }

  private isRushed(): boolean {
    return this.waiting > 0 || performance.now() - this.answeredAt < quiet;
  }

  private nextTurn(): number {
    this.lastTurn = Math.max(this.lastTurn, performance.now()) + pace;
    return this.lastTurn;
  }
}
