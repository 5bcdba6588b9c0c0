import * as z from 'zod';

const DAY_MINUTES = 24 * 60;

const distinct = (values: readonly number[]) => new Set(values).size === values.length;

/** What holds for a meeting once it is booked. */
export const termFields = {
  reminders: z
    .array(
      z
        .int()
        .min(5)
        .max(28 * DAY_MINUTES),
    )
    .max(5)
    .refine(distinct, { error: 'A reminder stands here twice' })
    .meta({ description: 'Minutes before the start' }),
  changeDeadline: z
    .int()
    .min(0)
    .max(28 * DAY_MINUTES)
    .meta({
      description: 'Minutes before the start until which the attendee can cancel or move',
    }),
};
