import { plural } from '../plural';

export const en = {
  heading: 'Dashboard',
  requestsWait: (n: number) =>
    plural('en', n, { one: 'One request waits for you.', other: '# requests wait for you.' }),
  nextMeeting: (name: string, when: string, distance: string) =>
    `Next: ${name}, ${when}, ${distance}.`,
  runningMeeting: (name: string, until: string) => `Now: ${name}, until ${until}.`,
  nothingWaits: 'Nothing waits for you.',
  nothingBooked: 'Nothing is booked yet.',
  loading: 'Your day is on its way',
  requests: 'Requests',
  all: 'All',
  noRequests: 'No request waits for you',
  noRequestsText: 'When somebody asks for a time, you answer here or from the mail.',
  sendLink: 'Nothing booked yet. Send your link',
  sendLinkText: 'Whoever has it sees your free times and picks one. They need no account.',
  next: 'Next',
  offerTimes: 'Offer some times',
  week: {
    before: 'Week before',
    now: 'Today',
    after: 'Week after',
    days: 'Day',
    hours: 'The week by the hour',
    allDay: 'all day',
    busy: 'Busy',
    waits: (what: string) => `${what}, waits for you`,
    today: (day: string) => `${day}, today`,
    entries: (n: number) => plural('en', n, { one: '# entry', other: '# entries' }),
    asSeen: (title: string) => `“${title}” did not answer; this is its busy time as last seen.`,
    failed: (title: string) => `“${title}” could not be shown here just now.`,
    open: (hours: string) => `Your pages are open ${hours}`,
    closed: 'Your pages are closed',
    legend: {
      booked: 'booked',
      hold: 'hold, waits for you',
      busy: 'busy in a calendar',
      open: 'your open hours',
    },
  },
  titleAndLength: (title: string, length: string) => `${title}, ${length}`,
  dayAndTitle: (day: string, title: string) => `${day}, ${title}`,
  fresh: (ago: string) => `Checked ${ago}`,
  quoted: (title: string) => `“${title}”`,
  stale: (titles: string) =>
    `${titles} could not be read. Once that is too long ago for a page, it offers no times.`,
  noCalendar: 'No calendar is connected: only bookings made here count as busy.',
  connect: 'Connect a calendar',
  checkNow: 'Check calendars now',
  checkedSaid: 'Your calendars were checked',
  look: 'Look at it',
  failed: {
    heading: (n: number) =>
      plural('en', n, {
        one: 'One thing could not be delivered.',
        other: '# things could not be delivered.',
      }),
    letter: (to: string) => `A mail to ${to} was refused.`,
    calendar: 'A meeting could not be written into your calendar.',
    other: 'A message got stuck.',
    tries: (n: number, at: string) =>
      plural('en', n, { one: `Tried once, ${at}.`, other: `Tried # times, last ${at}.` }),
    retry: 'Try again',
    see: 'See the meeting',
    retrying: 'It is being tried again',
  },
};
