import {
  applyEach,
  max,
  maxLength,
  min,
  readonly,
  validate,
  type SchemaPathTree,
} from '@angular/forms/signals';
import type { HandPickedMessages, SchedulesMessages } from '@appointment/i18n';
import { isTimeOfDay } from '@appointment/ui';
import { placeRules } from '../../schedules/model/place-rules';
import { startOf, type PickedModel, type TimeRow } from './picked-model';

export interface RuleWords {
  readonly own: () => HandPickedMessages['faults'];
  readonly place: () => SchedulesMessages['faults'];
  readonly timeZone: () => string;
  /** Somebody has picked it: it stays as it is. */
  readonly isTaken: (row: TimeRow) => boolean;
}

type Path = SchemaPathTree<PickedModel>;

const isSame = (one: TimeRow, other: TimeRow): boolean =>
  one.day === other.day && one.time === other.time;

const timeRules = (path: Path, { own, timeZone, isTaken }: RuleWords): void => {
  validate(path.times, ({ value }) =>
    value().length === 0 ? { kind: 'required', message: own().noTime } : undefined,
  );
  applyEach(path.times, (row) => {
    readonly(row, ({ value }) => isTaken(value()));
    validate(row.day, ({ value }) =>
      value() ? undefined : { kind: 'required', message: own().day },
    );
    validate(row.time, ({ value, valueOf }) => {
      if (!isTimeOfDay(value())) return { kind: 'time', message: own().time };
      const whole = valueOf(row);
      if (!whole.day) return undefined;
      if (!startOf(whole, timeZone())) return { kind: 'never', message: own().never };
      return valueOf(path.times).filter((other) => isSame(other, whole)).length > 1
        ? { kind: 'twice', message: own().twice }
        : undefined;
    });
  });
};

/** What a hand-picked appointment has to be before it can be saved. */
export const pickedRules = (path: Path, words: RuleWords): void => {
  validate(path.title, ({ value }) =>
    value().trim() ? undefined : { kind: 'required', message: words.own().title },
  );
  maxLength(path.title, 255, { message: () => words.own().titleLong });
  maxLength(path.details, 2000, { message: () => words.own().detailsLong });
  min(path.duration, 10, { message: () => words.own().length });
  max(path.duration, 600, { message: () => words.own().length });
  validate(path.duration, ({ value }) =>
    Number.isInteger(value()) ? undefined : { kind: 'length', message: words.own().length },
  );
  placeRules(path, words.place);
  timeRules(path, words);
};
