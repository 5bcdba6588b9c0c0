import type { IconName } from '@appointment/ui';

type Mark = 'requests' | 'broken-connections';

export interface Place {
  readonly path: string;
  readonly name: 'dashboard' | 'appointments' | 'schedules' | 'connections' | 'settings';
  /** What the narrow bar calls it. */
  readonly shortName: 'home' | 'appointments' | 'pages' | 'connections' | 'more';
  readonly icon: IconName;
  readonly shortIcon: IconName;
  readonly mark?: Mark;
}

const place = (
  name: Place['name'],
  icon: IconName,
  more: Partial<Pick<Place, 'mark' | 'shortIcon' | 'shortName'>> = {},
): Place => ({
  path: `/${name}`,
  name,
  icon,
  shortName: name as Place['shortName'],
  shortIcon: icon,
  ...more,
});

/** Where the owner can go, in the order of the navigation. */
export const places: readonly Place[] = [
  place('dashboard', 'home', { shortName: 'home' }),
  place('appointments', 'list', { mark: 'requests' }),
  place('schedules', 'calendar', { shortName: 'pages' }),
  place('connections', 'plug', { mark: 'broken-connections' }),
  place('settings', 'gear', { shortName: 'more', shortIcon: 'more' }),
];
