import { Injectable } from '@nestjs/common';

/** The shell's "now", to the millisecond. The core takes it as an argument; tests stand it still. */
export abstract class Clock {
  abstract now(): Temporal.Instant;
}

@Injectable()
export class SystemClock extends Clock {
  override now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }
}
