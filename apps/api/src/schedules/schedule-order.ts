import { scheduleOrder } from '@appointment/contracts';
import type { Schedule } from '../database';
import { InvalidInput } from '../http';
import { wallTime } from './schedule.view';

/** A PATCH may name one end of a range only: the order is checked on what would be stored. */
export const checkOrder = (schedule: Schedule): void => {
  const { timesInOrder, datesInOrder, endsAfterStart, lastDayAfterFirst } = scheduleOrder;
  const stored = {
    startTime: wallTime(schedule.startTime),
    endTime: wallTime(schedule.endTime),
    startDate: schedule.startDate.toString(),
    endDate: schedule.endDate?.toString() ?? null,
  };
  const broken = [
    ...(timesInOrder(stored) ? [] : [endsAfterStart]),
    ...(datesInOrder(stored) ? [] : [lastDayAfterFirst]),
  ];
  if (broken.length === 0) return;
  throw new InvalidInput(
    broken.map(({ path, error }) => ({ field: path.join('.'), code: 'custom', message: error })),
  );
};
