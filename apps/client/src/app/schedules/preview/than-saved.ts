import type { SchedulesMessages } from '@appointment/i18n';
import type { PictureDay } from './picture';

interface Words {
  readonly t: Pick<SchedulesMessages['preview'], 'thanSaved' | 'newDays' | 'goneDays'>;
  /** "Tuesday and Friday" */
  readonly named: (days: readonly string[]) => string;
}

/** "than the saved version: Friday is new" */
export const thanSaved = (shown: readonly PictureDay[], { t, named }: Words): string => {
  const say = (days: readonly PictureDay[], sentence: (days: string, n: number) => string) =>
    days.length > 0 ? [sentence(named(days.map(({ day }) => day)), days.length)] : [];
  const said = [
    ...say(
      shown.filter(({ isNew }) => isNew),
      t.newDays,
    ),
    ...say(
      shown.filter(({ isGone }) => isGone),
      t.goneDays,
    ),
  ];
  return said.length > 0 ? `${t.thanSaved}: ${said.join(', ')}` : t.thanSaved;
};
