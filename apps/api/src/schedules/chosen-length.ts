import { LengthRefused } from './schedule.errors';

/** Of a schedule, how long its slots can be; in minutes. */
export interface Lengths {
  readonly slotDuration: number;
  /** All that strangers can choose from. */
  readonly durations: readonly number[];
}

/** The length that a stranger chose, else the usual one. Throws `LengthRefused` for one that is not offered. */
export const chosenLength = (
  { slotDuration, durations }: Lengths,
  chosen: number | undefined,
): number => {
  if (chosen === undefined) return slotDuration;
  if (!durations.includes(chosen)) throw new LengthRefused(durations);
  return chosen;
};
