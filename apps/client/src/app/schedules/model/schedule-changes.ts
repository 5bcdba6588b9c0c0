import type { ScheduleModel } from './schedule-model';

/** How many things differ: each day of the week counts as one, and so does each other field. */
export const changesBetween = (saved: ScheduleModel, now: ScheduleModel): number => {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
  const fields = Object.keys(saved).filter((key) => key !== 'week') as (keyof ScheduleModel)[];
  const days = saved.week.filter((day, index) => differs(day, now.week[index]));
  return fields.filter((key) => differs(saved[key], now[key])).length + days.length;
};
