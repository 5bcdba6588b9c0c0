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
  sendLink: 'Send your link',
  sendLinkText: 'Whoever has it sees your free times and picks one. They need no account.',
  next: 'Next',
  noNext: 'No meeting is booked.',
  titleAndLength: (title: string, length: string) => `${title}, ${length}`,
  dayAndTitle: (day: string, title: string) => `${day}, ${title}`,
  calendars: 'Calendars',
  fresh: (ago: string) => `Checked ${ago}`,
  stale: (title: string) => `“${title}” could not be read. Your pages offer no times until it can.`,
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
