import {
  applyEach,
  max,
  maxLength,
  min,
  pattern,
  required,
  validate,
  type SchemaPathTree,
} from '@angular/forms/signals';
import type { SchedulesMessages } from '@appointment/i18n';
import { isTimeOfDay } from '@appointment/ui';
import type { ScheduleModel } from './schedule-model';
import { windowsOverlap, type DayModel, type WindowModel } from './week-model';

export interface RuleWords {
  readonly faults: () => SchedulesMessages['faults'];
  readonly weekday: (day: number) => string;
}

const SLUG = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$/;

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

const windowRules = (
  day: SchemaPathTree<DayModel>,
  window: SchemaPathTree<WindowModel>,
  { faults, weekday }: RuleWords,
): void => {
  for (const time of [window.from, window.to]) {
    validate(time, ({ value, valueOf }) =>
      isTimeOfDay(value())
        ? undefined
        : { kind: 'time', message: faults().time(weekday(valueOf(day.weekday))) },
    );
  }
  validate(window.to, ({ value, valueOf }) =>
    isTimeOfDay(value()) && value() === valueOf(window.from)
      ? { kind: 'empty', message: faults().empty(weekday(valueOf(day.weekday))) }
      : undefined,
  );
};

const dayFault = ({ on, weekday, windows }: DayModel, { faults, weekday: say }: RuleWords) => {
  if (!on) return undefined;
  if (windows.length === 0) return { kind: 'no-window', message: faults().noWindow(say(weekday)) };
  const readable = windows.every(({ from, to }) => isTimeOfDay(from) && isTimeOfDay(to));
  return readable && windowsOverlap(windows)
    ? { kind: 'overlap', message: faults().overlap(say(weekday)) }
    : undefined;
};

const weekRules = (week: SchemaPathTree<DayModel[]>, words: RuleWords): void => {
  applyEach(week, (day) => {
    validate(day, ({ value }) => dayFault(value(), words));
    applyEach(day.windows, (window) => windowRules(day, window, words));
  });
  validate(week, ({ value }) =>
    value().some(({ on }) => on) ? undefined : { kind: 'no-day', message: words.faults().noDay },
  );
};

const dateRules = (path: SchemaPathTree<ScheduleModel>, { faults }: RuleWords): void => {
  required(path.startDate, { message: () => faults().startDate });
  validate(path.endDate, ({ value, valueOf }) =>
    value() && value() < valueOf(path.startDate)
      ? { kind: 'order', message: faults().endDate }
      : undefined,
  );
};

/** What a schedule must fulfil before it is sent; the server checks the same again. */
export const scheduleRules = (path: SchemaPathTree<ScheduleModel>, words: RuleWords): void => {
  const { faults } = words;
  validate(path.name, ({ value }) =>
    value().trim() ? undefined : { kind: 'required', message: faults().name },
  );
  maxLength(path.name, 128, { message: () => faults().nameLong });
  pattern(path.slug, SLUG, { message: () => faults().slugShape });
  maxLength(path.details, 2000, { message: () => faults().detailsLong });
  min(path.slotDuration, 10, { message: () => faults().duration });
  max(path.slotDuration, 600, { message: () => faults().duration });
  validate(path.locationUrl, ({ value }) =>
    !value().trim() || isWebAddress(value().trim())
      ? undefined
      : { kind: 'url', message: faults().url },
  );
  dateRules(path, words);
  weekRules(path.week, words);
};
