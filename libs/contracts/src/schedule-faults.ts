import { placeRule } from './place-rule';
import {
  overlappingOverride,
  overlappingWindow,
  repeatedOverride,
  windowMinutes,
} from './window-checks';
import type { AvailabilityInput, DateOverride } from './windows';

/** The fields of a schedule that must agree with each other; what is not known is not judged. */
export interface WholeSchedule {
  readonly startTime?: string | undefined;
  readonly endTime?: string | undefined;
  readonly startDate?: string | undefined;
  readonly endDate?: string | null | undefined;
  readonly slotDuration?: number | undefined;
  readonly earliestBooking?: number | undefined;
  readonly farthestBooking?: number | undefined;
  readonly useCustomAvailabilities?: boolean | undefined;
  readonly availabilities?: readonly AvailabilityInput[] | undefined;
  readonly overrides?: readonly DateOverride[] | undefined;
  readonly locationUrl?: string | null | undefined;
  readonly locationPhone?: string | null | undefined;
  readonly meetingLinkProvider?: string | null | undefined;
}

export interface ScheduleFault {
  readonly path: readonly (string | number)[];
  readonly error: string;
}

type Rule = (schedule: WholeSchedule) => ScheduleFault | false | undefined;

const hoursInOrder: Rule = ({ startTime, endTime }) =>
  startTime !== undefined &&
  endTime !== undefined &&
  startTime >= endTime && { path: ['endTime'], error: 'The hours end before they start' };

const datesInOrder: Rule = ({ startDate, endDate }) =>
  startDate !== undefined &&
  endDate != null &&
  startDate > endDate && { path: ['endDate'], error: 'The last day comes before the first' };

/** Only where the general hours hold: under custom windows nobody sees them. */
const hoursLongEnough: Rule = ({ startTime, endTime, slotDuration, useCustomAvailabilities }) =>
  useCustomAvailabilities === false &&
  startTime !== undefined &&
  endTime !== undefined &&
  slotDuration !== undefined &&
  startTime < endTime &&
  windowMinutes({ startTime, endTime }) < slotDuration && {
    path: ['endTime'],
    error: 'The hours are shorter than one meeting',
  };

const noticeWithinWindow: Rule = ({ earliestBooking, farthestBooking }) =>
  earliestBooking !== undefined &&
  farthestBooking !== undefined &&
  earliestBooking > farthestBooking && {
    path: ['farthestBooking'],
    error: 'The booking window ends before the notice does: nothing could be booked',
  };

const windowsLongEnough: Rule = ({ availabilities = [], slotDuration = 0 }) => {
  const index = availabilities.findIndex((one) => windowMinutes(one) < slotDuration);
  return (
    index >= 0 && {
      path: ['availabilities', index, 'endTime'],
      error: 'The window is shorter than one meeting',
    }
  );
};

const windowsApart: Rule = ({ availabilities = [] }) => {
  const index = overlappingWindow(availabilities);
  return (
    index >= 0 && {
      path: ['availabilities', index, 'startTime'],
      error: 'This window overlaps another one',
    }
  );
};

const overridesLongEnough: Rule = ({ overrides = [], slotDuration = 0 }) => {
  const index = overrides.findIndex(({ windows }) =>
    windows.some((one) => windowMinutes(one) < slotDuration),
  );
  return (
    index >= 0 && {
      path: ['overrides', index, 'windows'],
      error: 'A window of this day is shorter than one meeting',
    }
  );
};

const overridesApart: Rule = ({ overrides = [] }) => {
  const index = overlappingOverride(overrides);
  return (
    index >= 0 && {
      path: ['overrides', index, 'windows'],
      error: 'Two windows of this day overlap',
    }
  );
};

const eachDayOnce: Rule = ({ overrides = [] }) => {
  const index = repeatedOverride(overrides);
  return (
    index >= 0 && {
      path: ['overrides', index, 'startDate'],
      error: 'Another entry has this day already',
    }
  );
};

const oneWayIn: Rule = (schedule) => !placeRule.holds(schedule) && placeRule;

const rules: readonly Rule[] = [
  hoursInOrder,
  hoursLongEnough,
  datesInOrder,
  noticeWithinWindow,
  windowsLongEnough,
  windowsApart,
  overridesLongEnough,
  overridesApart,
  eachDayOnce,
  oneWayIn,
];

/** What does not fit together, each with the field to mend. Shared by the API and the editor. */
export const scheduleFaults = (schedule: WholeSchedule): ScheduleFault[] =>
  rules.map((rule) => rule(schedule)).filter((fault) => fault !== false && fault !== undefined);
