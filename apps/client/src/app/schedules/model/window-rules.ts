import {
  applyEach,
  validate,
  type FieldContext,
  type SchemaPathTree,
} from '@angular/forms/signals';
import type { SchedulesMessages } from '@appointment/i18n';
import { isTimeOfDay } from '@appointment/ui';
import type { OverrideModel } from './override-model';
import { windowsOverlap, type DayModel, type WindowModel } from './week-model';

const MOST_WINDOWS = 70;
const MOST_DATES = 200;

export interface RuleWords {
  readonly faults: () => SchedulesMessages['faults'];
  readonly weekday: (day: number) => string;
  /** "5 – 16 October" */
  readonly days: (first: string, last: string) => string;
}

/** Whether every time can be read: before that, nothing is said about what they mean together. */
export const areReadable = (windows: readonly WindowModel[]): boolean =>
  windows.every(({ from, to }) => isTimeOfDay(from) && isTimeOfDay(to));

type Context = Pick<FieldContext<unknown>, 'valueOf'>;

/** Of a day that is off, nothing is asked. */
interface Where {
  readonly asked: boolean;
  readonly name: string;
}

/** Each window has two times that can be read, and they differ. */
const windowRules = (
  windows: SchemaPathTree<WindowModel[]>,
  faults: RuleWords['faults'],
  where: (context: Context) => Where,
): void =>
  applyEach(windows, (window) => {
    for (const time of [window.from, window.to]) {
      validate(time, (context) => {
        const { asked, name } = where(context);
        return asked && !isTimeOfDay(context.value())
          ? { kind: 'time', message: faults().time(name) }
          : undefined;
      });
    }
    validate(window.to, (context) => {
      const { asked, name } = where(context);
      const to = context.value();
      return asked && isTimeOfDay(to) && to === context.valueOf(window.from)
        ? { kind: 'empty', message: faults().empty(name) }
        : undefined;
    });
  });

const dayFault = ({ on, weekday, windows }: DayModel, { faults, weekday: say }: RuleWords) => {
  if (!on) return undefined;
  if (windows.length === 0) return { kind: 'no-window', message: faults().noWindow(say(weekday)) };
  return areReadable(windows) && windowsOverlap(windows)
    ? { kind: 'overlap', message: faults().overlap(say(weekday)) }
    : undefined;
};

const weekFault = (week: readonly DayModel[], { faults }: RuleWords) => {
  const windows = week.filter(({ on }) => on).flatMap((day) => day.windows);
  if (windows.length > MOST_WINDOWS) return { kind: 'many', message: faults().windowsMany };
  return week.some(({ on }) => on) ? undefined : { kind: 'no-day', message: faults().noDay };
};

/** The hours of the week: at least one day, and windows that stand apart. */
export const weekRules = (week: SchemaPathTree<DayModel[]>, words: RuleWords): void => {
  applyEach(week, (day) => {
    validate(day, ({ value }) => dayFault(value(), words));
    windowRules(day.windows, words.faults, ({ valueOf }) => ({
      asked: valueOf(day.on),
      name: words.weekday(valueOf(day.weekday)),
    }));
  });
  validate(week, ({ value }) => weekFault(value(), words));
};

const datesFault = ({ startDate, endDate }: OverrideModel, { faults }: RuleWords) => {
  if (!startDate || !endDate) return { kind: 'required', message: faults().dateMissing };
  return endDate < startDate ? { kind: 'order', message: faults().endDate } : undefined;
};

/** Dates with hours of their own: from when to when, and windows unless they are closed. */
export const overrideRules = (
  overrides: SchemaPathTree<OverrideModel[]>,
  words: RuleWords,
): void => {
  validate(overrides, ({ value }) =>
    value().length > MOST_DATES ? { kind: 'many', message: words.faults().datesMany } : undefined,
  );
  applyEach(overrides, (one) => {
    validate(one.endDate, ({ valueOf }) => datesFault(valueOf(one), words));
    windowRules(one.windows, words.faults, ({ valueOf }) => ({
      asked: !valueOf(one.closed),
      name: words.days(valueOf(one.startDate), valueOf(one.endDate)),
    }));
  });
};
