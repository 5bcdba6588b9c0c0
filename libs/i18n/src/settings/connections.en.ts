import { plural } from '../plural';

/** The list of connections and calendars. */
export const connections = {
  heading: 'Connections',
  lead: 'Which calendars know when you are busy, and where bookings are written.',
  connect: 'Connect',
  calendars: 'Calendars',
  used: (n: number) =>
    plural('en', n, { one: '# counts as busy time', other: '# count as busy time' }),
  usedOf: (n: number, limit: number) => `${n} of ${limit} used`,
  none: 'No calendar yet',
  noneText:
    'Connect one, so that nobody books over your meetings, and bookings arrive where you look.',
  loading: 'Your connections are on their way',
  old: 'The server does not answer. This is how your calendars were when it last did.',
  needs: (name: string) => `${name} needs you.`,
  away: (name: string) => `${name} can’t be read right now.`,
  needsText:
    'Until it can be read again, your pages offer no times, so that nobody books over a meeting we can’t see.',
  checked: (ago: string) => `Checked ${ago}`,
  neverChecked: 'Not checked yet',
  signInAgain: 'Sign in again',
  notRead: 'Can’t be read',
  noAnswer: 'No answer',
  checking: (name: string) => `${name} is being checked`,
  checkedSaid: (name: string) => `${name} was checked and is well`,
  fix: 'Try again',
  as: (host: string, user: string) => `${host}, as ${user}`,
  subscribed: (host: string) => `Subscribed at ${host}, read only`,
  menu: {
    more: (name: string) => `More for ${name}`,
    check: 'Check now',
    checkNamed: (name: string) => `Check ${name} now`,
    rename: 'Rename',
    password: 'New password',
    history: 'History',
    remove: 'Remove',
  },
  rename: {
    label: (name: string) => `New name of ${name}`,
    missing: 'A name is missing.',
    done: (name: string) => `It is called ${name} now`,
  },
  password: {
    heading: (host: string) => `Sign in to ${host} again`,
    text: 'Your calendars and all that you set for them stay as they are.',
    submit: 'Sign in',
    done: (name: string) => `${name} is back`,
  },
  history: {
    heading: (name: string) => `How ${name} has been`,
    lead: 'When it failed, and when it came back.',
    loading: 'The history is on its way',
    none: (day: string) => `It has never failed since ${day}.`,
    back: 'It answers again.',
    about: (calendar: string, what: string) => `${calendar}: ${what}`,
  },
  removal: {
    heading: (name: string) => `Remove ${name}?`,
    text: 'We forget the password and stop reading these calendars. Meetings of the past stay, here and in the calendar.',
    subscription: 'We forget the address and stop reading this calendar.',
    keep: 'Keep it',
    remove: 'Remove it',
    close: 'Close',
    done: (name: string) => `${name} is removed`,
    targets:
      'Bookings are written into it, so it can’t be removed. Choose another calendar first for:',
    toCome: (n: number, many: boolean) =>
      plural('en', n, {
        one: '# meeting in these calendars is still to come; without the connection nobody could move or cancel it any more. It can be removed afterwards.',
        other: `${many ? 'More than ' : ''}# meetings in these calendars are still to come; without the connection nobody could move or cancel them any more. It can be removed afterwards.`,
      }),
    inUse:
      'Bookings are written into one of these calendars, or meetings in it are still to come. Choose another calendar in your schedules first.',
  },
  busy: 'Its events make you busy',
  readOnly: 'read only',
  ignored: 'Ignored',
  target: (schedules: string) => `Always counts, because of ${schedules}`,
  bookingsGoHere: 'Bookings go here',
  synced: (ago: string) => `read ${ago}`,
  neverSynced: 'not read yet',
  importing: (read: string, all: string) => `${read} of ${all} events read`,
  importingSaid: (title: string, read: string, all: string) =>
    `${title}: ${read} of ${all} events read`,
  imported: (title: string) => `${title} is read`,
  unread: (n: number) =>
    plural('en', n, {
      one: '# event could not be read',
      other: '# events could not be read',
    }),
  unreadText:
    'It is written in a way that no program understands, or only in parts. What we could not make out does not count as busy. Open it in your calendar and save it again.',
  switchSaved: (title: string, counts: boolean) =>
    counts ? `${title} counts as busy now` : `${title} is ignored now`,
  syncNow: 'Read now',
  syncNamed: (title: string) => `Read ${title} now`,
  syncedSaid: (title: string) => `${title} is up to date`,
  colour: (title: string, colour: string) => `Colour of ${title}: ${colour}`,
  colourSaved: (title: string, colour: string) => `${title} is ${colour} now`,
  colours: {
    petrol: 'Petrol',
    violet: 'Violet',
    pink: 'Pink',
    amber: 'Amber',
    green: 'Green',
    grey: 'Grey',
    own: 'As in its program',
  },
  written: 'Where bookings are written',
  writtenNowhere: 'nowhere yet, only mails are sent',
  noSchedules: 'Each schedule has a calendar of its own. You have no schedule yet.',
};
