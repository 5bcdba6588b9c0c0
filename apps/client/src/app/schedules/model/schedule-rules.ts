import {
  max,
  maxLength,
  min,
  pattern,
  required,
  validate,
  type SchemaPathTree,
} from '@angular/forms/signals';
import { placeRules } from './place-rules';
import { questionRules } from './question-rules';
import { DAY_MINUTES, type ScheduleModel } from './schedule-model';
import { wholeRules } from './whole-rules';
import { overrideRules, weekRules, type RuleWords } from './window-rules';

type Path = SchemaPathTree<ScheduleModel>;

const SLUG = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,62}[a-zA-Z0-9])?$/;
const TWO_YEARS = 2 * 366 * DAY_MINUTES;
const FOUR_WEEKS = 28 * DAY_MINUTES;

export const MOST_LENGTHS = 8;
export const MOST_REMINDERS = 5;

const basicRules = (path: Path, { faults }: RuleWords): void => {
  validate(path.name, ({ value }) =>
    value().trim() ? undefined : { kind: 'required', message: faults().name },
  );
  maxLength(path.name, 128, { message: () => faults().nameLong });
  pattern(path.slug, SLUG, { message: () => faults().slugShape });
  maxLength(path.details, 2000, { message: () => faults().detailsLong });
  required(path.startDate, { message: () => faults().startDate });
};

type Several = 'lengths' | 'reminders';

/** Each of several lengths of time within its bounds, and not too many. */
const severalRules = (
  path: Path,
  key: Several,
  bounds: { readonly least: number; readonly most: number; readonly many: number },
  words: () => { readonly each: string; readonly many: string },
): void =>
  validate(path[key], ({ value }) => {
    const values = value();
    if (values.length > bounds.many) return { kind: 'many', message: words().many };
    return values.every((one) => one >= bounds.least && one <= bounds.most)
      ? undefined
      : { kind: 'bounds', message: words().each };
  });

type Amount =
  | 'bufferBefore'
  | 'bufferAfter'
  | 'earliestBooking'
  | 'farthestBooking'
  | 'limitPerDay'
  | 'limitPerWeek'
  | 'changeDeadline'
  | 'staleLimit';

const within = (
  path: Path,
  key: Amount,
  [least, most]: readonly [number, number],
  say: () => string,
) => {
  min(path[key], least, { message: say });
  max(path[key], most, { message: say });
};

const amountRules = (path: Path, { faults }: RuleWords): void => {
  severalRules(path, 'lengths', { least: 10, most: 600, many: MOST_LENGTHS }, () => ({
    each: faults().duration,
    many: faults().lengthsMany,
  }));
  validate(path.lengths, ({ value }) =>
    value().length > 0 ? undefined : { kind: 'required', message: faults().noLength },
  );
  severalRules(path, 'reminders', { least: 5, most: FOUR_WEEKS, many: MOST_REMINDERS }, () => ({
    each: faults().reminder,
    many: faults().remindersMany,
  }));
  validate(path.slotStep, ({ value }) =>
    value() === 0 || (value() >= 5 && value() <= DAY_MINUTES)
      ? undefined
      : { kind: 'bounds', message: faults().step },
  );
  for (const key of ['bufferBefore', 'bufferAfter'] as const)
    within(path, key, [0, DAY_MINUTES], () => faults().buffer);
  within(path, 'earliestBooking', [0, TWO_YEARS], () => faults().twoYears);
  within(path, 'farthestBooking', [1, TWO_YEARS], () => faults().twoYears);
  within(path, 'limitPerDay', [1, 200], () => faults().limitPerDay);
  within(path, 'limitPerWeek', [1, 1000], () => faults().limitPerWeek);
  within(path, 'changeDeadline', [0, FOUR_WEEKS], () => faults().deadline);
  within(path, 'staleLimit', [1, 7 * DAY_MINUTES], () => faults().stale);
};

/** What a schedule must fulfil before it is sent; the server checks the same again. */
export const scheduleRules = (path: Path, words: RuleWords): void => {
  basicRules(path, words);
  placeRules(path, words.faults);
  amountRules(path, words);
  weekRules(path.week, words);
  overrideRules(path.overrides, words);
  questionRules(path.questions, words);
  wholeRules(path, words);
};
