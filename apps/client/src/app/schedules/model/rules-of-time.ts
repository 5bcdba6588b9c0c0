import type { FieldTree } from '@angular/forms/signals';
import type { ScheduleModel } from './schedule-model';

/** What decides which times are offered. */
const ruleKeys = [
  'lengths',
  'timezone',
  'week',
  'slotStep',
  'startDate',
  'endDate',
  'overrides',
  'earliestBooking',
  'farthestBooking',
  'bufferBefore',
  'bufferAfter',
  'limitPerDay',
  'limitPerWeek',
  'staleLimit',
] as const satisfies (keyof ScheduleModel)[];

/** Whether it can be asked what these values would offer; a missing name is no obstacle. */
export const areRulesValid = (form: FieldTree<ScheduleModel>): boolean =>
  ruleKeys.every((key) => (form[key] as FieldTree<unknown>)().valid());
