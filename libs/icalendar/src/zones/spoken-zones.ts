/**
 * Names for people instead of programs: `(UTC+01:00) Amsterdam, Berlin, Bern` as Outlook shows zones, the same with slashes
 * by Zimbra, `GMT+0100`, and `tzone://Microsoft/Utc` of Exchange.
 */
export function fromSpokenName(name: string): string | undefined {
  if (/^tzone:\/\/Microsoft\/Utc$/i.test(name)) return 'UTC';
  const [, hours, places = ''] = SPOKEN.exec(name) ?? [];
  if (hours === undefined) return offsetIn(name);
  const [place] = places
    .split(/[,/]/)
    .map((each) => zoneAt(each.trim()))
    .filter((zone) => zone !== undefined);
  return place;
}

const SPOKEN = /^\((?:UTC|GMT)([+-]\d\d[:.]?\d\d)?\) (.{1,200})$/;

/** `GMT+0100`, `UTC+01:00`, `+0100` are no place, but an offset that never changes. */
function offsetIn(name: string): string | undefined {
  const [, sign, hours, minutes = '00'] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?$/.exec(name) ?? [];
  return hours && `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

const zoneAt = (place: string): string | undefined =>
  Object.hasOwn(REGIONS, place) ? REGIONS[place] : cities().get(place);

/** Zones of Windows that are called after no city. */
const REGIONS: Readonly<Record<string, string>> = {
  'Eastern Time (US & Canada)': 'America/New_York',
  'Central Time (US & Canada)': 'America/Chicago',
  'Mountain Time (US & Canada)': 'America/Denver',
  'Pacific Time (US & Canada)': 'America/Los_Angeles',
  'Atlantic Time (Canada)': 'America/Halifax',
  'Coordinated Universal Time': 'UTC',
  Alaska: 'America/Anchorage',
  Arizona: 'America/Phoenix',
  Hawaii: 'Pacific/Honolulu',
  Newfoundland: 'America/St_Johns',
  'Indiana (East)': 'America/Indiana/Indianapolis',
  Saskatchewan: 'America/Regina',
  'Central America': 'America/Guatemala',
  Azores: 'Atlantic/Azores',
  Chennai: 'Asia/Kolkata',
  'New Delhi': 'Asia/Kolkata',
  Beijing: 'Asia/Shanghai',
  Osaka: 'Asia/Tokyo',
  Canberra: 'Australia/Sydney',
  Wellington: 'Pacific/Auckland',
  Bern: 'Europe/Zurich',
};

let known: ReadonlyMap<string, string> | undefined;

/** `Berlin` is in Europe/Berlin; filled once, as nearly nobody asks. */
const cities = (): ReadonlyMap<string, string> =>
  (known ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? zone).replaceAll('_', ' '),
      zone,
    ]),
  ));
