/** What somebody would like to have in their own calendar. */
export interface CalendarEntry {
  readonly title: string;
  /** Instants as the wire writes them. */
  readonly start: string;
  readonly end: string;
  readonly details?: string | undefined;
  readonly place?: string | undefined;
}

export type CalendarService = 'google' | 'outlook' | 'office365';

const basic = (instant: string): string =>
  new Date(instant).toISOString().replaceAll(/[-:]|\.\d+/g, '');

const withoutMillis = (instant: string): string =>
  new Date(instant).toISOString().replace(/\.\d+/, '');

const link = (address: string, fields: Readonly<Record<string, string | undefined>>): string => {
  const given = Object.entries(fields).filter(([, value]) => value);
  // Outlook shows a plus as a plus.
  const search = new URLSearchParams(given as [string, string][]).toString().replaceAll('+', '%20');
  return `${address}?${search}`;
};

const google = ({ title, start, end, details, place }: CalendarEntry): string =>
  link('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${basic(start)}/${basic(end)}`,
    details,
    location: place,
  });

const outlook =
  (host: string) =>
  ({ title, start, end, details, place }: CalendarEntry): string =>
    link(`https://${host}/calendar/deeplink/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: withoutMillis(start),
      enddt: withoutMillis(end),
      body: details,
      location: place,
    });

/** Addresses at which web calendars open a new entry with everything filled in. */
export const calendarLinks: Readonly<Record<CalendarService, (entry: CalendarEntry) => string>> = {
  google,
  outlook: outlook('outlook.live.com'),
  office365: outlook('outlook.office.com'),
};
