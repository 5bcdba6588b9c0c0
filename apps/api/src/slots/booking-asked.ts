import type { Answer, BookingRequest } from '@appointment/contracts';
import type { Schedule } from '../database';
import { InvalidInput } from '../http';
import { chosenLength, type PageAddress } from '../schedules';
import { answersTo, faultsOfAnswers } from './answers';

/** What a stranger asks for, on which page. */
export interface BookingAsked {
  readonly address: PageAddress;
  readonly request: BookingRequest;
  /** Survives the retries of one attempt to book; null if the caller does not care. */
  readonly idempotencyKey: string | null;
}

/** Epoch milliseconds: what is finer can't be told apart in the database. */
export const startOf = ({ request }: BookingAsked): number =>
  Temporal.Instant.from(request.start).epochMilliseconds;

/** A request as its schedule reads it. */
export interface Wanted {
  /** Epoch milliseconds. */
  readonly start: number;
  /** Minutes. */
  readonly duration: number;
  readonly answers: Answer[];
}

/** Throws `InvalidInput` for a length that can't be chosen, and for answers that don't fit the questions. */
export const wantedOn = (schedule: Schedule, asked: BookingAsked): Wanted => {
  const { duration, answers = {} } = asked.request;
  const questions = schedule.questions ?? [];
  const length = chosenLength(schedule, duration);
  const faults = faultsOfAnswers(questions, answers);
  if (faults.length > 0) throw new InvalidInput(faults);
  return { start: startOf(asked), duration: length, answers: answersTo(questions, answers) };
};
