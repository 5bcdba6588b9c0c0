import {
  civilDay,
  DAY,
  type DayNumber,
  dayOf,
  firstDayOf,
  modulo,
  monthNumber,
  type Wall,
  weekdayOf,
} from './civil';
import { candidates } from './candidates';
import { dayTest } from './day-tests';
import type { Periods } from './periods';
import type { Frequency, RecurrenceRule } from './rule';
import { timesOfDay } from './times-of-day';

/** Numbers the periods by days alone. */
interface DaySpans {
  firstDay(index: number): DayNumber;
  /** The first day of the next period, whether it counts or not. */
  endDay(index: number): DayNumber;
  indexOf(day: DayNumber): number;
}

/** The periods of a rule that is DAILY or slower. */
export function dayPeriods(rule: RecurrenceRule, start: Wall): Periods {
  const spans = daySpans(rule, dayOf(start));
  const complete = withDefaults(rule, dayOf(start));
  const isNamed = dayTest(complete);
  const daysBetween = candidates(complete);
  const times = timesOfDay(rule, start);
  return {
    weight: WEIGHTS[rule.frequency] ?? 1,
    startOf: (index) => spans.firstDay(index) * DAY,
    indexOf: (wall) => spans.indexOf(dayOf(wall)),
    *momentsOf(index) {
      for (const day of daysBetween(spans.firstDay(index), spans.endDay(index)))
        if (isNamed(day)) for (const time of times) yield day * DAY + time;
    },
    after: (index) => index + 1,
  };
}

/** A year has many more days to look at than a week. */
const WEIGHTS: Partial<Record<Frequency, number>> = { YEARLY: 24, MONTHLY: 2 };

function daySpans({ frequency, interval, weekStart }: RecurrenceRule, start: DayNumber): DaySpans {
  if (frequency === 'YEARLY') return monthSpans(start, 12, interval);
  if (frequency === 'MONTHLY') return monthSpans(start, 1, interval);
  if (frequency === 'WEEKLY')
    return evenSpans(start - modulo(weekdayOf(start) - weekStart, 7), 7, interval);
  return evenSpans(start, 1, interval);
}

function monthSpans(start: DayNumber, months: number, interval: number): DaySpans {
  const first = monthNumber(start) - (months === 12 ? civilDay(start).month - 1 : 0);
  const step = months * interval;
  return {
    firstDay: (index) => firstDayOf(first + index * step),
    endDay: (index) => firstDayOf(first + index * step + months),
    indexOf: (day) => Math.floor((monthNumber(day) - first) / step),
  };
}

const evenSpans = (first: DayNumber, days: number, interval: number): DaySpans => ({
  firstDay: (index) => first + index * days * interval,
  endDay: (index) => first + index * days * interval + days,
  indexOf: (day) => Math.floor((day - first) / (days * interval)),
});

/** What the rule does not say, the start says (RFC 5545, 3.3.10). */
function withDefaults(rule: RecurrenceRule, start: DayNumber): RecurrenceRule {
  const { month, day } = civilDay(start);
  const weekdays = [{ weekday: weekdayOf(start), nth: 0 }];
  const namesDays = rule.yearDays ?? rule.monthDays ?? rule.weekdays;
  if (namesDays) return rule;
  if (rule.weekNumbers || rule.frequency === 'WEEKLY') return { ...rule, weekdays };
  if (rule.frequency === 'YEARLY')
    return { ...rule, months: rule.months ?? [month], monthDays: [day] };
  return rule.frequency === 'MONTHLY' ? { ...rule, monthDays: [day] } : rule;
}
