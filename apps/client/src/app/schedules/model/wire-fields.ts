import type { FieldTree } from '@angular/forms/signals';
import type { ScheduleModel } from './schedule-model';

export type WirePath = readonly (string | number)[];
type Form = FieldTree<ScheduleModel>;
type Branch = FieldTree<unknown> & Readonly<Record<string, FieldTree<unknown> | undefined>>;

/** The editor's windows in the order in which they are sent: those of open days, day by day. */
const sentWindows = (form: Form): { day: number; window: number }[] =>
  form
    .week()
    .value()
    .flatMap(({ on, windows }, day) => (on ? windows.map((_, window) => ({ day, window })) : []));

/** The field of the n-th window that is sent; the week, if nobody knows which window is meant. */
const windowField = (form: Form, index: number, key: unknown): FieldTree<unknown> => {
  const at = sentWindows(form)[index];
  const window = at && form.week[at.day]?.windows[at.window];
  if (!window) return form.week;
  return key === 'endTime' ? window.to : window.from;
};

/** Windows of a date are named as those of the week are. */
const overrideField = (form: Form, [index, key, at, time]: WirePath): FieldTree<unknown> => {
  const override = form.overrides[Number(index)];
  if (!override) return form.overrides;
  if (key === 'startDate' || key === 'endDate') return override[key];
  const window = override.windows[Number(at ?? 0)];
  return window ? window[time === 'endTime' ? 'to' : 'from'] : override;
};

/** As deep as the form goes: a single choice of a question is part of one text. */
const deepest = (form: Form, path: WirePath): FieldTree<unknown> | undefined => {
  const [first, ...rest] = path.map(String);
  const root = (form as FieldTree<unknown> as Branch)[first ?? ''];
  return rest.reduce<FieldTree<unknown> | undefined>(
    (tree, key) => (tree as Branch | undefined)?.[key] ?? tree,
    root,
  );
};

/** The field of the editor that holds what the wire calls `path`; nothing, if the editor has no such field. */
export const fieldOfWire = (form: Form, path: WirePath): FieldTree<unknown> | undefined => {
  const [name, ...rest] = path;
  switch (name) {
    case 'weekdays':
    case 'useCustomAvailabilities':
      return form.week;
    case 'startTime':
    case 'endTime':
      return windowField(form, 0, name);
    case 'availabilities':
      return windowField(form, Number(rest[0]), rest[1]);
    case 'overrides':
      return overrideField(form, rest);
    case 'slotDuration':
    case 'otherDurations':
      return form.lengths;
    case 'reminders':
      return form.reminders;
    case 'locationName':
      return form.place().value() === 'in-person' ? form.locationName : form.placeName;
    case 'locationType':
    case 'meetingLinkProvider':
      return form.place;
    default:
      return deepest(form, path);
  }
};
