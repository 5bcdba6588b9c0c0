import { Budget } from '../recurrence/budget';

/** Enough for every quarter of an hour of a year; what a rule names beyond that is not known one by one. */
const STEPS_PER_EVENT = 40_000;
const STEPS_PER_TEXT = 1_000_000;
/** A large calendar has more of everything: a weekly event of two years takes as many. */
const STEPS_PER_PART = 250;

/** What all events of one text may cost together: many that recur often are as bad as one that recurs too often. */
export class Allowance {
  #left: number;

  constructor(parts: number) {
    this.#left = STEPS_PER_TEXT + parts * STEPS_PER_PART;
  }

  /** What `expand` does with the budget of one event is paid from the allowance. */
  pay<Found>(expand: (budget: Budget) => Found): Found {
    const budget = new Budget(Math.min(STEPS_PER_EVENT, this.#left));
    const found = expand(budget);
    this.#left -= budget.used;
    return found;
  }
}
