import {
  validateTree,
  type FieldTree,
  type SchemaPathTree,
  type ValidationError,
} from '@angular/forms/signals';
import { scheduleFaults, type ScheduleFault } from '@appointment/contracts/schedule-faults';
import { overlappingOverride } from '@appointment/contracts/window-checks';
import { overrideBody } from './override-model';
import { placeFields } from './place-model';
import { rulesBody, type ScheduleModel } from './schedule-model';
import { windowsOverlap } from './week-model';
import { fieldOfWire } from './wire-fields';
import { areReadable, type RuleWords } from './window-rules';

type Fault = ValidationError.WithFieldTree;

/** What can be judged together: dates that are being written and times that cannot be read are left out. */
const judged = (model: ScheduleModel) => {
  const { availabilities, overrides, ...body } = rulesBody(model, undefined);
  const open = model.week.filter(({ on }) => on).flatMap(({ windows }) => windows);
  const dated = model.overrides.every(
    ({ startDate, endDate, windows }) => startDate && endDate && areReadable(windows),
  );
  const readable = areReadable(open);
  return {
    ...body,
    ...placeFields(model),
    startTime: readable ? body.startTime : undefined,
    endTime: readable ? body.endTime : undefined,
    availabilities: readable ? availabilities : undefined,
    overrides: dated ? overrides : undefined,
  };
};

/** Overlaps within one day are said by the day itself. */
const saidByTheDay = (model: ScheduleModel, { path }: ScheduleFault): boolean =>
  path[0] === 'availabilities' &&
  path[2] === 'startTime' &&
  model.week.some(({ on, windows }) => on && windowsOverlap(windows));

const overrideWords = (model: ScheduleModel, { path }: ScheduleFault, words: RuleWords): string => {
  const override = model.overrides[Number(path[1])];
  if (!override) return words.faults().notAccepted;
  const name = words.days(override.startDate, override.endDate);
  if (path[2] === 'startDate') return words.faults().dateTwice(name);
  return overlappingOverride([overrideBody(override)]) === 0
    ? words.faults().overlap(name)
    : words.faults().short(name);
};

/** The day of the n-th window that is sent. */
const dayOf = ({ week }: ScheduleModel, index: number): number => {
  const days = week
    .filter(({ on }) => on)
    .flatMap(({ weekday, windows }) => windows.map(() => weekday));
  return days[index] ?? 1;
};

const wordsFor = (model: ScheduleModel, fault: ScheduleFault, words: RuleWords): string => {
  const [name, index, key] = fault.path;
  const faults = words.faults();
  switch (name) {
    case 'endTime':
      return faults.short(words.weekday(dayOf(model, 0)));
    case 'availabilities': {
      const day = words.weekday(dayOf(model, Number(index)));
      return key === 'endTime' ? faults.short(day) : faults.overlapNight(day);
    }
    case 'overrides':
      return overrideWords(model, fault, words);
    case 'farthestBooking':
      return faults.noticeBeyondWindow;
    case 'endDate':
      return faults.endDate;
    case 'locationUrl':
      return faults.oneWay;
    default:
      return faults.notAccepted;
  }
};

const wholeFaults = (
  model: ScheduleModel,
  form: FieldTree<ScheduleModel>,
  words: RuleWords,
): Fault[] =>
  scheduleFaults(judged(model))
    .filter((fault) => !saidByTheDay(model, fault))
    .flatMap((fault) => {
      const fieldTree = fieldOfWire(form, fault.path);
      const message = wordsFor(model, fault, words);
      return fieldTree ? [{ kind: String(fault.path[0]), fieldTree, message }] : [];
    });

/** What does not fit together, by the very checks of the server. */
export const wholeRules = (path: SchemaPathTree<ScheduleModel>, words: RuleWords): void =>
  validateTree(path, ({ value, fieldTree }) =>
    // The tree of a rule is the form itself, only its type forbids to change it.
    wholeFaults(value(), fieldTree as FieldTree<ScheduleModel>, words),
  );
