import { plural } from '../plural';

/** What several pages say: the frame, the frequent verbs, and what went wrong between here and the server. */
export const en = {
  brand: 'Appointment',
  skip: 'Skip to the content',
  language: 'Language',
  languages: { en: 'English', de: 'Deutsch' },
  optional: 'optional',
  loading: 'One moment',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  copy: 'Copy link',
  copied: 'Copied',
  copiedSaid: 'The link is copied',
  tryAgain: 'Try again',
  zone: {
    label: 'Time zone',
    now: (place: string, time: string) => `${place}, now ${time}`,
    results: (n: number) => plural('en', n, { one: '# zone found', other: '# zones found' }),
    none: 'No zone of this name. Try a bigger city nearby.',
  },
  time: {
    minutes: (n: number) => `${n} min`,
    lengthInWords: (n: number) => plural('en', n, { one: '# minute', other: '# minutes' }),
  },
  nav: {
    label: 'Main',
    labelShort: 'Main, short',
    dashboard: 'Dashboard',
    home: 'Home',
    pages: 'Schedules',
    appointments: 'Appointments',
    schedules: 'Schedules',
    handPicked: 'Hand-picked',
    connections: 'Connections',
    settings: 'Settings',
    more: 'More',
    requestsWait: (n: number) =>
      plural('en', n, { one: '# request waits', other: '# requests wait' }),
    connectionsNeed: (n: number) =>
      plural('en', n, { one: 'One connection needs you', other: '# connections need you' }),
    myLink: 'My link',
    account: (name: string) => `Account of ${name}`,
    signOut: 'Sign out',
  },
  problem: {
    offline: 'You are offline, or the server is. Nothing is lost; try again in a moment.',
    tooManyRequests: (seconds: number) =>
      plural('en', seconds, {
        one: 'Too many tries. Wait a second, then try again.',
        other: 'Too many tries. Wait # seconds, then try again.',
      }),
    notFound: 'This is not here any more. Perhaps it was removed in another window.',
    unknown: (requestId: string) =>
      requestId
        ? `Something went wrong on our side. Try again; if it stays, tell us this number: ${requestId}`
        : 'Something went wrong on our side. Try again in a moment.',
    invalid: 'Some of this was not accepted.',
  },
  failure: {
    title: 'Something broke on this page.',
    text: 'What you typed is still here. You can go on, or load the page afresh.',
    newVersion: 'A newer version is here. Load the page afresh to use it.',
    goOn: 'Go on',
    reload: 'Load afresh',
  },
  notFound: {
    title: 'There is no page at this address',
    text: 'Perhaps a letter is missing. If somebody sent you the link, ask them for it again.',
    home: 'To the start',
  },
  error: {
    title: 'This page could not be shown',
    text: 'The server did not answer as it should. Your data is safe.',
  },
};
