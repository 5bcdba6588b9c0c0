import type { SettingsMessages } from '@appointment/i18n';

type ColourName = Exclude<keyof SettingsMessages['connections']['colours'], 'own'>;

export interface OwnerColour {
  readonly name: ColourName | 'own';
  /** As it is kept: the light one. */
  readonly color: string;
  /** As it is painted, by day and by night. */
  readonly paint: string;
}

/** The six colours that an owner gives to calendars: `--calendar-1` to `--calendar-6`. */
export const ownerColours: readonly OwnerColour[] = [
  { name: 'petrol', color: '#0b7a97', paint: 'var(--calendar-1)' },
  { name: 'violet', color: '#6a55c8', paint: 'var(--calendar-2)' },
  { name: 'pink', color: '#b0457f', paint: 'var(--calendar-3)' },
  { name: 'amber', color: '#a35a08', paint: 'var(--calendar-4)' },
  { name: 'green', color: '#3f7d20', paint: 'var(--calendar-5)' },
  { name: 'grey', color: '#5f6f76', paint: 'var(--calendar-6)' },
];

/** The owner's colour that a calendar has; one that its own program gave it is none of them. */
export const ownerColourOf = (color: string): OwnerColour =>
  ownerColours.find((each) => each.color === color.toLowerCase()) ?? {
    name: 'own',
    color,
    paint: color,
  };
