import type { IconName } from '@appointment/ui';

type Mark = 'requests' | 'broken-connections';

export interface Place {
  readonly path: string;
  readonly name:
    'dashboard' | 'appointments' | 'schedules' | 'handPicked' | 'connections' | 'settings';
  /** What the narrow bar calls it; it has no room for everything. */
  readonly shortName: 'home' | 'appointments' | 'pages' | 'connections' | 'more' | undefined;
  readonly icon: IconName;
  readonly shortIcon: IconName;
  readonly mark?: Mark;
}

const place = (
  name: Place['name'],
  icon: IconName,
  more: Partial<Pick<Place, 'mark' | 'path' | 'shortIcon' | 'shortName'>> = {},
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
  // On phones the appointments lead there.
  place('handPicked', 'picked', { path: '/hand-picked', shortName: undefined }),
  place('connections', 'plug', { mark: 'broken-connections' }),
  place('settings', 'gear', { shortName: 'more', shortIcon: 'more' }),
];

/** What has its place in the bar of a phone. */
export const shortPlaces = places.flatMap(({ shortName, ...place }) =>
  shortName ? [{ ...place, shortName }] : [],
);
