import * as z from 'zod';
import { CalendarProvider } from './enums';
import { Color, Id, Instant } from './primitives';

export const Calendar = z
  .object({
    id: Id,
    connectionId: Id.nullable(),
    provider: CalendarProvider,
    title: z.string(),
    color: z.string(),
    url: z.string(),
    connected: z.boolean().meta({ description: 'Its events count as busy' }),
    connectedAt: Instant.nullable(),
    readOnly: z.boolean(),
    syncedAt: Instant.nullable().meta({ description: 'When its busy time was last seen' }),
    syncError: z.string().nullable().meta({ description: 'Problem code of the last failed sync' }),
  })
  .meta({ id: 'Calendar', description: 'One remote calendar that the subscriber connected' });
export type Calendar = z.infer<typeof Calendar>;

export const CalendarList = z.object({ items: z.array(Calendar) }).meta({ id: 'CalendarList' });
export type CalendarList = z.infer<typeof CalendarList>;

export const UpdateCalendar = z
  .strictObject({
    connected: z.boolean(),
    title: z.string().trim().min(1).max(128),
    color: Color,
  })
  .partial()
  .meta({ id: 'UpdateCalendar' });
export type UpdateCalendar = z.output<typeof UpdateCalendar>;
