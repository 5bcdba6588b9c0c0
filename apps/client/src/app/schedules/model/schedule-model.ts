import type { CreateScheduleInput, Schedule } from '@appointment/contracts';
import { overrideBody, overrideOf, type OverrideModel } from './override-model';
import { placeFields, placeOf, type PlaceModel } from './place-model';
import { questionBody, questionOf, type QuestionModel } from './question-model';
import { hoursOf, weekOf, type DayModel } from './week-model';

/** A schedule as its editor holds it: empty texts where the wire has null. Lengths of time are minutes. */
export interface ScheduleModel extends PlaceModel {
  name: string;
  slug: string;
  active: boolean;
  private: boolean;
  details: string;
  /** All that people choose from, ascending. */
  lengths: readonly number[];
  /** The one that is offered first. */
  usualLength: number;
  timezone: string;
  week: DayModel[];
  /** From one start to the next; 0: as long as the meeting. */
  slotStep: number;
  startDate: string;
  endDate: string;
  overrides: OverrideModel[];
  earliestBooking: number;
  farthestBooking: number;
  bufferBefore: number;
  bufferAfter: number;
  limitPerDay: number | null;
  limitPerWeek: number | null;
  bookingConfirmation: boolean;
  /** A native select knows only texts. */
  calendarId: string;
  changeDeadline: number;
  reminders: readonly number[];
  questions: QuestionModel[];
  useCalendarAvailability: boolean;
  staleLimit: number;
}

export const DAY_MINUTES = 24 * 60;

export const defaultHours = {
  weekdays: [1, 2, 3, 4, 5],
  startTime: '09:00',
  endTime: '17:00',
  useCustomAvailabilities: false,
  availabilities: [],
};

const ascending = (values: readonly number[]): number[] =>
  values.toSorted((one, other) => one - other);

export const modelOf = (schedule: Schedule): ScheduleModel => ({
  ...placeOf(schedule),
  name: schedule.name,
  slug: schedule.slug,
  active: schedule.active,
  private: schedule.private,
  details: schedule.details ?? '',
  lengths: ascending([schedule.slotDuration, ...schedule.otherDurations]),
  usualLength: schedule.slotDuration,
  timezone: schedule.timezone,
  week: weekOf(schedule),
  slotStep: schedule.slotStep ?? 0,
  startDate: schedule.startDate,
  endDate: schedule.endDate ?? '',
  overrides: schedule.overrides.map(overrideOf),
  earliestBooking: schedule.earliestBooking,
  farthestBooking: schedule.farthestBooking,
  bufferBefore: schedule.bufferBefore,
  bufferAfter: schedule.bufferAfter,
  limitPerDay: schedule.limitPerDay,
  limitPerWeek: schedule.limitPerWeek,
  bookingConfirmation: schedule.bookingConfirmation,
  calendarId: String(schedule.calendarId ?? ''),
  changeDeadline: schedule.changeDeadline,
  reminders: ascending(schedule.reminders),
  questions: schedule.questions.map(questionOf),
  useCalendarAvailability: schedule.useCalendarAvailability,
  staleLimit: schedule.staleLimit,
});

/** The length that is offered first: the shortest when the one before is not offered any more. */
export const usualLengthOf = ({
  lengths,
  usualLength,
}: Pick<ScheduleModel, 'lengths' | 'usualLength'>): number =>
  lengths.includes(usualLength) ? usualLength : (lengths[0] ?? usualLength);

const general = (schedule: Schedule | undefined) => ({
  from: schedule?.startTime ?? defaultHours.startTime,
  to: schedule?.endTime ?? defaultHours.endTime,
});

/** What decides which times are offered: all that a preview needs to know. */
export const rulesBody = (model: ScheduleModel, saved: Schedule | undefined) => ({
  ...hoursOf(model.week, general(saved)),
  timezone: model.timezone,
  slotDuration: usualLengthOf(model),
  otherDurations: model.lengths.filter((length) => length !== usualLengthOf(model)),
  slotStep: model.slotStep || null,
  startDate: model.startDate,
  endDate: model.endDate || null,
  overrides: model.overrides.map(overrideBody),
  earliestBooking: model.earliestBooking,
  farthestBooking: model.farthestBooking,
  bufferBefore: model.bufferBefore,
  bufferAfter: model.bufferAfter,
  limitPerDay: model.limitPerDay,
  limitPerWeek: model.limitPerWeek,
  useCalendarAvailability: model.useCalendarAvailability,
  staleLimit: model.staleLimit,
});

/** The body to send. An empty slug of a new schedule is left for the server to make. */
export const bodyOf = (model: ScheduleModel, saved: Schedule | undefined): CreateScheduleInput => ({
  ...rulesBody(model, saved),
  ...placeFields(model),
  ...(model.slug ? { slug: model.slug } : {}),
  name: model.name.trim(),
  active: model.active,
  private: model.private,
  details: model.details.trim() || null,
  bookingConfirmation: model.bookingConfirmation,
  calendarId: model.calendarId ? Number(model.calendarId) : null,
  changeDeadline: model.changeDeadline,
  reminders: [...model.reminders],
  questions: model.questions.map(questionBody),
});
