import * as z from 'zod';
import { CalendarProvider } from './enums';
import { Color, Id, Instant } from './primitives';

/** What of an event its calendar does not say in words that we can read. */
export const UnreadEventReason = z.enum([
  'start',
  'end',
  'recurrence',
  'zone',
  'too-often',
  'too-large',
  'not-told',
  'format',
]);
export type UnreadEventReason = z.infer<typeof UnreadEventReason>;

export const UnreadEvent = z
  .object({
    title: z.string().nullable().meta({ description: 'Null where that can’t be read either' }),
    file: z.string().meta({ description: 'The end of its address at the server' }),
    reason: UnreadEventReason,
    busy: z.boolean().meta({
      description: 'What is known of its time counts as busy; false: nothing is, so it does not',
    }),
  })
  .meta({ id: 'UnreadEvent', description: 'An event that could not be read, wholly or in part' });
export type UnreadEvent = z.infer<typeof UnreadEvent>;

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
    imported: z.int().nullable().meta({ description: 'Events of a first import read so far' }),
    expected: z.int().nullable().meta({ description: '… out of so many; null when none goes on' }),
    problems: z.int().meta({ description: 'Events that could not be read' }),
    unreadEvents: z.array(UnreadEvent).meta({ description: 'Which these are, the first of them' }),
  })
  .meta({ id: 'Calendar', description: 'One remote calendar that the subscriber connected' });
export type Calendar = z.infer<typeof Calendar>;

export const CalendarList = z
  .object({
    items: z.array(Calendar),
    limit: z.int().nullable().meta({
      description: 'How many may count as busy at once; null: as many as you like',
    }),
  })
  .meta({ id: 'CalendarList' });
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

/** The dashboard shows weeks, a month at most: two of them are enough. */
const LONGEST_VIEW_HOURS = 62 * 24;

/** NaN where a bound is no instant: that is said already. */
const hoursOf = ({ from, to }: { from: string; to: string }): number =>
  (Date.parse(to) - Date.parse(from)) / 3_600_000;

export const CalendarEventsQuery = z
  .strictObject({ from: Instant, to: Instant })
  .refine((view) => !(hoursOf(view) <= 0), {
    path: ['to'],
    error: 'The end lies after the beginning',
  })
  .refine((view) => !(hoursOf(view) > LONGEST_VIEW_HOURS), {
    path: ['to'],
    error: 'At most 62 days can be seen at once',
  });
export type CalendarEventsQuery = z.output<typeof CalendarEventsQuery>;

/** An event as the owner's own calendar shows it. */
export const CalendarEvent = z
  .object({
    start: Instant,
    end: Instant,
    title: z.string().nullable().meta({ description: 'Null when only the busy time is known' }),
    allDay: z.boolean(),
    busy: z.boolean(),
    tentative: z.boolean(),
    appointmentId: z.uuid().nullable().meta({ description: 'An appointment of ours' }),
  })
  .meta({ id: 'CalendarEvent' });
export type CalendarEvent = z.infer<typeof CalendarEvent>;

export const CalendarEvents = z
  .object({
    items: z.array(CalendarEvent),
    asOf: Instant.nullable(),
    live: z.boolean().meta({
      description: 'False: the server did not answer in time; this is the busy time as last seen',
    }),
  })
  .meta({ id: 'CalendarEvents' });
export type CalendarEvents = z.infer<typeof CalendarEvents>;
