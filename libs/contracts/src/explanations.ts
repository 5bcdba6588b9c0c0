import * as z from 'zod';
import { Id, Instant, PlainDate, SlotLength } from './primitives';
import { OfferedSlot } from './public';
import { CreateSchedule } from './schedules';

/** Why a time is not offered. */
export const RefusalReason = z.enum([
  'paused',
  'before-first-day',
  'after-last-day',
  'closed-day',
  'closed-by-override',
  'outside-hours',
  'outside-calendar-availability',
  'off-the-grid',
  'too-long',
  'too-soon',
  'too-far',
  'busy',
  'buffer',
  'taken',
  'limit-per-day',
  'limit-per-week',
  'unverified',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

export const Refusal = z
  .object({
    reason: RefusalReason,
    start: Instant.optional().meta({ description: 'Of what is in the way' }),
    end: Instant.optional(),
    until: Instant.optional().meta({ description: 'From then on the reason no longer holds' }),
    calendar: z.object({ id: Id, title: z.string() }).optional(),
    appointmentId: z.uuid().optional(),
    nearest: z.array(Instant).optional().meta({ description: 'Starts of the grid around it' }),
  })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof Refusal>;

export const WhyQuery = z.strictObject({
  start: Instant,
  duration: z.coerce.number().pipe(SlotLength).optional(),
});
export type WhyQuery = z.output<typeof WhyQuery>;

export const WhyNot = z
  .object({ start: Instant, offered: z.boolean(), reasons: z.array(Refusal) })
  .meta({ id: 'WhyNot', description: 'All reasons why a time is not offered; none if it is' });
export type WhyNot = z.infer<typeof WhyNot>;

/** A schedule as the editor has it, saved or not, and the days that are looked at (`to` is exclusive). */
export const PreviewRequest = z
  .strictObject({
    schedule: CreateSchedule,
    scheduleId: Id.optional().meta({
      description: 'The saved schedule that is being edited: its bookings count for the limits',
    }),
    from: PlainDate,
    to: PlainDate,
    duration: SlotLength.optional(),
  })
  .meta({ id: 'PreviewRequest' });
export type PreviewRequest = z.output<typeof PreviewRequest>;
export type PreviewRequestInput = z.input<typeof PreviewRequest>;

export const SchedulePreview = z
  .object({
    slots: z.array(OfferedSlot),
    gaps: z
      .array(z.object({ start: Instant, end: Instant, reasons: z.array(Refusal) }))
      .meta({ description: 'Stretches that offer nothing, each with its reasons' }),
    nextAvailable: Instant.nullable(),
    asOf: Instant.nullable(),
    verified: z.boolean(),
  })
  .meta({ id: 'SchedulePreview' });
export type SchedulePreview = z.infer<typeof SchedulePreview>;
