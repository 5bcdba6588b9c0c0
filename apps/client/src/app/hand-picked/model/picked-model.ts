import type { HandPicked, UpdateHandPicked } from '@appointment/contracts';
import { isTimeOfDay } from '@appointment/ui';
import { noPlace, placeFields, placeOf, type PlaceModel } from '../../schedules/model/place-model';

/** A time as it is typed: the day and the clock of the owner's zone. */
export interface TimeRow {
  day: string;
  time: string;
}

/** Empty texts where the wire has null; native selects know only texts. */
export interface PickedModel extends PlaceModel {
  title: string;
  details: string;
  calendarId: string;
  duration: number;
  times: TimeRow[];
  keepOpen: boolean;
  holdCandidates: boolean;
  status: HandPicked['status'];
  reminders: readonly number[];
  /** Minutes before the start. */
  changeDeadline: number;
}

// By its file: the schemas that stand beside it are none of a browser's business.
export { MOST_CANDIDATES as MOST_TIMES } from '@appointment/contracts/hand-picked-limits';

/** A moment as it stands on the wall of a zone. */
export const rowOf = (start: string, timeZone: string): TimeRow => {
  const local = Temporal.Instant.from(start).toZonedDateTimeISO(timeZone);
  return {
    day: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

/** The wall time of a row; undefined where it is unfinished. A native date field is empty or has a day. */
const wallOf = ({ day, time }: TimeRow): Temporal.PlainDateTime | undefined =>
  day && isTimeOfDay(time) ? Temporal.PlainDateTime.from(`${day}T${time}`) : undefined;

/** The moment of a row; undefined where it is unfinished or its zone's clocks skip it. Of two it is the first. */
export const startOf = (row: TimeRow, timeZone: string): string | undefined => {
  const wall = wallOf(row);
  const local = wall?.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return wall && local?.toPlainDateTime().equals(wall) ? local.toInstant().toString() : undefined;
};

export const modelOf = (picked: HandPicked, timeZone: string): PickedModel => ({
  title: picked.title,
  details: picked.details ?? '',
  calendarId: String(picked.calendarId ?? ''),
  duration: picked.duration,
  ...placeOf(picked),
  times: picked.slots.map(({ start }) => rowOf(start, timeZone)),
  keepOpen: picked.keepOpen,
  holdCandidates: picked.holdCandidates,
  status: picked.status,
  reminders: picked.reminders.toSorted((one, other) => one - other),
  changeDeadline: picked.changeDeadline,
});

export const newPicked = (calendarId: number | undefined): PickedModel => ({
  title: '',
  details: '',
  calendarId: String(calendarId ?? ''),
  duration: 30,
  ...noPlace,
  times: [],
  keepOpen: false,
  holdCandidates: false,
  status: 'ready',
  reminders: [],
  changeDeadline: 0,
});

const keyOf = ({ day, time }: TimeRow): string => `${day} ${time}`;

/** With more times, each once and in their order; what is unfinished stays at the end. */
export const withRows = (rows: readonly TimeRow[], more: readonly TimeRow[]): TimeRow[] => {
  const there = new Set(rows.map(keyOf));
  const all = [...rows, ...more.filter((row) => !there.has(keyOf(row)))];
  const rank = (row: TimeRow) => (wallOf(row) ? keyOf(row) : '~');
  return all.toSorted((one, other) => rank(one).localeCompare(rank(other)));
};

/** Of a list without times: ten o'clock of tomorrow. */
export const firstRow = (today: string): TimeRow => ({
  day: Temporal.PlainDate.from(today).add({ days: 1 }).toString(),
  time: '10:00',
});

/** One more, right behind the last one; past midnight it is of the next day. */
export const rowAfter = (last: TimeRow, minutes: number): TimeRow => {
  const next = wallOf(last)?.add({ minutes });
  if (!next) return { day: last.day, time: '' };
  return {
    day: next.toPlainDate().toString(),
    time: next.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

/** The wire's body. What was saved keeps its moment, also in an hour that comes twice. */
export const bodyOf = (
  model: PickedModel,
  timeZone: string,
  saved: readonly string[] = [],
): UpdateHandPicked => {
  const known = new Map(
    saved.map((start) => {
      const { day, time } = rowOf(start, timeZone);
      return [`${day} ${time}`, start];
    }),
  );
  return {
    title: model.title.trim(),
    details: model.details.trim() || null,
    calendarId: model.calendarId ? Number(model.calendarId) : null,
    duration: model.duration,
    ...placeFields(model),
    slots: model.times.map(
      (row) => known.get(`${row.day} ${row.time}`) ?? startOf(row, timeZone) ?? '',
    ),
    keepOpen: model.keepOpen,
    holdCandidates: model.holdCandidates,
    status: model.status,
    reminders: [...model.reminders],
    changeDeadline: model.changeDeadline,
  };
};
